import { type CaseStore, type GuessLimits } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { addressKey } from '#service-runtime';
import { type FastifyRequest } from 'fastify';

type From = Pick<FastifyRequest, 'ip'>;

/**
 * Locks out addresses that guess tokens or sign-ins, for a while. Sessions that run are not asked, so that whoever
 * shares an address with somebody who guesses works on.
 */
export class LockOut {
  constructor(
    private readonly store: Pick<CaseStore, 'guesses'>,
    private readonly limits: GuessLimits,
  ) {}

  /** Throws GUESSES_TOO_MANY with the seconds to wait. */
  async assertOpen({ ip }: From): Promise<void> {
    const retryAfterSeconds = await this.store.guesses.lockedFor(addressKey(ip));
    if (retryAfterSeconds > 0) throw new ReadmissionError('GUESSES_TOO_MANY', { show: { retryAfterSeconds } });
  }

  async note({ ip }: From): Promise<void> {
    await this.store.guesses.note(addressKey(ip), this.limits);
  }
}
