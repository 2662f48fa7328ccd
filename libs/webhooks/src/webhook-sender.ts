import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { type Socket } from 'node:net';
import { hostOf, isNamedHost, judgeEndpointUrl } from './judge-endpoint-url.js';
import { answerOnly, resolveBySystem, resolveChecked, type Resolve, type ResolvedAddress } from './resolve-checked.js';

/** Milliseconds for a whole attempt: name, connection, TLS, answer. Our own number. */
export const attemptTimeout = 10_000;

/** As much of a receiver's answer as is read before it is thrown away, in bytes. Our own number. */
export const longestAnswer = 64 * 1024;

/** Why there was no answer, or why an answer was not followed. */
export type AttemptFailure =
  | 'url-forbidden'
  | 'name-not-resolved'
  | 'address-forbidden'
  | 'not-connected'
  | 'tls-failed'
  | 'no-answer'
  | 'timed-out'
  | 'redirect-not-followed';

/** One request to an endpoint. */
export interface WebhookRequest {
  readonly url: string;
  /** Hosts that the partner's agreement names. */
  readonly namedHosts: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of an attempt. Delivered is a status from 200 to 299, and nothing else. */
export interface AttemptOutcome {
  readonly statusCode?: number;
  readonly failure?: AttemptFailure;
  /** The receiver's Retry-After, as it wrote it. */
  readonly retryAfter?: string;
  readonly milliseconds: number;
}

type Answer = Pick<AttemptOutcome, 'statusCode' | 'retryAfter'>;
/** How far an attempt has come, by what it would be called if it ended there. */
interface Progress {
  at: AttemptFailure;
}

/**
 * Sends requests where a partner has asked for them, and nowhere else: the host is resolved once, every address judged,
 * and the connection made to one of those. No redirect is followed, no connection is kept, nothing of the answer is kept
 * but its status.
 */
export class WebhookSender {
  constructor(
    private readonly resolve: Resolve = resolveBySystem,
    private readonly timeout = attemptTimeout,
  ) {}

  /** Makes one attempt. Never rejects. */
  async send(request: WebhookRequest): Promise<AttemptOutcome> {
    const started = performance.now();
    const outcome = await this.attempt(request);
    return { ...outcome, milliseconds: Math.round(performance.now() - started) };
  }

  private async attempt(request: WebhookRequest): Promise<Omit<AttemptOutcome, 'milliseconds'>> {
    if (judgeEndpointUrl(request.url, request.namedHosts).length > 0) return { failure: 'url-forbidden' };
    const url = new URL(request.url);
    const signal = AbortSignal.timeout(this.timeout);
    const progress: Progress = { at: 'name-not-resolved' };
    try {
      const isNamed = isNamedHost(url, request.namedHosts);
      const addresses = await before(signal, resolveChecked(hostOf(url), this.resolve, isNamed));
      if (!addresses) return { failure: 'address-forbidden' };
      progress.at = 'not-connected';
      const answer = await exchange(url, addresses, request, signal, progress);
      const isRedirect = answer.statusCode !== undefined && answer.statusCode >= 300 && answer.statusCode < 400;
      return { ...answer, ...(isRedirect ? { failure: 'redirect-not-followed' } : {}) };
    } catch {
      // What the fault says may quote the receiver; how far the attempt had come is all that is told.
      return { failure: signal.aborted ? 'timed-out' : progress.at };
    }
  }
}

/** What is not there when the time is over is not waited for. */
async function before<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([work, over]);
}

function exchange(
  url: URL,
  addresses: readonly ResolvedAddress[],
  { headers, body }: WebhookRequest,
  signal: AbortSignal,
  progress: Progress,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const outgoing = (isSecure ? https : http).request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // An agent of its own for each attempt: a socket that is kept would lead to an address judged long ago.
      agent: false,
      lookup: answerOnly(addresses),
      signal,
    });
    follow(outgoing, isSecure, progress);
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      // From here on the status is known; whatever breaks changes nothing about it.
      outgoing.off('error', reject).on('error', () => undefined);
      throwAway(incoming, resolve);
    });
    outgoing.end(body);
  });
}

function follow(outgoing: ClientRequest, isSecure: boolean, progress: Progress): void {
  outgoing.on('socket', (socket: Socket) => {
    socket.on('connect', () => (progress.at = isSecure ? 'tls-failed' : 'no-answer'));
    socket.on('secureConnect', () => (progress.at = 'no-answer'));
  });
}

/** The status counts once it is there; the rest is read as far as the limit, so that the receiver can end in peace. */
function throwAway(incoming: IncomingMessage, resolve: (answer: Answer) => void): void {
  let size = 0;
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > longestAnswer) incoming.destroy();
  });
  incoming.on('error', () => undefined);
  incoming.on('close', () => {
    const { statusCode, headers } = incoming;
    const retryAfter = headers['retry-after'];
    resolve({
      ...(statusCode === undefined ? {} : { statusCode }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  });
}
