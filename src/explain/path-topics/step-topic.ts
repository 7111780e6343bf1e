/** One more thing to know at a step, with this page's host and port. */
export interface StepTopic {
  /** What it is about; unique in its step. */
  readonly id: string;
  readonly text: string;
}
