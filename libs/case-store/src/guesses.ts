import { type Database } from './database.js';

/** How many wrong tokens and sign-ins one address may send within the time, and how long it is locked out then. */
export interface GuessLimits {
  readonly guesses: number;
  readonly withinSeconds: number;
  readonly lockedSeconds: number;
}

const lockedFor = /* sql */ `
  select ceil(extract(epoch from locked_until - now()))::int as seconds from access_guess
  where address = $1 and locked_until > now()`;

// The count begins anew after its time and after a lock-out, so that nobody is kept out for good.
const note = /* sql */ `
  with forgotten as (
    delete from access_guess where address <> $1 and since < now() - interval '1 day' and coalesce(locked_until < now(), true)
  ),
  counted as (
    insert into access_guess as g (address, guesses, since) values ($1, 1, now())
    on conflict (address) do update set
      guesses = case when g.since < now() - make_interval(secs => $3) or g.locked_until < now() then 1 else g.guesses + 1 end,
      since = case when g.since < now() - make_interval(secs => $3) or g.locked_until < now() then now() else g.since end,
      locked_until = case
        when g.locked_until > now() then g.locked_until
        when g.since >= now() - make_interval(secs => $3) and g.locked_until is null and g.guesses + 1 >= $2
          then now() + make_interval(secs => $4)
      end
    returning guesses, locked_until
  )
  insert into audit (actor, act, details)
  select 'system', 'address-locked-out', jsonb_build_object('guesses', guesses, 'until', locked_until)
  from counted where guesses = $2 and locked_until is not null`;

/** Wrong tokens and sign-ins by address. An officer's account is never locked: nobody can keep a named officer out. */
export class Guesses {
  constructor(private readonly database: Database) {}

  /** Seconds until an address may try again; 0 if it may now. */
  async lockedFor(address: string): Promise<number> {
    return (await this.database.run<{ seconds: number }>(lockedFor, [address]))[0]?.seconds ?? 0;
  }

  /** Counts a wrong token or sign-in; the one that is too many locks the address out, and that is audited. */
  async note(address: string, { guesses, withinSeconds, lockedSeconds }: GuessLimits): Promise<void> {
    await this.database.run(note, [address, guesses, withinSeconds, lockedSeconds]);
  }
}
