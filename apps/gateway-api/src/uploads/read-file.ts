import { type Readable } from 'node:stream';
import { ReadmissionError } from '#canonical-message';

/** How much may be sent, and how long is waited for it; what we take to write it down does not count. */
export interface FileReading {
  readonly bytes: number;
  /** For the next part of it. */
  readonly pauseMilliseconds: number;
  /** For all of it. */
  readonly milliseconds: number;
}

/**
 * The parts of a file as they come, each waited for and none kept. The stream is left open, so that an answer can still go
 * out on its connection.
 *
 * Throws ATTACHMENT_TOO_LARGE, REQUEST_TOO_SLOW, or ATTACHMENT_BROKEN_OFF when the sender went away in the middle.
 */
export async function* readFile(stream: Readable, limits: FileReading): AsyncGenerator<Buffer> {
  const parts = stream.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  let bytes = 0;
  let waited = 0;
  try {
    for (;;) {
      const began = performance.now();
      const part = await within(parts.next(), Math.min(limits.pauseMilliseconds, limits.milliseconds - waited));
      waited += performance.now() - began;
      if (part.done === true) return;
      bytes += part.value.length;
      if (bytes > limits.bytes) throw new ReadmissionError('ATTACHMENT_TOO_LARGE');
      yield part.value;
    }
  } finally {
    // Not waited for: where the sender pauses it would wait for the next part.
    void parts.return?.();
  }
}

async function within<Result>(coming: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadmissionError('REQUEST_TOO_SLOW')), milliseconds);
  });
  try {
    return await Promise.race([coming.catch(breakOff), late]);
  } finally {
    clearTimeout(timer);
  }
}

function breakOff(cause: unknown): never {
  throw new ReadmissionError('ATTACHMENT_BROKEN_OFF', { cause });
}

/**
 * Reads on and throws away, for as much as a file may have: a sender that is still writing would else see a broken
 * connection instead of the problem document. What comes even then flows away while the answer goes out.
 */
export async function throwAwayRest(stream: Readable, limits: FileReading): Promise<void> {
  if (stream.readableEnded || stream.destroyed) return;
  try {
    for await (const _ of readFile(stream, { ...limits, milliseconds: limits.pauseMilliseconds })) continue;
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
  }
  stream.resume();
}
