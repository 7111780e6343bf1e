/** Fields that a person can type into, of documents that are no secure contexts, by their kind. */
export interface InsecureFields {
  readonly text: number;
  readonly password: number;
}
