/** Groups of a key exchange: the IANA registry "TLS Supported Groups" (RFC 8446 §4.2.7). */
export interface NamedGroup {
  /** As the registry writes it. */
  readonly name: string;
  readonly code: number;
  /** The part of a recording that a quantum computer could not open later (ML-KEM, FIPS 203). */
  readonly postQuantum: boolean;
  /** RFC 9325 §4.3 wants at least 112 bits of strength: 224 bits of a curve, 2048 of a finite field. */
  readonly tooShort: boolean;
}

type Row = readonly [code: number, name: string, also?: string];

/** The third name is what Firefox 153 calls it, where that is another. */
const strong: readonly Row[] = [
  [0x0017, 'secp256r1', 'P256'],
  [0x0018, 'secp384r1', 'P384'],
  [0x0019, 'secp521r1', 'P521'],
  [0x001a, 'brainpoolP256r1'],
  [0x001b, 'brainpoolP384r1'],
  [0x001c, 'brainpoolP512r1'],
  [0x001d, 'x25519'],
  [0x001e, 'x448'],
  [0x0100, 'ffdhe2048', 'FF 2048'],
  [0x0101, 'ffdhe3072', 'FF 3072'],
  [0x0102, 'ffdhe4096', 'FF 4096'],
  [0x0103, 'ffdhe6144', 'FF 6144'],
  [0x0104, 'ffdhe8192', 'FF 8192'],
];

const postQuantum: readonly Row[] = [
  [0x0200, 'MLKEM512'],
  [0x0201, 'MLKEM768'],
  [0x0202, 'MLKEM1024'],
  [0x11eb, 'SecP256r1MLKEM768'],
  [0x11ec, 'X25519MLKEM768', 'mlkem768x25519'],
  [0x11ed, 'SecP384r1MLKEM1024'],
  [0x6399, 'X25519Kyber768Draft00', 'xyber768d00'],
  [0x639a, 'SecP256r1Kyber768Draft00'],
];

const tooShort: readonly Row[] = [
  [0x0013, 'secp192r1'],
  [0x0010, 'secp160r2'],
];

const groups: ReadonlyMap<string, NamedGroup> = new Map(
  [
    ...strong.map((row) => ({ row, postQuantum: false, tooShort: false })),
    ...postQuantum.map((row) => ({ row, postQuantum: true, tooShort: false })),
    ...tooShort.map((row) => ({ row, postQuantum: false, tooShort: true })),
  ].flatMap(({ row: [code, name, also = name], ...kind }) => {
    const group: NamedGroup = { name, code, ...kind };
    return [
      [name.toLowerCase(), group],
      [also.toLowerCase(), group],
    ] as const;
  }),
);

/** The group of this name, in whatever case; null for one that the registry or Firefox does not name. */
export function namedGroup(name: string): NamedGroup | null {
  return groups.get(name.toLowerCase()) ?? null;
}
