import { errorCatalogue, type ErrorCode } from '#canonical-message';
import { type Database } from '../database.js';
import { isOpenInQuarantine } from '../desk/quarantine-acts.js';

/** Deliveries that nobody could handle, of one cause: the same code, partner and profile version, in the same queue. */
export interface QuarantineGroup {
  readonly reason: string;
  readonly queue: string;
  /** Null where the delivery names no case. */
  readonly partner: string | null;
  readonly release: string | null;
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** What the reason means, and what to do. */
  readonly title: string;
  readonly action: string;
  /** Whether the same again can help. */
  readonly retryHelps: boolean;
  readonly whoseMove: 'partner' | 'gateway' | 'officer';
}

/** A delivery as an operator sees it: never its content. */
export interface ParkedLine {
  readonly id: string;
  readonly queue: string;
  readonly messageId: string;
  readonly reason: string;
  readonly quarantinedAt: string;
  /** When it came last, and how often it came. */
  readonly lastAt: string;
  readonly times: number;
  readonly partner: string | null;
  readonly release: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

/** Which deliveries: those of a group. */
export interface GroupWanted {
  readonly reason: string | undefined;
  readonly queue: string | undefined;
  readonly partner: string | undefined;
  readonly release: string | undefined;
}

type GroupRow = Pick<QuarantineGroup, 'reason' | 'queue' | 'partner' | 'release' | 'count' | 'firstSeen' | 'lastSeen'>;

/** A message that outlived so many consumers has no code of ours: the broker says so. */
const deliveryLimit = {
  title: 'The program that handled the message ended each time.',
  action: 'Look into the log of the program at the time; retry once it runs.',
  disposition: 'retry',
  whoseMove: 'gateway',
} as const;

// The case is named by the outbox row that the message came from.
const deliveriesOpen = /* sql */ `
  from quarantine q
  left join outbox o on o.message_id = case when q.message_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then q.message_id::uuid end
  left join readmission_case c on c.id = o.case_id
  where ${isOpenInQuarantine}`;
const queue = /* sql */ `regexp_replace(q.queue, '^rgw-[a-z0-9]{8}[.]', '')`;
const release = /* sql */ `c.agreement_id || '/' || c.agreement_version`;

const groups = /* sql */ `
  select q.reason, ${queue} as queue, c.partner_id as partner, ${release} as release,
    count(*)::int as count, to_json(min(q.quarantined_at))#>>'{}' as "firstSeen", to_json(max(q.last_at))#>>'{}' as "lastSeen"
  ${deliveriesOpen} group by 1, 2, 3, 4 order by count desc, "lastSeen" desc limit 200`;

const deliveries = /* sql */ `
  select q.id, ${queue} as queue, q.message_id as "messageId", q.reason, to_json(q.quarantined_at)#>>'{}' as "quarantinedAt",
    to_json(q.last_at)#>>'{}' as "lastAt", q.times, c.partner_id as partner, ${release} as release, c.id as "caseId", c.case_number as "caseNumber"
  ${deliveriesOpen} and ($1::text is null or q.reason = $1) and ($2::text is null or ${queue} = $2)
    and ($3::text is null or coalesce(c.partner_id, 'none') = $3) and ($4::text is null or coalesce(${release}, 'none') = $4)
  order by q.last_at desc, q.id limit 200`;

/** What stands open in the quarantine, by its causes: a hundred failures of one cause are one row. */
export class QuarantineGroups {
  constructor(private readonly lists: Database) {}

  async list(): Promise<QuarantineGroup[]> {
    const rows = await this.lists.run<GroupRow>(groups);
    return rows.map((row) => {
      const { title, action, disposition, whoseMove } = meaningOf(row.reason);
      return { ...row, title, action, retryHelps: disposition === 'retry', whoseMove };
    });
  }

  /** Open deliveries, of one group or of all; `none` is what names no partner or release. */
  deliveries({ reason, queue: of, partner, release: version }: GroupWanted): Promise<ParkedLine[]> {
    return this.lists.run(deliveries, [reason ?? null, of ?? null, partner ?? null, version ?? null]);
  }
}

const meaningOf = (reason: string) =>
  Object.hasOwn(errorCatalogue, reason) ? errorCatalogue[reason as ErrorCode] : deliveryLimit;
