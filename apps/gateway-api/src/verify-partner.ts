import { type CaseStore, type PartnerOfKey } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { explainSignature, type UnverifiedJws, verifySignature } from '#message-signing';
import { TokenBuckets } from './limits/token-buckets.js';

/** Failures of one key that are looked into, a minute: each costs as much as some twenty signatures. */
const explainedPerMinute = 30;

/** Verifies what a partner signed; where it fails, the answer says what was seen here and what may have gone wrong. */
export class VerifyPartner {
  private readonly explained = new TokenBuckets();

  constructor(private readonly store: Pick<CaseStore, 'partners'>) {}

  /**
   * Throws ALGORITHM_NOT_ALLOWED or SIGNATURE_INVALID, each with `signature` in `show`.
   *
   * @param allowed algorithms that the agreement allows; left out: whatever the key can do
   */
  async run(jws: UnverifiedJws, sender: PartnerOfKey, allowed?: readonly string[]): Promise<void> {
    const { key } = sender;
    try {
      await verifySignature(jws, key, allowed);
    } catch (error) {
      if (!(error instanceof ReadmissionError)) throw error;
      const isLookedInto = this.explained.take(key.kid, explainedPerMinute) === 0;
      const otherKeys = isLookedInto ? await this.store.partners.listOtherKeys(sender) : undefined;
      const algorithms = key.algorithms.filter((algorithm) => allowed?.includes(algorithm) ?? true);
      const signature = explainSignature(jws, { key, algorithms, otherKeys });
      const { code, detail, show, cause } = error;
      throw new ReadmissionError(code, { ...(detail === undefined ? {} : { detail }), show: { ...show, signature }, cause }); // prettier-ignore
    }
  }
}
