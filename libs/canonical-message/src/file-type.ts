/** What a file may be. */
export type FileType = 'image/jpeg' | 'image/png' | 'application/pdf';

const signatures: readonly { readonly type: FileType; readonly start: Buffer }[] = [
  { type: 'image/jpeg', start: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'image/png', start: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'application/pdf', start: Buffer.from('%PDF-') },
];

/** The type that a file's first bytes (8 are enough) speak of; undefined where it is none of ours. */
export const fileTypeAtStart = (bytes: Uint8Array): FileType | undefined =>
  signatures.find(({ start }) => start.equals(bytes.subarray(0, start.length)))?.type;
