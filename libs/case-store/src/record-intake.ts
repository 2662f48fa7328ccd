import { type Clock, type EvidenceClass } from '#agreements';
import { firstState, type Procedure } from '#case-lifecycle';
import { type BodySeal } from './body-seal.js';
import { clockColumns, toClockRow } from './clock-rows.js';
import { type Runner } from './database.js';
import { restrictedColumns, type RestrictedDraft, toRestrictedRows } from './restricted-assertions.js';
import { RowSet } from './rows.js';
import { namedColumns, type NamedFile, nameFiles, toNamedRow } from './uploads/name-files.js';

/** Bytes to keep with a case. Raw ones are sealed on their way in. */
export interface BodyDraft {
  readonly kind: 'received' | 'attachment' | 'message' | 'answer' | 'statement' | 'act';
  /** SHA-256 of the content, lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A signed message to be published; its text is the body of kind `message` with this digest. */
export interface MessageDraft {
  readonly messageId: string;
  readonly routingKey: string;
  readonly sha256: string;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** A signed receipt, and what it is for. */
export interface ReceiptDraft {
  readonly id: string;
  readonly jti: string;
  readonly act: string;
  readonly kid: string;
  readonly bodySha256: string;
  readonly payloadSha256: string;
  readonly jws: string;
  /** SHA-256 of it, lower-case hex. */
  readonly sha256: string;
  /** The body of the 202, so that a repetition gets the very same. */
  readonly answer: unknown;
}

/** The keys under which raw bodies, and what only a policy of another time lets be kept, are sealed. */
export interface Seals {
  readonly seal: BodySeal;
  readonly restrictedSeal: BodySeal;
}

/** Everything that a received request leaves behind, written at once or not at all. */
export interface Intake {
  readonly case: {
    readonly id: string;
    readonly caseNumber: string;
    readonly procedure: Procedure;
    readonly partner: string;
    readonly hostCountry: string;
    readonly agreement: { readonly id: string; readonly version: number; readonly digest: string };
    readonly personClass: string;
    /** Kosovo's authority that was competent on the day of the receipt; undefined where the profile names none. */
    readonly authority: string | undefined;
    readonly receivedAt: Date;
    /** Latest due date of the reply, YYYY-MM-DD. */
    readonly dueOn: string | undefined;
    /** The clocks that the receipt has started. */
    readonly clocks: readonly Clock[];
    readonly deficiencies: readonly unknown[];
    readonly notices: readonly unknown[];
    /** Who is in the request, by id and place; nothing about them. */
    readonly persons: readonly { readonly id: string; readonly role: string }[];
    readonly dropped: readonly unknown[];
    /** What only the policy of another time lets be kept; sealed under a key of its own. */
    readonly restricted: readonly RestrictedDraft[];
    readonly reference: string;
    readonly transfereeName: string;
    readonly transfereeBirth: string | undefined;
    /** The best grade that the agreement gives to what was offered for the transferee. */
    readonly evidenceClass: EvidenceClass;
    /** Where in Kosovo the transferee last lived, or was born, as far as it could be read: `XK-07`. */
    readonly municipality: string | undefined;
    /** Id of the partner's own case whose place it takes. */
    readonly supersedes?: string | undefined;
  };
  readonly receipt: ReceiptDraft;
  readonly bodies: readonly BodyDraft[];
  /** Files that come apart from it. */
  readonly named: readonly NamedFile[];
  /** Of a request that a program has to work on. */
  readonly message?: MessageDraft;
  /** Of a request in the general form: the name of its act, and the SHA-256 of its document, a body of the kind `act`. */
  readonly document?: { readonly name: string; readonly sha256: string };
}

const intakeRows = new RowSet<Record<string, unknown>>({
  case_id: 'uuid', case_number: 'text', partner_id: 'text', host_country: 'text', agreement_id: 'text',
  agreement_version: 'int', agreement_digest: 'text', person_class: 'text', authority: 'text', received_at: 'timestamptz', due_on: 'date',
  clocks: 'jsonb', deficiencies: 'jsonb', notices: 'jsonb', persons: 'jsonb', dropped: 'jsonb', reference: 'text', transferee_name: 'text',
  transferee_birth: 'text', evidence_class: 'text', municipality: 'text', supersedes: 'uuid', receipt_id: 'uuid', jti: 'text', act: 'text', kid: 'text', body_sha256: 'text',
  payload_sha256: 'text', jws: 'text', answer: 'json', message_id: 'uuid', routing_key: 'text',
  message_sha256: 'text', headers: 'jsonb', state: 'text', procedure: 'text', document_name: 'text', document_sha256: 'text',
}); // prettier-ignore

/** Rows of the table `body`. */
export const bodyColumns = { case_id: 'uuid', kind: 'text', sha256: 'text', media_type: 'text', is_sealed: 'bool', content: 'bytea' }; // prettier-ignore
const bodyRows = new RowSet<Record<string, unknown>>(bodyColumns, intakeRows.next);
const clockRows = new RowSet<Record<string, unknown>>(clockColumns, bodyRows.next);
const restrictedRows = new RowSet<Record<string, unknown>>(restrictedColumns, clockRows.next);
const namedRows = new RowSet<Record<string, unknown>>(namedColumns, restrictedRows.next);

// The receipt goes first: whoever repeats a jti writes nothing at all.
const statement = /* sql */ `
  with input as (select * from ${intakeRows.as('r')}),
  fresh as (
    insert into receipt (id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at)
    select receipt_id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at from input
    on conflict (partner_id, jti) do nothing
    returning id
  ),
  new as (select input.* from input join fresh on fresh.id = input.receipt_id),
  opened as (
    insert into readmission_case (id, case_number, partner_id, host_country, agreement_id, agreement_version,
      agreement_digest, person_class, authority, state, received_at, due_on, clocks, deficiencies, notices, persons, dropped,
      reference, transferee_name, transferee_birth, evidence_class, municipality, supersedes, procedure)
    select case_id, case_number, partner_id, host_country, agreement_id, agreement_version, agreement_digest,
      person_class, authority, state, received_at, due_on, clocks, deficiencies, notices, persons, dropped, reference,
      transferee_name, transferee_birth, evidence_class, municipality, supersedes, procedure from new
  ),
  started as (
    insert into clock (${Object.keys(clockColumns).join(', ')})
    select k.* from ${clockRows.as('k')} join new on new.case_id = k.case_id
  ),
  kept as (
    insert into body (case_id, kind, sha256, media_type, is_sealed, content)
    select b.case_id, b.kind, b.sha256, b.media_type, b.is_sealed, b.content
    from ${bodyRows.as('b')} join new on new.case_id = b.case_id
    on conflict do nothing
  ),
  restricted as (
    insert into restricted_assertion (${Object.keys(restrictedColumns).join(', ')})
    select a.* from ${restrictedRows.as('a')} join new on new.case_id = a.case_id
  ),
  ${nameFiles(namedRows, 'new')},
  queued as (
    insert into outbox (message_id, case_id, routing_key, sha256, headers)
    select message_id, case_id, routing_key, message_sha256, headers from new where message_id is not null
  ),
  asked as (
    insert into partner_act (receipt_id, case_id, act, case_version, sha256, deficiencies, notices, received_at)
    select receipt_id, case_id, document_name, 1, document_sha256, deficiencies, notices, received_at from new
    where document_name is not null
  ),
  noted as (
    insert into audit (actor, act, case_id, details)
    select 'partner:' || partner_id, 'received', case_id, jsonb_build_object('receipt', receipt_id, 'sha256', body_sha256)
    from new
  )
  select id from fresh`;

/**
 * Writes many intakes in one statement. Returns for each whether it was written; one whose jti this partner has used
 * before is not, and its stored receipt has to be read.
 */
export async function recordIntakes(
  runner: Runner,
  { seal, restrictedSeal }: Seals,
  intakes: readonly Intake[],
): Promise<boolean[]> {
  const bodies = intakes.flatMap((intake) => intake.bodies.map((body) => toBodyRow(intake.case.id, body, seal)));
  const clocks = intakes.flatMap((intake) => intake.case.clocks.map((clock) => toClockRow(intake.case.id, clock)));
  const restricted = intakes.flatMap((intake) => toRestrictedRows(intake.case, restrictedSeal));
  const named = intakes.flatMap((intake) => intake.named.map((file) => toNamedRow(intake.case.id, file)));
  const values = [
    ...intakeRows.values(intakes.map(toRow)),
    ...bodyRows.values(bodies),
    ...clockRows.values(clocks),
    ...restrictedRows.values(restricted),
    ...namedRows.values(named),
  ];
  const written = new Set((await runner.run<{ id: string }>(statement, values)).map(({ id }) => id));
  return intakes.map(({ receipt }) => written.has(receipt.id));
}

/** What a partner wrote or attached, as it came. */
const sealedKinds: ReadonlySet<BodyDraft['kind']> = new Set(['received', 'attachment', 'act']);

/** A body as a row; what came in raw is sealed, bound to its case. */
export function toBodyRow(caseId: string, body: BodyDraft, seal: BodySeal): Record<string, unknown> {
  const isSealed = sealedKinds.has(body.kind);
  const content = isSealed ? seal.seal(body.content, caseId) : Buffer.from(body.content);
  return {
    case_id: caseId,
    kind: body.kind,
    sha256: body.sha256,
    media_type: body.mediaType,
    is_sealed: isSealed,
    content,
  };
}

function toRow({ case: opened, receipt, message, document }: Intake): Record<string, unknown> {
  return {
    case_id: opened.id,
    case_number: opened.caseNumber,
    partner_id: opened.partner,
    host_country: opened.hostCountry,
    agreement_id: opened.agreement.id,
    agreement_version: opened.agreement.version,
    agreement_digest: opened.agreement.digest,
    person_class: opened.personClass,
    authority: opened.authority,
    received_at: opened.receivedAt,
    due_on: opened.dueOn,
    clocks: opened.clocks,
    deficiencies: opened.deficiencies,
    notices: opened.notices,
    persons: opened.persons,
    dropped: opened.dropped,
    reference: opened.reference,
    transferee_name: opened.transfereeName,
    transferee_birth: opened.transfereeBirth,
    evidence_class: opened.evidenceClass,
    municipality: opened.municipality,
    supersedes: opened.supersedes,
    receipt_id: receipt.id,
    jti: receipt.jti,
    act: receipt.act,
    kid: receipt.kid,
    body_sha256: receipt.bodySha256,
    payload_sha256: receipt.payloadSha256,
    jws: receipt.jws,
    answer: receipt.answer,
    state: firstState[opened.procedure],
    procedure: opened.procedure,
    ...(message && {
      message_id: message.messageId,
      routing_key: message.routingKey,
      message_sha256: message.sha256,
      headers: message.headers,
    }),
    ...(document && { document_name: document.name, document_sha256: document.sha256 }),
  };
}
