export { type AgreementChange, type AgreementLine, type ChangeDraft, type SimulatedCase } from './agreement-changes.js';
export { type InForce } from './agreement-releases.js';
export { type AlertLine } from './alerts.js';
export { type ActDraft } from './act-draft.js';
export { type BulkDraft, type BulkOperation } from './desk/bulk-operations.js';
export { type ConsoleSession } from './console-sessions.js';
export { type CaseNote } from './desk/case-notes.js';
export { type Pause, type PauseDraft } from './desk/pauses.js';
export { type HeldCase } from './held-case.js';
export { type CaseAfter, type OwnCase, type PartnerActDraft } from './partner-acts.js';
export { type Revision } from './revise-request.js';
export { clocksStartedBy } from './clock-rows.js';
export { type DueClock, type Expiry } from './clocks.js';
export { type Acknowledgement } from './acknowledgements.js';
export { type Proposal, type ProposalDraft, type Release } from './decisions.js';
export { type PartnerEvent } from './events.js';
export { type EvidenceBundle } from './evidence.js';
export { type AuditLine, type AuditWanted } from './console/audit-trail.js';
export { type Count, type Facets } from './console/case-facets.js';
export { type CaseFilter } from './console/case-filter.js';
export { type DecisionLine, type LinkedCase, type TimelineEntry, type TimelineFacet } from './console/case-history.js';
export { type CaseLine, type NextDue } from './console/case-line.js';
export { type CaseOrder, caseOrders, type CasePosition, type CasesWanted } from './console/case-lists.js';
export { type FoundCase } from './console/find-cases.js';
export { ConsoleStore } from './console/open-console-store.js';
export { type CaseChange } from './console/journal.js';
export { type KeyOfPartner, type PartnerOverview } from './console/partner-overview.js';
export { type ParkedLine, type QuarantineGroup } from './console/quarantine-groups.js';
export { type Stage, type StageName, stageNames, stages } from './console/stages.js';
export { type ExpiringKey, type SilentPartner } from './console/today.js';
export { type CaseView } from './officer-cases.js';
export { type Officer, type Role, roles } from './officers.js';
export { type OwnMessage, type ReceivedMessage, type SignedReceived } from './case-messages.js';
export { type CasePlace } from './cases.js';
export { CaseStore, type StoreSettings } from './open-case-store.js';
export { type Figures } from './operations.js';
export { type Alike, type Likeness } from './open-likenesses.js';
export { type PartnerCase } from './partner-cases.js';
export { type ListPosition, type PartnerLine, type RequestsWanted } from './partner-lists.js';
export {
  type KeyChallenge,
  type KeyDraft,
  type PartnerKeyLine,
  type Revocation,
  revocationReasons,
} from './partner-keys.js';
export { type KeyUsage, keyUsages, type PartnerOfKey } from './partners.js';
export { type SignedActRecord } from './record-signed-act.js';
export { type ProgramKeyLine, type PublishedKey } from './program-keys.js';
export { ProgramSigner } from './program-signer.js';
export { type StoredReceipt } from './receipts.js';
export { type BodyDraft, type Intake, type MessageDraft, type ReceiptDraft } from './record-intake.js';
export { type StatementDraft, type Step, type StepResult, wasMade } from './record-step.js';
export { type Refusal } from './refusals.js';
export { type RestrictedAssertion } from './restricted-assertions.js';
export { type AlertToMail } from './alert-mails.js';
export { deficiencyField, type NamedFile, type NamedFileState } from './uploads/name-files.js';
export { type StoredUpload, type UploadDraft, uploadDays } from './uploads/uploads.js';
export { type UnacknowledgedAnswer } from './unacknowledged-answers.js';
export { type Attempt, type DueDelivery } from './webhook-deliveries.js';
export { type WebhookEndpoint } from './webhook-endpoints.js';
export { type AttemptLine, type DeliveryLine } from './webhook-log.js';
export { type SavedView } from './saved-views.js';
export { backUp, type Backup } from './archive/back-up.js';
export { type BackupList } from './archive/backup-format.js';
export { openBackupIdentity, recipientOf } from './archive/backup-key.js';
export { restore, type Restored } from './archive/restore.js';
export { type Tally, verifyArchive } from './archive/verify-archive.js';
export { withEmptyDatabase } from './archive/empty-database.js';
