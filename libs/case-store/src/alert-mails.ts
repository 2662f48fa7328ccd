import { stillOpen } from './alerts.js';
import { type Database } from './database.js';

/** An alert of which a mail is due: as much of it as the mail says. */
export interface AlertToMail {
  readonly id: string;
  readonly kind: string;
  readonly caseNumber: string;
  /** YYYY-MM-DD; null where no limit is concerned. */
  readonly dueOn: string | null;
}

// The next attempt is set before this one is made: it is what remains of a program that is killed, or of a mail server
// that is away. Twice as long each time, from a minute to an hour.
const take = /* sql */ `
  with due as (
    select a.id from alert a left join clock k on k.id = a.clock
    where a.mail_due_at <= now() and a.mailed_at is null and ${stillOpen}
    order by a.mail_due_at, a.id limit 1 for update of a skip locked
  ),
  taken as (
    update alert a set mail_attempts = mail_attempts + 1,
      mail_due_at = now() + least(interval '1 minute' * power(2, least(mail_attempts, 10)), interval '1 hour')
    from due where a.id = due.id returning a.id, a.kind, a.case_id, a.due_on
  )
  select t.id::text, t.kind, c.case_number as "caseNumber", to_char(t.due_on, 'YYYY-MM-DD') as "dueOn"
  from taken t join readmission_case c on c.id = t.case_id`;

/** Mail about alerts: each is sent once, and again until the mail server has taken it. Any number of senders may work. */
export class AlertMails {
  constructor(private readonly database: Database) {}

  /** Takes an alert of which a mail is due; nobody else takes it for a minute at least. */
  async take(): Promise<AlertToMail | undefined> {
    return (await this.database.run<AlertToMail>(take))[0];
  }

  /** The mail server has taken the mail. */
  async markSent(id: string): Promise<void> {
    await this.database.run(/* sql */ `update alert set mailed_at = now(), mail_due_at = null where id = $1`, [id]);
  }

  /** Alerts of before mail was set up are on the console; nobody wants them all by mail at once. */
  async passOver(): Promise<void> {
    const text = /* sql */ `
      update alert set mail_due_at = null
      where mailed_at is null and acknowledged_at is null and mail_due_at is not null and mail_attempts = 0
        and raised_at < now() - interval '1 day'`;
    await this.database.run(text);
  }
}
