import { type Decision } from './generated/decision.js';
import { type Agreement, type Envelope as EnvelopeOfAnyKind } from './generated/envelope.js';
import { type ReadmissionRequest } from './generated/readmission-request.js';
import { type ReadmissionResponse } from './generated/readmission-response.js';
import { type VerificationResult } from './generated/verification-result.js';

/** Body of a message by its kind. */
export interface BodyOfKind {
  'readmission-request': ReadmissionRequest;
  'verification-result': VerificationResult;
  decision: Decision;
  'readmission-response': ReadmissionResponse;
}

/** What a message is about. */
export type MessageKind = keyof BodyOfKind;

/** The agreement profile that governs a case: id, version and digest. */
export type AgreementReference = Agreement;

/** A message on the bus, before it is signed and after its signature was verified. */
export type Envelope<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: Omit<EnvelopeOfAnyKind, 'kind' | 'body'> & { kind: K; body: BodyOfKind[K] };
}[Kind];
