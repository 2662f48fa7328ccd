import { type Fault, throwFaults } from '#canonical-message';
import { readStrictJson, wireSchema } from '#wire-formats';

/** What officers send. Closed, like everything that comes from outside. */
const text = (minLength: number) => ({ type: 'string', minLength, maxLength: 2000 });
export const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const day = { type: 'string', format: 'date' };
const person = { type: 'string', pattern: '^p[1-9][0-9]?$' };

const reason = closed(['code', 'text'], { code: { type: 'string', pattern: '^[RT][0-9]{2}$' }, text: text(10) });
const ofPerson = closed(['person', 'outcome'], { person, outcome: { enum: ['accept', 'refuse'] } });
const decision = wireSchema(
  closed(['outcome'], {
    outcome: { enum: ['accept', 'accept-in-part', 'refuse'] },
    persons: { type: 'array', maxItems: 30, items: ofPerson },
    reasons: { type: 'array', maxItems: 10, items: reason },
  }),
);
const release = wireSchema(closed(['reason'], { reason: text(10), validUntil: day }));
const purpose = wireSchema(closed(['purpose'], { purpose: text(10) }));
const opening = wireSchema(closed([], { purpose: text(10) }));
const note = wireSchema(closed(['note'], { note: text(3) }));
const caseAct = wireSchema(
  closed(['act', 'text'], {
    act: { type: 'string', pattern: '^[a-z-]{3,40}$' },
    text: text(10),
    at: { type: 'string', format: 'date-time' },
    consents: { type: 'boolean' },
    identity: text(10),
  }),
);

export interface DecisionAct {
  readonly outcome: 'accept' | 'accept-in-part' | 'refuse';
  readonly persons: { person: string; outcome: 'accept' | 'refuse' }[];
  readonly reasons: { code: string; text: string }[];
}

/** An officer's act on a case: which, and in words why; when it happened, if not now. */
export interface CaseActBody {
  readonly act: string;
  readonly text: string;
  readonly at?: string;
  readonly consents?: boolean;
  /** Of a claim of an error: what is known of the true identity and nationality. */
  readonly identity?: string;
}

/**
 * A refusal says why, in a code of the agreement and in words; an acceptance needs no reason. A family is decided
 * together: where not all are accepted everybody is named.
 */
export function readDecision(
  body: unknown,
  persons: readonly { readonly id: string }[],
  isKnownCode: (code: string) => boolean,
): DecisionAct {
  const read = readOfficerBody<Partial<DecisionAct> & Pick<DecisionAct, 'outcome'>>(body, decision);
  const act = { persons: [], reasons: [], ...read };
  throwFaults([
    ...act.reasons.flatMap(
      ({ code }, index) =>
      isKnownCode(code) ? [] : [fault('CODE_UNKNOWN', `/reasons/${index}/code`, 'is not a refusal code of this agreement')], // prettier-ignore
    ),
    ...(act.outcome !== 'accept' && act.reasons.length === 0
      ? [fault('FIELD_MISSING', '/reasons', 'a refusal needs at least one coded reason')]
      : []),
    ...(act.outcome === 'accept-in-part' ? faultsOfParts(act, persons) : namedInVain(act)),
  ]);
  return act;
}

function faultsOfParts({ persons: named }: DecisionAct, persons: readonly { readonly id: string }[]): Fault[] {
  const missing = persons.filter(({ id }) => named.filter(({ person }) => person === id).length !== 1);
  const unknown = named.filter(({ person }) => !persons.some(({ id }) => id === person));
  const outcomes = new Set(named.map(({ outcome }) => outcome));
  return [
    ...missing.map(({ id }) => fault('FIELD_MISSING', '/persons', `a family is decided together: ${id} has to be named once`)), // prettier-ignore
    ...unknown.map(({ person }) => fault('FIELD_INVALID', '/persons', `${person} is not in the request`)),
    ...(outcomes.size < 2
      ? [fault('FIELD_INVALID', '/persons', 'accept-in-part accepts some and refuses others')]
      : []),
  ];
}

const namedInVain = ({ persons }: DecisionAct): Fault[] =>
  persons.length > 0 ? [fault('FIELD_INVALID', '/persons', 'persons are named only with accept-in-part')] : [];

const fault = (code: Fault['code'], pointer: string, detail: string): Fault => ({ code, pointer, detail });

export const readRelease = (body: unknown): { reason: string; validUntil?: string } => readOfficerBody(body, release);
export const readPurpose = (body: unknown): string => readOfficerBody<{ purpose: string }>(body, purpose).purpose;
/** What somebody is opened for; whoever does not work on cases has to say it. */
export function readOpening(body: unknown, mustSayWhy: boolean): string | undefined {
  const read = readOfficerBody<{ purpose?: string }>(body, opening);
  if (mustSayWhy && read.purpose === undefined) throwFaults([fault('FIELD_MISSING', '/purpose', 'is missing')]);
  return read.purpose;
}
export const readNote = (body: unknown): string => readOfficerBody<{ note: string }>(body, note).note;
export const readCaseAct = (body: unknown): CaseActBody => readOfficerBody(body, caseAct);

/** Reads what an officer sent against a closed schema. Throws JSON_INVALID and the like, or every fault at once. */
export function readOfficerBody<Act>(body: unknown, schema: { faults(document: unknown): Fault[] }): Act {
  const document = readStrictJson(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
  throwFaults(schema.faults(document));
  return document as Act;
}
