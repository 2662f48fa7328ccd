export { findAsylumInformation } from './asylum-door/find-asylum-information.js';
export { type CatalogueEntry, type Disposition } from './catalogue-entry.js';
export { errorCatalogue, type ErrorCode } from './error-catalogue.js';
export { fileTypeAtStart, type FileType } from './file-type.js';
export { pointerStep, type Fault } from './fault.js';
export { type Problem } from './generated/error.js';
export {
  asReadmissionError,
  ReadmissionError,
  throwFaults,
  type ReadmissionErrorOptions,
} from './readmission-error.js';
export { faultsOf } from './schema-faults.js';
export {
  assertEnvelope,
  assertReadmissionRequest,
  assertReadmissionResponse,
  assertTransitResponse,
  faultsOfRequest,
} from './validate.js';
export { type AgreementReference, type BodyOfKind, type Envelope, type MessageKind } from './envelope.js';
export { type Decision, type Reasons } from './generated/decision.js';
export {
  type Attachment,
  type Authority,
  type Evidence,
  type Name,
  type Nationality,
  type OtherName,
  type Person,
  type PersonalNumber,
  type Place,
  type ReadmissionRequest,
  type SpecialCircumstances,
} from './generated/readmission-request.js';
export { type ReadmissionResponse } from './generated/readmission-response.js';
export { type TransitResponse } from './generated/transit-response.js';
export {
  faultsOfPartnerAct,
  type PartnerActDocuments,
  type PartnerActName,
  type TransitRequest,
} from './partner-acts.js';
export { type Subject, type VerificationResult } from './generated/verification-result.js';
export { type EvidenceType, type PersonClass } from './vocabulary.js';
