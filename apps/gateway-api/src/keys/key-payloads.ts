import { keyUsages, type Revocation, revocationReasons } from '#case-store';
import { assertNoPrivateKey } from '#message-signing';
import { wireSchema, type WireSchema } from '#wire-formats';

const closed = (required: readonly string[], properties: object): WireSchema =>
  wireSchema({ type: 'object', additionalProperties: false, required, properties });
const instant = { type: 'string', format: 'date-time' };

const newKey = closed(['key'], {
  key: {},
  usage: { enum: keyUsages },
  validFrom: instant,
  validUntil: instant,
});

/** A private key is told of before anything else, wherever in the document it stands. */
export const registration: WireSchema = {
  faults(document) {
    assertNoPrivateKey(document);
    return newKey.faults(document);
  },
};

export const revocation = closed(['reason'], { reason: { enum: revocationReasons } });
export type RevocationPayload = Pick<Revocation, 'reason'>;

export const proof = closed(['challenge'], { challenge: { type: 'string', minLength: 1, maxLength: 100 } });
