/** What a file may be at most. Published at /.well-known/readmission-gateway and in the contract. */
export const fileLimits = {
  /** As uploaded. */
  bytes: 20 * 1024 * 1024,
  /** Width times height: an A4 page at 600 dots an inch has 35 million. */
  pixels: 40_000_000,
  /** Bytes of all streams of a PDF together, unfolded. */
  unfoldedBytes: 256 * 1024 * 1024,
  pages: 500,
  /** Objects of a PDF. */
  objects: 100_000,
  /** Bytes of the cleaned copy. */
  cleanedBytes: 40 * 1024 * 1024,
} as const;

/** What examining one file may use, beside the program that asks for it. */
export const examinationLimits = {
  /** By the clock on the wall, so that a busy machine needs some of it for others. */
  milliseconds: 60_000,
  /** Resident memory; watched where the system tells of it (Linux). The heap of JavaScript is bounded everywhere. */
  residentBytes: 1024 * 1024 * 1024,
  heapMegabytes: 512,
  /** At once in one program. */
  atOnce: 2,
} as const;
