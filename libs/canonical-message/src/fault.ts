export { type Fault } from './generated/error.js';

/** One step of an RFC 6901 pointer, escaped. */
export const pointerStep = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
