export { accountOf, parameters } from './account-for-parameters.js';
export { type Alarm, alarmsOf, type AlarmStep } from './alarms-of.js';
export {
  competentAuthority,
  coversPersonClass,
  effectiveDay,
  ethnicityPolicyAt,
  findNotices,
  type Notice,
  priorReplyGoodUntil,
  refusalReason,
} from './ask-agreement.js';
export { addDays, dateIn, endOfDay } from './calendar-date.js';
export { type Clock, type ClockExtension, type ClockTarget, latestTarget } from './clock.js';
export { compareProfiles, type ProfileChange } from './compare-profiles.js';
export { computeClocks, momentOfReceipt } from './compute-clocks.js';
export { spanInWords } from './explain-clock.js';
export { bandOf, type BandDates, bandsAt, daysBetween, type DueBand, dueBands, dueZone } from './due-bands.js';
export { extendClock, type ExtensionStep, extendUntil } from './extend-clock.js';
export { type Deficiency, findDeficiencies } from './find-deficiencies.js';
export { findUntransferable } from './find-untransferable.js';
export { type AgreementProfile, type Moment, type Parameter } from './generated/agreement.js';
export { type EvidenceClass, evidenceClassOf, type EvidenceGrade, gradeEvidence } from './grade-evidence.js';
export {
  findNoticeDeficiencies,
  findUntransferableInNotice,
  judgeTransferNotice,
  type NoticeContent,
} from './judge-transfer-notice.js';
export {
  findTransitDeficiencies,
  findTransitNotices,
  findUntransferableInTransit,
  transitGround,
  transitTermsOf,
} from './judge-transit.js';
export { judgeQuota, type QuotaPeriod, quotaPeriodAt } from './quota.js';
export { type Agreement, readAgreement } from './read-agreement.js';
