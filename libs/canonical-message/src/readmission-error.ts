import { type Disposition, type WhoseMove } from './catalogue-entry.js';
import { errorCatalogue, type ErrorCode } from './error-catalogue.js';
import { type Fault, type Problem } from './generated/error.js';

/** Members of a problem document beside those that every one has; their names are the contract's. */
export type Shown = Omit<
  Problem,
  'type' | 'title' | 'status' | 'code' | 'detail' | 'action' | 'whoseMove' | 'retryable' | 'errors' | 'requestId'
>;

/** Details of an error, none of which may hold personal data. */
export interface ReadmissionErrorOptions {
  /** Every fault found, not the first. */
  faults?: readonly Fault[];
  /** One sentence more precise than the catalogue's title. */
  detail?: string;
  /** Safe members to show beside the problem document, such as a server time. */
  show?: Shown;
  /** Whose move it is, where that depends on who was refused; else the catalogue's. */
  whoseMove?: WhoseMove;
  cause?: unknown;
}

/**
 * The only error that rooms throw. Its code is stable and has a page; its disposition tells a consumer what to do
 * without looking at the message, since `instanceof` and texts do not survive the border of a process.
 */
export class ReadmissionError extends Error {
  override readonly name = 'ReadmissionError';
  readonly disposition: Disposition;
  readonly whoseMove: WhoseMove;
  readonly faults: readonly Fault[];
  readonly detail: string | undefined;
  readonly show: Shown;

  constructor(
    readonly code: ErrorCode,
    options: ReadmissionErrorOptions = {},
  ) {
    super(`${code}: ${options.detail ?? errorCatalogue[code].title}`, { cause: options.cause });
    this.disposition = errorCatalogue[code].disposition;
    this.whoseMove = options.whoseMove ?? errorCatalogue[code].whoseMove;
    this.faults = options.faults ?? [];
    this.detail = options.detail;
    this.show = options.show ?? {};
  }
}

/** The error as one of ours; what nobody foresaw becomes INTERNAL and keeps its cause. */
export const asReadmissionError = (error: unknown): ReadmissionError =>
  error instanceof ReadmissionError ? error : new ReadmissionError('INTERNAL', { cause: error });

/**
 * Throws one error for all the faults found: its code is the gravest (asylum information first, so that a sender who
 * mends the rest does not send it again), its faults are all of them.
 */
export function throwFaults(faults: readonly Fault[]): void {
  const first = faults.find((fault) => fault.code === 'ASYLUM_INFORMATION') ?? faults[0];
  if (first) throw new ReadmissionError(first.code, { faults });
}
