import { type ErrorCode } from './error-catalogue.js';

/** One thing wrong with what a sender wrote. */
export interface Fault {
  /** Stable code of the catalogue. */
  code: ErrorCode;
  /** RFC 6901 pointer into the sender's own document; '' means the whole of it. */
  pointer: string;
  /** What is wrong. Names fields, never values: it is shown, logged and kept. */
  detail: string;
}

/** One step of an RFC 6901 pointer, escaped. */
export const pointerStep = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
