import { join } from 'node:path';
import { Acknowledgements } from './acknowledgements.js';
import { AgreementChanges } from './agreement-changes.js';
import { AgreementReleases } from './agreement-releases.js';
import { AlertMails } from './alert-mails.js';
import { Alerts } from './alerts.js';
import { BodySeal } from './body-seal.js';
import { CaseActs } from './case-acts.js';
import { CaseMessages } from './case-messages.js';
import { Cases } from './cases.js';
import { Clocks } from './clocks.js';
import { Database } from './database.js';
import { ConsoleSessions } from './console-sessions.js';
import { ConsoleSignIns } from './console-sign-ins.js';
import { Decisions } from './decisions.js';
import { Assignments } from './desk/assignments.js';
import { BulkOperations } from './desk/bulk-operations.js';
import { CaseNotes } from './desk/case-notes.js';
import { Pauses } from './desk/pauses.js';
import { QuarantineActs } from './desk/quarantine-acts.js';
import { Events } from './events.js';
import { Evidence } from './evidence.js';
import { Guesses } from './guesses.js';
import { OfficerCases } from './officer-cases.js';
import { Officers } from './officers.js';
import { OpenLikenesses } from './open-likenesses.js';
import { Operations } from './operations.js';
import { PartnerActs } from './partner-acts.js';
import { PartnerCases } from './partner-cases.js';
import { PartnerLists } from './partner-lists.js';
import { PartnerKeys } from './partner-keys.js';
import { type KeyUsage, Partners, type Mode } from './partners.js';
import { PostgresDeliveryLedger } from './postgres-delivery-ledger.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { ProgramKeys } from './program-keys.js';
import { Quotas } from './quotas.js';
import { Receipts } from './receipts.js';
import { type Seals } from './record-intake.js';
import { Refusals } from './refusals.js';
import { SavedViews } from './saved-views.js';
import { UnacknowledgedAnswers } from './unacknowledged-answers.js';
import { CaseFiles } from './uploads/case-files.js';
import { Uploads } from './uploads/uploads.js';
import { WebhookDeliveries } from './webhook-deliveries.js';
import { WebhookEndpoints } from './webhook-endpoints.js';
import { WebhookLog } from './webhook-log.js';
import { RestrictedAssertions } from './restricted-assertions.js';

/** Where the store is and how it may be used. */
export interface StoreSettings {
  readonly databaseUrl: string;
  /** Folder of the keys: `keys/body.key` for raw bodies, `keys/restricted.key` for what a policy of another time kept. */
  readonly dataDirectory: string;
  readonly mode: Mode;
  /** What this installation is to its partners; left out: what is usual in the mode. */
  readonly keyUsage?: KeyUsage;
}

/** Everything that is remembered, by use. */
export class CaseStore {
  readonly acknowledgements: Acknowledgements;
  readonly agreements: AgreementReleases;
  readonly agreementChanges: AgreementChanges;
  readonly alerts: Alerts;
  readonly assignments: Assignments;
  readonly bulkOperations: BulkOperations;
  readonly caseFiles: CaseFiles;
  readonly caseActs: CaseActs;
  readonly caseNotes: CaseNotes;
  readonly caseMessages: CaseMessages;
  readonly cases: Cases;
  readonly clocks: Clocks;
  readonly decisions: Decisions;
  readonly events: Events;
  readonly evidence: Evidence;
  readonly guesses: Guesses;
  readonly ledger: PostgresDeliveryLedger;
  readonly likenesses: OpenLikenesses;
  readonly officerCases: OfficerCases;
  readonly officers: Officers;
  readonly operations: Operations;
  readonly outbox: PostgresOutbox;
  readonly partnerActs: PartnerActs;
  readonly partnerCases: PartnerCases;
  readonly partnerKeys: PartnerKeys;
  readonly partnerLists: PartnerLists;
  readonly partners: Partners;
  readonly pauses: Pauses;
  readonly programKeys: ProgramKeys;
  readonly quarantineActs: QuarantineActs;
  readonly quotas: Quotas;
  readonly receipts: Receipts;
  readonly refusals: Refusals;
  readonly alertMails: AlertMails;
  readonly sessions: ConsoleSessions;
  readonly savedViews: SavedViews;
  readonly signIns: ConsoleSignIns;
  readonly unacknowledgedAnswers: UnacknowledgedAnswers;
  readonly uploads: Uploads;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookLog: WebhookLog;
  readonly restrictedAssertions: RestrictedAssertions;

  private constructor(
    private readonly database: Database,
    /** Id of this installation: every name on the broker begins with it. */
    readonly installation: string,
    { seal, restrictedSeal }: Seals,
    mode: Mode,
    keyUsage: KeyUsage,
  ) {
    this.acknowledgements = new Acknowledgements(database, seal);
    this.agreements = new AgreementReleases(database);
    this.agreementChanges = new AgreementChanges(database, this.agreements);
    this.alerts = new Alerts(database);
    this.assignments = new Assignments(database);
    this.bulkOperations = new BulkOperations(database);
    this.caseFiles = new CaseFiles(database, seal);
    this.caseActs = new CaseActs(database, seal);
    this.caseNotes = new CaseNotes(database);
    this.caseMessages = new CaseMessages(database, seal);
    this.cases = new Cases(database, { seal, restrictedSeal });
    this.clocks = new Clocks(database, seal);
    this.decisions = new Decisions(database, seal);
    this.events = new Events(database);
    this.evidence = new Evidence(database, seal, this.caseFiles);
    this.guesses = new Guesses(database);
    this.programKeys = new ProgramKeys(database);
    this.ledger = new PostgresDeliveryLedger(database, this.programKeys, seal);
    this.likenesses = new OpenLikenesses(database);
    this.officerCases = new OfficerCases(database);
    this.officers = new Officers(database, mode);
    this.operations = new Operations(database);
    this.outbox = new PostgresOutbox(database);
    this.partnerActs = new PartnerActs(database, seal);
    this.partnerCases = new PartnerCases(database);
    this.partnerLists = new PartnerLists(database);
    this.partners = new Partners(database, mode, keyUsage);
    this.partnerKeys = new PartnerKeys(database);
    this.pauses = new Pauses(database);
    this.quarantineActs = new QuarantineActs(database);
    this.quotas = new Quotas(database);
    this.receipts = new Receipts(database);
    this.refusals = new Refusals(database);
    this.alertMails = new AlertMails(database);
    this.sessions = new ConsoleSessions(database, mode);
    this.savedViews = new SavedViews(database);
    this.signIns = new ConsoleSignIns(database);
    this.unacknowledgedAnswers = new UnacknowledgedAnswers(database);
    this.uploads = new Uploads(database, seal);
    this.webhookDeliveries = new WebhookDeliveries(database);
    this.webhookEndpoints = new WebhookEndpoints(database);
    this.webhookLog = new WebhookLog(database);
    this.restrictedAssertions = new RestrictedAssertions(database, restrictedSeal);
  }

  /** Opens the store on a migrated database. Throws DATABASE_UNAVAILABLE. */
  static async open({ databaseUrl, dataDirectory, mode, keyUsage }: StoreSettings): Promise<CaseStore> {
    const database = await Database.open(databaseUrl);
    const installation = await new Operations(database).installation();
    const keyNamed = (name: string): BodySeal => BodySeal.open(join(dataDirectory, 'keys', name));
    const seals = { seal: keyNamed('body.key'), restrictedSeal: keyNamed('restricted.key') };
    return new CaseStore(database, installation, seals, mode, keyUsage ?? (mode === 'production' ? 'production' : 'sandbox')); // prettier-ignore
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
