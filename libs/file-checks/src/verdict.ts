import { type ErrorCode, ReadmissionError } from '#canonical-message';

/** Why a file is refused. */
export type FileFault = Extract<ErrorCode, `ATTACHMENT_${string}`>;

/** The refusal of a file; the detail says what is wrong in one sentence and quotes nothing of it. */
export const refusal = (code: FileFault, detail: string): ReadmissionError => new ReadmissionError(code, { detail });

export const damaged = (detail: string): ReadmissionError => refusal('ATTACHMENT_DAMAGED', detail);
