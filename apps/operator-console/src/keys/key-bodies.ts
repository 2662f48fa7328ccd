import { keyUsages, type Revocation, revocationReasons } from '#case-store';
import { assertNoPrivateKey, type NewKey } from '#message-signing';
import { wireSchema, type WireSchema } from '#wire-formats';
import { closed, readOfficerBody } from '../officer-acts.js';

/** A key that an officer enters; a partner that is not known yet comes with it. */
export interface EnteredKey extends NewKey {
  readonly partner?: { readonly hostCountry: string; readonly name: string };
}

const instant = { type: 'string', format: 'date-time' };
const schema = wireSchema(
  closed(['key'], {
    key: {},
    usage: { enum: keyUsages },
    validFrom: instant,
    validUntil: instant,
    partner: closed(['hostCountry', 'name'], {
      hostCountry: { type: 'string', pattern: '^[a-z]{3}$' },
      name: { type: 'string', minLength: 3, maxLength: 200 },
    }),
  }),
);
/** A private key is told of before anything else, wherever in the document it stands. */
const entered: WireSchema = {
  faults(document) {
    assertNoPrivateKey(document);
    return schema.faults(document);
  },
};
const revocation = wireSchema(closed(['reason'], { reason: { enum: revocationReasons } }));

export const readEnteredKey = (body: unknown): EnteredKey => readOfficerBody(body, entered);
export const readRevocation = (body: unknown): Pick<Revocation, 'reason'> => readOfficerBody(body, revocation);
