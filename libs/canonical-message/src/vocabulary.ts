import { type Evidence, type ReadmissionRequest } from './generated/readmission-request.js';

/** The limb of an agreement under which a person is to be taken back. */
export type PersonClass = ReadmissionRequest['personClass'];

/** Kind of document or other means of evidence. */
export type EvidenceType = Evidence['type'];
