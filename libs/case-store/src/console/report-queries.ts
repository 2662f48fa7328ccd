/** A report: what it asks, the columns of its table, and how it is counted between two days, for one partner or for all. */
export interface ReportQuery {
  /** Which column is counted; its sum is the figure `total`. */
  readonly counts: string;
  readonly columns: readonly string[];
  /** `$1` and `$2` are the first day and the one after the last, as instants; `$3` a partner or null. */
  readonly sql: string;
}

const ofPartner = (column: string): string => `($3::text is null or ${column} = $3)`;
const day = (instant: string): string => `to_char(${instant} at time zone 'Europe/Belgrade', 'YYYY-MM-DD')`;
const received = `l.received_at >= $1 and l.received_at < $2 and ${ofPartner('l.partner_id')}`;

/** The reports by their names. */
export const reportQueries = {
  // What comes due when: of the clocks that run.
  'due-dates': {
    counts: 'cases',
    columns: ['day', 'partner', 'cases'],
    sql: /* sql */ `
      select to_char(l.due_on, 'YYYY-MM-DD') as day, l.partner_id as partner, count(*)::int as cases from case_line l
      where l.due_on >= ($1 at time zone 'Europe/Belgrade')::date and l.due_on < ($2 at time zone 'Europe/Belgrade')::date
        and ${ofPartner('l.partner_id')} group by 1, 2 order by 1, 2`,
  },
  // How old what waits is, by the state in which it waits and by days since the receipt.
  'waiting-age': {
    counts: 'cases',
    columns: ['state', 'days', 'cases', 'oldest'],
    sql: /* sql */ `
      select l.state, width_bucket(extract(epoch from now() - l.received_at) / 86400, array[1, 3, 7, 14, 30, 60]::float8[]) as bucket,
        (array['0-1', '1-3', '3-7', '7-14', '14-30', '30-60', '60-'])[1 + width_bucket(extract(epoch from now() - l.received_at) / 86400, array[1, 3, 7, 14, 30, 60]::float8[])] as days,
        count(*)::int as cases, to_json(min(l.received_at))#>>'{}' as oldest
      from case_line l
      where l.state in ('received', 'verified', 'held', 'awaiting-decision', 'information-requested', 'interview-requested', 'extension-requested', 'decision-proposed', 'decided')
        and ${received} group by 1, 2, 3 order by 1, 2`,
  },
  // Did the intake outrun us: what came in, was verified and was answered, hour by hour.
  flow: {
    counts: 'received',
    columns: ['hour', 'received', 'verified', 'answered'],
    sql: /* sql */ `
      select to_json(date_trunc('hour', a.at))#>>'{}' as hour, count(*) filter (where a.act = 'received')::int as received,
        count(*) filter (where a.act = 'verify')::int as verified, count(*) filter (where a.act = 'answer')::int as answered
      from audit a join case_line l on l.case_id = a.case_id
      where a.at >= $1 and a.at < $2 and a.act in ('received', 'verify', 'answer') and ${ofPartner('l.partner_id')}
      group by date_trunc('hour', a.at) order by date_trunc('hour', a.at)`,
  },
  // Are we lawful: whole days from the receipt to the answer, beside the limit of the reply.
  'time-to-answer': {
    counts: 'answers',
    columns: ['release', 'days', 'limitDays', 'answers'],
    sql: /* sql */ `
      select l.release, floor(extract(epoch from a.answered_at - l.received_at) / 86400)::int as days,
        (c.due_on - (c.received_at at time zone 'Europe/Belgrade')::date) as "limitDays", count(*)::int as answers
      from case_line l join answer a on a.case_id = l.case_id join readmission_case c on c.id = l.case_id
      where ${received} group by 1, 2, 3 order by 1, 2, 3`,
  },
  // In time, late, or silence, by the month of the receipt.
  outcomes: {
    counts: 'cases',
    columns: ['month', 'release', 'outcome', 'cases'],
    sql: /* sql */ `
      select to_char(l.received_at at time zone 'Europe/Belgrade', 'YYYY-MM') as month, l.release,
        case when k.effect = 'deemed-accepted' then 'deemed-accepted' when a.case_id is null and k.case_id is not null then 'lapsed'
          when a.is_late then 'late' when a.case_id is not null then 'in-time' else 'open' end as outcome,
        count(*)::int as cases
      from case_line l left join answer a on a.case_id = l.case_id
      left join lateral (
        select k.case_id, k.computed->'onExpiry'->>'effect' as effect from clock k
        where k.case_id = l.case_id and k.purpose = 'reply' and k.state = 'expired' limit 1
      ) k on true
      where ${received} group by 1, 2, 3 order by 1, 2, 3`,
  },
  // The work of a week: what came in.
  arrivals: {
    counts: 'cases',
    columns: ['week', 'partner', 'cases'],
    sql: /* sql */ `
      select to_char(date_trunc('week', l.received_at at time zone 'Europe/Belgrade'), 'YYYY-MM-DD') as week, l.partner_id as partner,
        count(*)::int as cases
      from case_line l where ${received} group by 1, 2 order by 1, 2`,
  },
  // A bad mapping or a bad partner: what was refused at the door, by its code.
  refusals: {
    counts: 'refusals',
    columns: ['code', 'partner', 'refusals'],
    sql: /* sql */ `
      select r.code, coalesce(r.partner_id, 'unknown') as partner, count(*)::int as refusals from refusal r
      where r.at >= $1 and r.at < $2 and ${ofPartner('r.partner_id')} group by 1, 2 order by 3 desc, 1, 2`,
  },
  // Are we clearing: what came into the quarantine and what somebody settled, day by day.
  quarantine: {
    counts: 'came',
    columns: ['day', 'came', 'settled'],
    sql: /* sql */ `
      select day, sum(came)::int as came, sum(settled)::int as settled from (
        select ${day('q.quarantined_at')} as day, 1 as came, 0 as settled, q.message_id from quarantine q where q.quarantined_at >= $1 and q.quarantined_at < $2
        union all
        select ${day('x.at')}, 0, 1, q.message_id from quarantine_act x join quarantine q on q.id = x.quarantine_id where x.at >= $1 and x.at < $2
      ) moved
      left join outbox o on o.message_id = case when moved.message_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then moved.message_id::uuid end
      left join readmission_case c on c.id = o.case_id
      where ${ofPartner('c.partner_id')} group by day order by day`,
  },
  // Did they get it: hours from the answer to the partner's word that it has it.
  delivery: {
    counts: 'answers',
    columns: ['partner', 'hours', 'answers'],
    sql: /* sql */ `
      select l.partner_id as partner, case when g.acknowledged_at is null then 'waiting'
          else (array['0-1', '1-4', '4-24', '24-72', '72-'])[1 + width_bucket(extract(epoch from g.acknowledged_at - e.occurred_at) / 3600, array[1, 4, 24, 72]::float8[])] end as hours,
        count(*)::int as answers
      from case_line l join event e on e.case_id = l.case_id and e.type = 'answer.ready' and e.seq is not null
      left join event_acknowledgement g on g.partner_id = e.partner_id and g.seq = e.seq
      where ${received} group by 1, 2 order by 1, 2`,
  },
} as const satisfies Record<string, ReportQuery>;

export type ReportName = keyof typeof reportQueries;
export const reportNames = Object.keys(reportQueries) as ReportName[];
