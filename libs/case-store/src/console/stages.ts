import { type CaseState } from '#case-lifecycle';
import { type Database } from '../database.js';
import { isOpenInQuarantine } from '../desk/quarantine-acts.js';

/** The way of a request, and what waits in each part of it. */
export const stageNames = ['intake', 'verify', 'decide', 'answer', 'deliver'] as const;
export type StageName = (typeof stageNames)[number];

interface StageRule {
  /** States in which a case waits for the stage. */
  readonly states: readonly CaseState[];
  /** Messages of the stage on the broker, and the queues where they wait. */
  readonly routingKeys: readonly string[];
  readonly queues: readonly string[];
  /** Acts of the audit that say that it was done. */
  readonly done: readonly string[];
}

export const stages: Readonly<Record<StageName, StageRule>> = {
  intake: { states: [], routingKeys: [], queues: [], done: ['received'] },
  verify: {
    states: ['received'],
    routingKeys: ['request.received.v1'],
    queues: ['verification-service.request.received'],
    done: ['verify'],
  },
  decide: {
    states: ['held', 'awaiting-decision', 'information-requested', 'interview-requested', 'extension-requested', 'decision-proposed'], // prettier-ignore
    routingKeys: [],
    queues: [],
    done: ['countersign'],
  },
  answer: {
    states: ['verified', 'decided'],
    routingKeys: ['request.verified.v1', 'case.decided.v1'],
    queues: ['response-service.request.verified', 'response-service.case.decided'],
    done: ['answer'],
  },
  deliver: { states: [], routingKeys: [], queues: [], done: ['acknowledged'] },
};

/** What waits in one stage for one partner. */
export interface StageOfPartner {
  readonly partner: string;
  readonly waiting: number;
  readonly oldest: string;
}

/** A stage as the database knows it; what the broker knows stands beside it. */
export interface Stage {
  readonly name: StageName;
  readonly waiting: number;
  /** Since when what has waited for longest waits: its receipt, or when the answer was ready. */
  readonly oldest: string | null;
  readonly partners: readonly StageOfPartner[];
  /** Messages that are not published yet, and those of them that were put off. */
  readonly unpublished: number;
  readonly putOff: number;
  readonly quarantined: number;
  readonly doneLastHour: number;
  readonly doneLastDay: number;
  /** Of the intake: what was refused at the door. */
  readonly refusedLastDay: number;
}

interface WaitingRow {
  state: CaseState | 'unacknowledged';
  partner: string;
  waiting: number;
  oldest: string;
}

const waiting = /* sql */ `
  select l.state, l.partner_id as partner, count(*)::int as waiting, to_json(min(l.received_at))#>>'{}' as oldest
  from case_line l where l.state = any($1) group by 1, 2
  union all
  select 'unacknowledged', partner_id, count(*)::int, to_json(min(ready_at))#>>'{}' from unacknowledged_answer group by 2`;

const unpublished = /* sql */ `
  select routing_key as key, count(*)::int as count, count(*) filter (where attempts > 0)::int as "putOff"
  from outbox where published_at is null group by 1`;

const quarantined = /* sql */ `
  select regexp_replace(q.queue, '^rgw-[a-z0-9]{8}[.](.*?)([.]singly)?$', '\\1') as key, count(*)::int as count
  from quarantine q where ${isOpenInQuarantine} group by 1`;

const done = /* sql */ `
  select act, count(*)::int as day, count(*) filter (where at > now() - interval '1 hour')::int as hour
  from audit where at > now() - interval '24 hours' and act = any($1) group by act`;

const refused = /* sql */ `select count(*)::int as count from refusal where at > now() - interval '24 hours'`;

/** What waits where, for how long, and how much goes on: from the database, whatever the broker says. */
export class Stages {
  constructor(private readonly lists: Database) {}

  async list(): Promise<Stage[]> {
    const states = stageNames.flatMap((name) => stages[name].states);
    const [rows, outbox, parked, acts, [doors]] = await Promise.all([
      this.lists.run<WaitingRow>(waiting, [states]),
      this.lists.run<{ key: string; count: number; putOff: number }>(unpublished),
      this.lists.run<{ key: string; count: number }>(quarantined),
      this.lists.run<{ act: string; day: number; hour: number }>(done, [
        stageNames.flatMap((name) => stages[name].done),
      ]),
      this.lists.run<{ count: number }>(refused),
    ]);
    return stageNames.map((name) => {
      const { routingKeys, queues, done: acted } = stages[name];
      const partners = byPartner(rows.filter(({ state }) => isOf(name, state)));
      const own = outbox.filter(({ key }) => routingKeys.includes(key));
      const made = acts.filter(({ act }) => acted.includes(act));
      return {
        name,
        waiting: sum(partners.map((one) => one.waiting)),
        oldest: earliest(partners.map(({ oldest }) => oldest)) ?? null,
        partners,
        unpublished: sum(own.map(({ count }) => count)),
        putOff: sum(own.map(({ putOff }) => putOff)),
        quarantined: sum(parked.filter(({ key }) => queues.includes(key)).map(({ count }) => count)),
        doneLastHour: sum(made.map(({ hour }) => hour)),
        doneLastDay: sum(made.map(({ day }) => day)),
        refusedLastDay: name === 'intake' ? (doors?.count ?? 0) : 0,
      };
    });
  }
}

const isOf = (name: StageName, state: WaitingRow['state']): boolean =>
  state === 'unacknowledged' ? name === 'deliver' : stages[name].states.includes(state);

/** Rows of several states together, the most first. */
function byPartner(rows: readonly WaitingRow[]): StageOfPartner[] {
  const partners = [...new Set(rows.map(({ partner }) => partner))];
  return partners
    .map((partner) => {
      const own = rows.filter((row) => row.partner === partner);
      return {
        partner,
        waiting: sum(own.map((row) => row.waiting)),
        oldest: earliest(own.map(({ oldest }) => oldest)) ?? '',
      };
    })
    .sort((one, other) => other.waiting - one.waiting || one.partner.localeCompare(other.partner));
}

const earliest = (instants: readonly string[]): string | undefined =>
  [...instants].sort((one, other) => Date.parse(one) - Date.parse(other))[0];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
