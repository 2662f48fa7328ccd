import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { type Fault } from './fault.js';
import { type Arrival } from './generated/partner-acts/arrival.js';
import { type ErrorClaimReply } from './generated/partner-acts/error-claim-reply.js';
import { type ExtensionConsent } from './generated/partner-acts/extension-consent.js';
import { type ExtensionRequest } from './generated/partner-acts/extension-request.js';
import { type Information } from './generated/partner-acts/information.js';
import { type InterviewRequest } from './generated/partner-acts/interview-request.js';
import { type Obstacle } from './generated/partner-acts/obstacle.js';
import { type TransferNotice } from './generated/partner-acts/transfer-notice.js';
import { type TransitRequest } from './generated/partner-acts/transit-request.js';
import { type Withdrawal } from './generated/partner-acts/withdrawal.js';
import { ReadmissionError } from './readmission-error.js';
import { faultsOf } from './schema-faults.js';

/** What a partner sends about a request after the request itself, by the last step of its address. */
export interface PartnerActDocuments {
  information: Information;
  withdrawal: Withdrawal;
  'extension-consent': ExtensionConsent;
  'extension-request': ExtensionRequest;
  'interview-request': InterviewRequest;
  'transfer-notice': TransferNotice;
  obstacle: Obstacle;
  arrival: Arrival;
  'error-claim-reply': ErrorClaimReply;
}

/** A request for transit: a case of its own, in the general form. */
export { type TransitRequest };

/** An act of a partner whose document is in the general form, the same for every country. */
export type PartnerActName = keyof PartnerActDocuments;

const contracts = new URL('../../../contracts/partner-acts/v1/', import.meta.url);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
// ajv-formats is CommonJS: its callable sits on `default` once more under ESM.
addFormatsModule.default(ajv);
for (const name of readdirSync(contracts).filter((file) => file.endsWith('.schema.json'))) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, contracts), 'utf8')) as object);
}

/** Faults of an act's document against its closed schema, pointers into it; none means that it has the form of the act. */
export function faultsOfPartnerAct(name: PartnerActName | 'transit-request', document: unknown): Fault[] {
  const validate = ajv.getSchema(`urn:readmission:partner-acts:v1:${name}`) as ValidateFunction | undefined;
  if (!validate) throw new ReadmissionError('CONFIGURATION_INVALID', { detail: `No contract named ${name}.` });
  return validate(document) ? [] : faultsOf(validate);
}
