import { type PublicJwk } from '#message-signing';
import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';

/** An act of the partner as it was received: what is known without opening it. */
export interface ReceivedMessage {
  /** SHA-256 of the signed string. */
  readonly sha256: string;
  readonly act: string;
  readonly receiptId: string;
  readonly jti: string;
  readonly kid: string;
  readonly payloadSha256: string;
  readonly receivedAt: string;
  readonly isErased: boolean;
}

/** A string that one of our programs signed about a case, and its way over the broker. */
export interface OwnMessage {
  readonly sha256: string;
  readonly kind: 'message' | 'answer' | 'statement';
  readonly signedAt: string;
  readonly isErased: boolean;
  /** Of a message on the broker: what it is, and how its handing over went. */
  readonly routingKey: string | null;
  readonly messageId: string | null;
  readonly attempts: number | null;
  readonly lastError: string | null;
  readonly publishedAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly handled: readonly { readonly consumer: string; readonly at: string }[];
  readonly quarantined: readonly { readonly id: string; readonly reason: string; readonly at: string }[];
}

/** A received act with what it is verified against. */
export interface SignedReceived extends ReceivedMessage {
  /** The signed string; undefined once erased. */
  readonly jws: string | undefined;
  readonly receipt: string;
  readonly key: {
    readonly partner: string;
    readonly publicJwk: PublicJwk;
    readonly purpose: string;
    readonly validFrom: string;
    readonly validUntil: string | null;
    readonly revokedAt: string | null;
  };
}

const received = /* sql */ `
  select r.body_sha256 as sha256, r.act, r.id as "receiptId", r.jti, r.kid, r.payload_sha256 as "payloadSha256",
    to_json(r.received_at)#>>'{}' as "receivedAt", b.content is null as "isErased"
  from receipt r left join body b on b.case_id = r.case_id and b.kind = 'received' and b.sha256 = r.body_sha256
  where r.case_id = $1 order by r.received_at, r.id`;

const own = /* sql */ `
  select b.sha256, b.kind, to_json(b.stored_at)#>>'{}' as "signedAt", b.content is null as "isErased", o.routing_key as "routingKey",
    o.message_id as "messageId", o.attempts, o.last_error as "lastError", to_json(o.published_at)#>>'{}' as "publishedAt",
    case when o.published_at is null then to_json(o.due_at)#>>'{}' end as "nextAttemptAt",
    coalesce((select jsonb_agg(jsonb_build_object('consumer', i.consumer, 'at', i.handled_at) order by i.handled_at) from inbox i
      where i.consumer in ('verification-service', 'response-service') and i.message_id = o.message_id), '[]') as handled,
    coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'reason', q.reason, 'at', q.quarantined_at) order by q.quarantined_at)
      from quarantine q where q.message_id = o.message_id::text), '[]') as quarantined
  from body b left join outbox o on o.case_id = b.case_id and o.sha256 = b.sha256 and b.kind = 'message'
  where b.case_id = $1 and b.kind in ('message', 'answer', 'statement') order by b.stored_at, b.sha256`;

const signed = /* sql */ `
  select r.body_sha256 as sha256, r.act, r.id as "receiptId", r.jti, r.kid, r.payload_sha256 as "payloadSha256",
    to_json(r.received_at)#>>'{}' as "receivedAt", b.content is null as "isErased", b.content, r.jws as receipt,
    jsonb_build_object('partner', k.partner_id, 'publicJwk', k.public_jwk, 'purpose', k.purpose, 'validFrom', k.valid_from,
      'validUntil', k.valid_until, 'revokedAt', k.revoked_at) as key
  from receipt r join partner_key k on k.kid = r.kid
  left join body b on b.case_id = r.case_id and b.kind = 'received' and b.sha256 = r.body_sha256
  where r.case_id = $1 and r.body_sha256 = $2 order by r.received_at limit 1`;

/** The messages of a case. What a partner sent is sealed: it is unsealed to be verified, and shown only when it is opened. */
export class CaseMessages {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  async list(caseId: string): Promise<{ received: ReceivedMessage[]; own: OwnMessage[] }> {
    return {
      received: await this.database.run<ReceivedMessage>(received, [caseId]),
      own: await this.database.run<OwnMessage>(own, [caseId]),
    };
  }

  /** An act of the partner for a program to verify or to map. */
  async findReceived(caseId: string, sha256: string): Promise<SignedReceived | undefined> {
    const [row] = await this.database.run<Omit<SignedReceived, 'jws'> & { content: Buffer | null }>(signed, [caseId, sha256]); // prettier-ignore
    if (!row) return undefined;
    const { content, ...rest } = row;
    return { ...rest, jws: content ? this.seal.unseal(content, caseId).toString() : undefined };
  }

  /** A string that one of our programs signed; undefined once erased. */
  async findOwn(caseId: string, sha256: string): Promise<string | undefined> {
    const text = /* sql */ `
      select content from body
      where case_id = $1 and kind in ('message', 'answer', 'statement') and sha256 = $2 and content is not null`;
    return (await this.database.run<{ content: Buffer }>(text, [caseId, sha256]))[0]?.content.toString();
  }

  /** Notes that an officer has opened a message, in what form and what for. */
  async noteOpening(caseId: string, opening: { readonly officer: string; readonly sha256: string; readonly form: string; readonly purpose: string | undefined }): Promise<void> {
    const text = /* sql */ `
      insert into audit (actor, act, case_id, details) values ('officer:' || $2, 'message-opened', $1,
        jsonb_strip_nulls(jsonb_build_object('message', $3::text, 'as', $4::text, 'purpose', $5::text)))`;
    const { officer, sha256, form, purpose } = opening;
    await this.database.run(text, [caseId, officer, sha256, form, purpose ?? null]);
  } // prettier-ignore
}
