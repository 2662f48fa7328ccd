import { errorCatalogue, type ErrorCode } from '#canonical-message';
import { type Database } from '../database.js';

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

type GroupRow = Pick<QuarantineGroup, 'reason' | 'queue' | 'partner' | 'release' | 'count' | 'firstSeen' | 'lastSeen'>;

/** A message that outlived so many consumers has no code of ours: the broker says so. */
const deliveryLimit = {
  title: 'The program that handled the message ended each time.',
  action: 'Look into the log of the program at the time; retry once it runs.',
  disposition: 'retry',
  whoseMove: 'gateway',
} as const;

// The case is named by the outbox row that the message came from.
const groups = /* sql */ `
  select q.reason, regexp_replace(q.queue, '^rgw-[a-z0-9]{8}[.]', '') as queue, c.partner_id as partner, c.agreement_id || '/' || c.agreement_version as release,
    count(*)::int as count, to_json(min(q.quarantined_at))#>>'{}' as "firstSeen", to_json(max(q.quarantined_at))#>>'{}' as "lastSeen"
  from quarantine q 
  left join outbox o on o.message_id = case when q.message_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then q.message_id::uuid end
  left join readmission_case c on c.id = o.case_id
  group by 1, 2, 3, 4 order by count desc, "lastSeen" desc limit 200`;

/** What stands in the quarantine, by its causes: a hundred failures of one cause are one row. */
export class QuarantineGroups {
  constructor(private readonly lists: Database) {}

  async list(): Promise<QuarantineGroup[]> {
    const rows = await this.lists.run<GroupRow>(groups);
    return rows.map((row) => {
      const { title, action, disposition, whoseMove } = meaningOf(row.reason);
      return { ...row, title, action, retryHelps: disposition === 'retry', whoseMove };
    });
  }
}

const meaningOf = (reason: string) =>
  Object.hasOwn(errorCatalogue, reason) ? errorCatalogue[reason as ErrorCode] : deliveryLimit;
