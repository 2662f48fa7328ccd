import { type Fault, throwFaults } from '#canonical-message';
import { readStrictJson, wireSchema } from '#wire-formats';

/** What officers send. Closed, like everything that comes from outside. */
const text = (minLength: number) => ({ type: 'string', minLength, maxLength: 2000 });
const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const reason = closed(['code', 'text'], { code: { type: 'string', pattern: '^R[0-9]{2}$' }, text: text(10) });
const decision = wireSchema({
  ...closed(['outcome'], {
    outcome: { enum: ['accept', 'refuse'] },
    reasons: { type: 'array', maxItems: 10, items: reason },
  }),
});
const release = wireSchema(closed(['reason'], { reason: text(10) }));
const purpose = wireSchema(closed(['purpose'], { purpose: text(10) }));

export interface DecisionAct {
  readonly outcome: 'accept' | 'refuse';
  readonly reasons: { code: string; text: string }[];
}

/** A refusal says why, in a code of the agreement and in words; an acceptance needs no reason. */
export function readDecision(body: unknown, knownCodes: (code: string) => boolean): DecisionAct {
  const { outcome, reasons = [] } = read<{ outcome: 'accept' | 'refuse'; reasons?: DecisionAct['reasons'] }>(
    body,
    decision,
  );
  const faults: Fault[] = reasons.flatMap(({ code }, index) =>
    knownCodes(code)
      ? []
      : [
          {
            code: 'CODE_UNKNOWN',
            pointer: `/reasons/${index}/code`,
            detail: 'is not a refusal code of this agreement',
          },
        ],
  );
  if (outcome === 'refuse' && reasons.length === 0) {
    faults.push({ code: 'FIELD_MISSING', pointer: '/reasons', detail: 'a refusal needs at least one coded reason' });
  }
  throwFaults(faults);
  return { outcome, reasons };
}

export const readRelease = (body: unknown): string => read<{ reason: string }>(body, release).reason;
export const readPurpose = (body: unknown): string => read<{ purpose: string }>(body, purpose).purpose;

function read<Act>(body: unknown, schema: { faults(document: unknown): Fault[] }): Act {
  const document = readStrictJson(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
  throwFaults(schema.faults(document));
  return document as Act;
}
