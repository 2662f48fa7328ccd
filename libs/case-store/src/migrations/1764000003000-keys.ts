import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
alter table partner_key
  add column usage text check (usage in ('sandbox', 'pilot', 'production')),
  add column registered_at timestamptz,
  -- Subject and validity of the certificate that the key came in; it proves nothing by itself.
  add column certificate jsonb,
  add column challenge_id uuid unique;
update partner_key set registered_at = valid_from,
  usage = case purpose when 'production' then 'production' else 'sandbox' end;
alter table partner_key
  alter column usage set not null,
  alter column registered_at set not null,
  alter column registered_at set default now();
create index partner_key_of_partner on partner_key (partner_id, registered_at);

-- A key is what it is for ever; all that may still be said of it is that it is revoked.
create function keep_partner_key() returns trigger language plpgsql as $$
begin
  if old.revoked_at is not null or new.revoked_at is null
    or to_jsonb(new) - 'revoked_at' is distinct from to_jsonb(old) - 'revoked_at' then
    raise exception 'a key of a partner is only ever revoked' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger partner_key_stays before update on partner_key for each row execute function keep_partner_key();
create trigger partner_key_is_kept before delete on partner_key for each row execute function refuse_change();

-- A key that somebody wants registered: the partner by a signed act, or an officer who enters it.
create table key_challenge (
  id uuid primary key,
  partner_id text not null references partner,
  kid text not null,
  public_jwk jsonb not null,
  certificate jsonb,
  usage text not null check (usage in ('sandbox', 'pilot', 'production')),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  -- What the new key has to sign.
  challenge text not null,
  expires_at timestamptz not null,
  made_at timestamptz not null default now(),
  receipt_id uuid unique references receipt,
  entered_by text references officer,
  check ((receipt_id is null) <> (entered_by is null))
);
create index key_challenge_of_partner on key_challenge (partner_id, made_at);
create trigger key_challenge_stays before update or delete on key_challenge
  for each row execute function refuse_change();
alter table partner_key add foreign key (challenge_id) references key_challenge;

-- The challenge, signed by the new key. Its receipt is kept here: until a second officer approves there is no key to
-- which another receipt could belong.
create table key_proof (
  challenge_id uuid primary key references key_challenge,
  jws text not null,
  receipt_id uuid not null unique,
  -- json, not jsonb: a repetition gets the very bytes that the first answer had.
  answer json not null,
  proven_at timestamptz not null
);
create trigger key_proof_stays before update or delete on key_proof for each row execute function refuse_change();

create table key_approval (
  challenge_id uuid primary key references key_challenge,
  approved_by text not null references officer,
  approved_at timestamptz not null default now()
);
create trigger key_approval_stays before update or delete on key_approval
  for each row execute function refuse_change();
create function approve_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from key_challenge where id = new.challenge_id and entered_by = new.approved_by) then
    raise exception 'who entered a key cannot approve it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger key_approval_by_another before insert on key_approval for each row execute function approve_by_another();

create table key_revocation (
  kid text primary key references partner_key,
  revoked_at timestamptz not null,
  revoked_by text not null,
  reason text not null check (reason in ('superseded', 'compromised', 'ceased')),
  receipt_id uuid unique references receipt
);
create trigger key_revocation_stays before update or delete on key_revocation
  for each row execute function refuse_change();
create function revoke_partner_key() returns trigger language plpgsql as $$
begin
  update partner_key set revoked_at = new.revoked_at where kid = new.kid and revoked_at is null;
  return null;
end $$;
create trigger key_revocation_counts after insert on key_revocation for each row execute function revoke_partner_key();

-- What a partner signed about its keys, as it was received.
create table key_act (
  receipt_id uuid primary key references receipt,
  jws text not null
);
create trigger key_act_stays before update or delete on key_act for each row execute function refuse_change();
`;

/** Keys of partners: asked for, proven, approved, revoked. Nothing of it is ever changed, and no private key is in it. */
export class Keys1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
