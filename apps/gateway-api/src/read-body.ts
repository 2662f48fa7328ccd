import { type Readable } from 'node:stream';
import { ReadmissionError } from '#canonical-message';

/** How much, how long and how slowly a body may be sent. */
export interface BodyLimits {
  readonly bytes: number;
  /** From the first byte to the last. */
  readonly milliseconds: number;
  /** Counted over the whole body so far, once `graceMilliseconds` have passed. */
  readonly bytesPerSecond: number;
  readonly graceMilliseconds: number;
}

/**
 * Reads a body. One over the limit is read on and thrown away for as much again: a sender that is still writing would
 * see a broken connection instead of the problem document. One that comes too slowly is left, so that nobody holds a
 * connection for long by sending little.
 *
 * Throws BODY_TOO_LARGE, REQUEST_TOO_SLOW, or BODY_NOT_JWS when the sender went away in the middle.
 */
export function readBody(stream: Readable, limits: BodyLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const began = performance.now();
  let size = 0;

  const isTooSlow = (): boolean => {
    const elapsed = performance.now() - began;
    const isLate = elapsed > limits.milliseconds;
    return isLate || (elapsed > limits.graceMilliseconds && size < (limits.bytesPerSecond * elapsed) / 1000);
  };

  return new Promise((resolve, reject) => {
    const leave = (): void => {
      clearInterval(watch);
      stream.off('data', take).off('end', finish).off('close', breakOff).off('error', breakOff);
      // The answer goes out on the same socket, so it is not destroyed; the server closes it after the answer.
      stream.on('error', () => undefined).pause();
    };
    const refuse = (error: ReadmissionError): void => {
      leave();
      reject(error);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limits.bytes) chunks.push(chunk);
      if (size > 2 * limits.bytes) refuse(new ReadmissionError('BODY_TOO_LARGE'));
    };
    const finish = (): void => {
      leave();
      if (size > limits.bytes) reject(new ReadmissionError('BODY_TOO_LARGE'));
      else resolve(Buffer.concat(chunks, size));
    };
    const breakOff = (): void => refuse(new ReadmissionError('BODY_NOT_JWS', { detail: 'The body ended too early.' }));
    const watch = setInterval(
      () => isTooSlow() && refuse(new ReadmissionError('REQUEST_TOO_SLOW')),
      Math.min(500, limits.graceMilliseconds),
    );
    stream.on('data', take).on('end', finish).on('close', breakOff).on('error', breakOff);
  });
}
