import { type AgreementProfile } from '#agreements';
import { type CaseStore, type InForce, type PartnerOfKey } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { FairTurns } from './fair-turns.js';
import { TokenBuckets } from './token-buckets.js';

type Limits = Partial<NonNullable<AgreementProfile['limits']>>;

/** Room for one partner's burst, while another's requests are never behind more than a few of it. */
const turnLimits = { atOnce: 64, atOnceOfOne: 16, waitingOfOne: 1_000, waitingBytesOfOne: 64 * 1024 * 1024 };
const rememberedMilliseconds = 10_000;

/**
 * What one partner may use of this copy of the program: calls a minute and bytes a body, as its agreement says or else by
 * default, and its turns. A partner is counted by its verified key alone: nobody can use up what is another's.
 */
export class PartnerLimits {
  private readonly calls = new TokenBuckets();
  private readonly turns = new FairTurns(turnLimits);
  private readonly remembered = new Map<string, { readonly until: number; readonly limits: Promise<Limits> }>();

  constructor(
    private readonly agreements: Pick<CaseStore['agreements'], 'findInForce'>,
    private readonly callsPerMinute: number,
  ) {}

  /**
   * Admits a signed act. Returns the function that ends its turn. Throws BODY_TOO_LARGE or RATE_LIMITED, in which case
   * nothing is received.
   */
  async admitAct(partner: string, inForce: InForce | undefined, bytes: number): Promise<() => void> {
    const { requestsPerMinute, bodyBytes } = inForce?.agreement.profile.limits ?? {};
    this.count(partner, requestsPerMinute);
    if (bodyBytes !== undefined && bytes > bodyBytes) {
      throw new ReadmissionError('BODY_TOO_LARGE', { detail: `The agreement allows a body of ${bodyBytes} bytes.` });
    }
    return this.turns.take(partner, bytes);
  }

  /** Counts a call that reads. Throws RATE_LIMITED. */
  async admitRead({ partner, hostCountry }: Pick<PartnerOfKey, 'partner' | 'hostCountry'>): Promise<void> {
    this.count(partner, (await this.limitsOf(hostCountry)).requestsPerMinute);
  }

  private count(partner: string, perMinute = this.callsPerMinute): void {
    const retryAfterSeconds = this.calls.take(partner, perMinute);
    if (retryAfterSeconds === 0) return;
    const detail = `You may make ${perMinute} calls a minute.`;
    throw new ReadmissionError('RATE_LIMITED', { detail, show: { retryAfterSeconds } });
  }

  /** Asked anew every 10 s, not at each call: a limit that changes may come into force a little later. */
  private limitsOf(hostCountry: string): Promise<Limits> {
    const known = this.remembered.get(hostCountry);
    if (known && known.until > Date.now()) return known.limits;
    const limits = this.agreements
      .findInForce(hostCountry, new Date())
      .then((inForce) => inForce?.agreement.profile.limits ?? {});
    this.remembered.set(hostCountry, { until: Date.now() + rememberedMilliseconds, limits });
    // A question that failed is not remembered; who asked is told.
    limits.catch(() => this.remembered.delete(hostCountry));
    return limits;
  }
}
