import { ReadmissionError } from '#canonical-message';
import { type Certificate, type PublicJwk } from '#message-signing';
import { type Database, type Runner } from './database.js';
import { type KeyUsage } from './partners.js';
import { recordSignedAct, signedAct, type SignedActRecord } from './record-signed-act.js';

/** A key that is to be registered, and what its owner has to sign with it first. */
export interface KeyDraft {
  readonly id: string;
  readonly partner: string;
  readonly kid: string;
  readonly publicJwk: PublicJwk;
  readonly certificate: Certificate | null;
  readonly usage: KeyUsage;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly challenge: string;
  readonly expiresAt: Date;
}

/** A registration that has begun. */
export interface KeyChallenge extends KeyDraft {
  readonly hostCountry: string;
  readonly enteredBy: string | null;
  /** The key that signed the partner's wish; null where an officer entered it. */
  readonly askedWith: string | null;
  readonly provenAt: Date | null;
  /** What was answered to the proof. */
  readonly answer: unknown;
  readonly isRegistered: boolean;
}

/** A registered key as its partner and the officers see it. */
export interface PartnerKeyLine {
  readonly kid: string;
  readonly publicJwk: PublicJwk;
  readonly usage: KeyUsage;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly registeredAt: string;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
  readonly certificate: Certificate | null;
  readonly state: 'future' | 'valid' | 'expired' | 'revoked';
}

/** Why a key no longer counts; there is no room for words, in which somebody could be named. */
export const revocationReasons = ['superseded', 'compromised', 'ceased'] as const;
export interface Revocation {
  readonly kid: string;
  readonly reason: (typeof revocationReasons)[number];
}

const instant = (column: string): string => `to_json(${column})#>>'{}'`;

const challenged = /* sql */ `${signedAct('key_act', 'key-challenged', 'text')},
  challenged as (
    insert into key_challenge (id, partner_id, kid, public_jwk, certificate, usage, valid_from, valid_until, challenge,
      expires_at, made_at, receipt_id)
    select $13, f.partner_id, $12, $14, $15, $16, $17, $18, $19, $20, f.received_at, f.id from fresh f
  )
  select id from fresh`;

// A foreign key is looked at when the statement ends, so a new partner may come with its first key.
const entered = /* sql */ `
  with introduced as (
    insert into partner (id, host_country, name) select $2, $12, $13 where $12::text is not null on conflict do nothing
  ),
  challenged as (
    insert into key_challenge (id, partner_id, kid, public_jwk, certificate, usage, valid_from, valid_until, challenge,
      expires_at, entered_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id, partner_id, kid
  )
  insert into audit (actor, act, details)
  select 'officer:' || $11::text, 'key-entered', jsonb_build_object('registration', id, 'partner', partner_id, 'kid', kid)
  from challenged`;

// The receipt is the partner's; whose key it is, is in the statement too, so that nobody revokes another's.
const revoked = /* sql */ `${signedAct('key_act', 'key-revoked', 'text')},
  revoked as (
    insert into key_revocation (kid, revoked_at, revoked_by, reason, receipt_id)
    select k.kid, f.received_at, 'partner:' || f.partner_id, $13, f.id
    from fresh f join partner_key k on k.partner_id = f.partner_id and k.kid = $12
    on conflict (kid) do nothing
  )
  select id from fresh`;

const revokedByOfficer = /* sql */ `
  with revoked as (
    insert into key_revocation (kid, revoked_at, revoked_by, reason)
    select kid, now(), 'officer:' || $4::text, $3 from partner_key where partner_id = $1 and kid = $2
    on conflict (kid) do nothing returning kid
  )
  insert into audit (actor, act, details)
  select 'officer:' || $4::text, 'key-revoked', jsonb_build_object('partner', $1::text, 'of', kid, 'reason', $3::text) from revoked`;

const registered = /* sql */ `
  insert into partner_key (kid, partner_id, public_jwk, purpose, usage, valid_from, valid_until, certificate, challenge_id)
  select kid, partner_id, public_jwk, 'production', usage, valid_from, valid_until, certificate, id
  from key_challenge where id = $1 on conflict (kid) do nothing returning kid`;

const challenges = /* sql */ `
  select c.id, c.partner_id as partner, p.host_country as "hostCountry", c.kid, c.public_jwk as "publicJwk", c.certificate,
    c.usage, c.valid_from as "validFrom", c.valid_until as "validUntil", c.challenge, c.expires_at as "expiresAt",
    c.entered_by as "enteredBy", r.kid as "askedWith", f.proven_at as "provenAt", f.answer,
    exists (select from partner_key k where k.challenge_id = c.id) as "isRegistered"
  from key_challenge c join partner p on p.id = c.partner_id left join key_proof f on f.challenge_id = c.id
  left join receipt r on r.id = c.receipt_id`;

const lines = /* sql */ `
  select k.kid, k.public_jwk as "publicJwk", k.usage, ${instant('k.valid_from')} as "validFrom",
    ${instant('k.valid_until')} as "validUntil", ${instant('k.registered_at')} as "registeredAt",
    ${instant('k.revoked_at')} as "revokedAt", r.reason as "revocationReason", k.certificate,
    case when k.revoked_at is not null then 'revoked' when k.valid_from > now() then 'future'
      when k.valid_until <= now() then 'expired' else 'valid' end as state
  from partner_key k left join key_revocation r on r.kid = k.kid
  where k.partner_id = $1 order by k.registered_at, k.kid`;

/** How keys of partners come and go: challenged, proven, by an officer's hand also approved, and revoked. */
export class PartnerKeys {
  constructor(private readonly database: Database) {}

