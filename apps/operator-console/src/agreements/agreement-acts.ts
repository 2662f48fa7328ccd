import { wireSchema } from '#wire-formats';
import { type ChangeDraft } from '#case-store';
import { closed, readOfficerBody } from '../officer-acts.js';

const document = { type: 'string', minLength: 1, maxLength: 200_000 };
const day = { type: 'string', format: 'date' };
const version = { type: 'integer', minimum: 1 };
const words = { type: 'string', minLength: 10, maxLength: 2000 };
const classes = {
  type: 'array',
  minItems: 1,
  maxItems: 10,
  uniqueItems: true,
  items: { type: 'string', maxLength: 40 },
};

const profile = wireSchema(closed(['document'], { document }));
const simulated = wireSchema(closed(['version'], { version }));
const endorsement = wireSchema(closed(['note'], { note: words }));
const change = wireSchema(
  closed(['kind', 'version', 'reason'], {
    kind: { enum: ['activate', 'suspend', 'resume', 'terminate'] },
    version,
    personClasses: classes,
    effectiveOn: day,
    notifiedOn: day,
    reason: words,
  }),
);

/** A profile as its editor wrote it: YAML, byte for byte. */
export const readProfileDocument = (body: unknown): Uint8Array =>
  Buffer.from(readOfficerBody<{ document: string }>(body, profile).document);

export const readSimulation = (body: unknown): number => readOfficerBody<{ version: number }>(body, simulated).version;
export const readEndorsement = (body: unknown): string => readOfficerBody<{ note: string }>(body, endorsement).note;
export const readChange = (body: unknown, agreementId: string): ChangeDraft => ({
  ...readOfficerBody<Omit<ChangeDraft, 'agreementId'>>(body, change),
  agreementId,
});
