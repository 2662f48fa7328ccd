export { competentAuthority, coversPersonClass, refusalReason } from './ask-agreement.js';
export { type Clock, type ClockExtension, type ClockTarget, computeClocks } from './compute-clocks.js';
export { type Deficiency, findDeficiencies } from './find-deficiencies.js';
export { findUntransferable } from './find-untransferable.js';
export { type AgreementProfile } from './generated/agreement.js';
export { type EvidenceGrade, gradeEvidence } from './grade-evidence.js';
export { type Agreement, readAgreement } from './read-agreement.js';