  /** False: this jti was used before, nothing was written. */
  challenge(draft: KeyDraft, of: SignedActRecord): Promise<boolean> {
    const { id, kid } = draft;
    return recordSignedAct(this.database, challenged, of, [kid, id, ...valuesOf(draft)]);
  }

  /** What an officer enters waits for the proof of its owner, and then for another officer. */
  async enter(
    draft: KeyDraft,
    officer: string,
    introduced?: { readonly hostCountry: string; readonly name: string },
  ): Promise<void> {
    const { id, partner, kid } = draft;
    const { hostCountry = null, name = null } = introduced ?? {};
    await this.database.run(entered, [id, partner, kid, ...valuesOf(draft), officer, hostCountry, name]);
  }

  async findChallenge(id: string): Promise<KeyChallenge | undefined> {
    return (await this.database.run<KeyChallenge>(`${challenges} where c.id = $1`, [id]))[0];
  }

  /** Registrations of a partner that may still become keys, the oldest first. */
  async listOpen(partner: string): Promise<KeyChallenge[]> {
    const text = /* sql */ `${challenges} where c.partner_id = $1 and not exists (select from partner_key k where k.kid = c.kid)
      and ((f.proven_at is null and c.expires_at > now()) or (f.proven_at is not null and c.entered_by is not null))
      order by c.made_at, c.id limit 200`;
    return this.database.run<KeyChallenge>(text, [partner]);
  }

  /**
   * Keeps the proof; a key that its own partner asked for counts from now on. False: it was proven before, nothing was
   * written. Throws KEY_ALREADY_REGISTERED, or KEY_CHALLENGE_EXPIRED where the key that asked has been revoked: whoever
   * has stolen a key must not keep one.
   */
  async prove(
    { id, partner, enteredBy, askedWith }: KeyChallenge,
    proof: { readonly jws: string; readonly receiptId: string; readonly answer: unknown; readonly at: Date },
  ): Promise<boolean> {
    return this.database.inTransaction(async (runner) => {
      const text = /* sql */ `
        insert into key_proof (challenge_id, jws, receipt_id, answer, proven_at) values ($1, $2, $3, $4, $5)
        on conflict do nothing returning challenge_id`;
      const { jws, receiptId, answer, at } = proof;
      const isNew = (await runner.run(text, [id, jws, receiptId, JSON.stringify(answer), at])).length > 0;
      if (!isNew) return false;
      if (askedWith !== null) await assertNotRevoked(runner, askedWith);
      if (enteredBy === null) await register(runner, id);
      await note(runner, `partner:${partner}`, enteredBy === null ? 'key-registered' : 'key-proven', id);
      return true;
    });
  }

  /**
   * Another officer's approval makes a proven key count. Throws NOT_FOUND, SAME_OFFICER, KEY_NOT_PROVEN or
   * KEY_ALREADY_REGISTERED.
   */
  async approve(id: string, officer: string): Promise<void> {
    const challenge = await this.findChallenge(id);
    if (!challenge || challenge.enteredBy === null) throw new ReadmissionError('NOT_FOUND');
    if (challenge.enteredBy === officer) throw new ReadmissionError('SAME_OFFICER');
    if (!challenge.provenAt) throw new ReadmissionError('KEY_NOT_PROVEN', { whoseMove: 'partner' });
    await this.database.inTransaction(async (runner) => {
      const text = /* sql */ `
        insert into key_approval (challenge_id, approved_by) values ($1, $2) on conflict do nothing returning challenge_id`;
      if ((await runner.run(text, [id, officer])).length === 0) return;
      await register(runner, id);
      await note(runner, `officer:${officer}`, 'key-approved', id);
    });
  }

  /** False: this jti was used before, nothing was written. A key that is revoked already stays as it is. */
  revoke({ kid, reason }: Revocation, of: SignedActRecord): Promise<boolean> {
    return recordSignedAct(this.database, revoked, of, [kid, reason]);
  }

  async revokeByOfficer(partner: string, { kid, reason }: Revocation, officer: string): Promise<void> {
    await this.database.run(revokedByOfficer, [partner, kid, reason, officer]);
  }

  /** Every key that a partner ever had, in the order of their registration. */
  list(partner: string): Promise<PartnerKeyLine[]> {
    return this.database.run<PartnerKeyLine>(lines, [partner]);
  }

  async isRegistered(kid: string): Promise<boolean> {
    return (await this.database.run(/* sql */ `select from partner_key where kid = $1`, [kid])).length > 0;
  }
}

const valuesOf = (draft: KeyDraft): unknown[] => {
  const { publicJwk, certificate, usage, validFrom, validUntil, challenge, expiresAt } = draft;
  const asJson = (value: object | null): string | null => value && JSON.stringify(value);
  return [asJson(publicJwk), asJson(certificate), usage, validFrom, validUntil, challenge, expiresAt];
};

async function register(runner: Runner, id: string): Promise<void> {
  if ((await runner.run(registered, [id])).length === 0) throw new ReadmissionError('KEY_ALREADY_REGISTERED');
}

/** A revocation that is under way is waited for, and one that comes meanwhile waits. */
async function assertNotRevoked(runner: Runner, kid: string): Promise<void> {
  const text = /* sql */ `select revoked_at from partner_key where kid = $1 for share`;
  const [row] = await runner.run<{ revoked_at: Date | null }>(text, [kid]);
  if (!row?.revoked_at) return;
  const detail = 'The key that asked for it has been revoked since.';
  throw new ReadmissionError('KEY_CHALLENGE_EXPIRED', { detail });
}

async function note(runner: Runner, actor: string, act: string, id: string): Promise<void> {
  const text = /* sql */ `
    insert into audit (actor, act, details)
    select $1, $2, jsonb_build_object('registration', id, 'partner', partner_id, 'of', kid) from key_challenge where id = $3`;
  await runner.run(text, [actor, act, id]);
}
