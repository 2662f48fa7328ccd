import { Database } from '../database.js';
import { AuditTrail } from './audit-trail.js';
import { CaseFacets } from './case-facets.js';
import { CaseHistory } from './case-history.js';
import { CaseLists } from './case-lists.js';
import { FindCases } from './find-cases.js';
import { Journal } from './journal.js';
import { PartnerOverviews } from './partner-overview.js';
import { QuarantineGroups } from './quarantine-groups.js';
import { Reports } from './reports.js';
import { Stages } from './stages.js';
import { Today } from './today.js';

/** What officers list, count and look up: read only, on connections of its own, so that no list holds up a case. */
export class ConsoleStore {
  readonly auditTrail: AuditTrail;
  readonly caseLists: CaseLists;
  readonly caseFacets: CaseFacets;
  readonly caseHistory: CaseHistory;
  readonly findCases: FindCases;
  readonly journal: Journal;
  readonly partnerOverviews: PartnerOverviews;
  readonly quarantineGroups: QuarantineGroups;
  readonly reports: Reports;
  readonly stages: Stages;
  readonly today: Today;

  private constructor(private readonly lists: Database) {
    this.auditTrail = new AuditTrail(lists);
    this.caseLists = new CaseLists(lists);
    this.caseFacets = new CaseFacets(lists);
    this.caseHistory = new CaseHistory(lists);
    this.findCases = new FindCases(lists);
    this.journal = new Journal(lists);
    this.partnerOverviews = new PartnerOverviews(lists);
    this.quarantineGroups = new QuarantineGroups(lists);
    this.reports = new Reports(lists);
    this.stages = new Stages(lists);
    this.today = new Today(lists);
  }

  /** Opens it on a migrated database. Throws DATABASE_UNAVAILABLE. */
  static async open({ databaseUrl }: { readonly databaseUrl: string }): Promise<ConsoleStore> {
    return new ConsoleStore(await Database.open(databaseUrl, 6, 'lists'));
  }

  close(): Promise<void> {
    return this.lists.close();
  }
}
