import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { type Envelope } from './envelope.js';
import { type Fault } from './fault.js';
import { ReadmissionError } from './readmission-error.js';
import { faultsOf } from './schema-faults.js';
import { type ReadmissionRequest } from './generated/readmission-request.js';
import { type TransitResponse } from './generated/transit-response.js';
import { type ReadmissionResponse } from './generated/readmission-response.js';

const contracts = new URL('../../../contracts/canonical-message/v1/', import.meta.url);

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
// ajv-formats is CommonJS: its callable sits on `default` once more under ESM.
addFormatsModule.default(ajv);
for (const name of readdirSync(contracts).filter((file) => file.endsWith('.schema.json'))) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, contracts), 'utf8')) as object);
}

const validatorOf = (name: string): ValidateFunction => {
  const validate = ajv.getSchema(`urn:readmission:canonical-message:v1:${name}`);
  if (!validate) throw new ReadmissionError('CONFIGURATION_INVALID', { detail: `No contract named ${name}.` });
  return validate as ValidateFunction;
};

const validateRequest = validatorOf('readmission-request');
const validateResponse = validatorOf('readmission-response');
const validateTransitResponse = validatorOf('transit-response');
const validateEnvelope = validatorOf('envelope');

/** Faults of a value against the canonical readmission request; pointers are into the canonical form. */
export const faultsOfRequest = (value: unknown): Fault[] => (validateRequest(value) ? [] : faultsOf(validateRequest));

/** Throws MESSAGE_INVALID unless the value is a canonical readmission request. */
export function assertReadmissionRequest(value: unknown): asserts value is ReadmissionRequest {
  assertValid(validateRequest, value);
}

/** Throws MESSAGE_INVALID unless the value is a canonical answer. */
export function assertReadmissionResponse(value: unknown): asserts value is ReadmissionResponse {
  assertValid(validateResponse, value);
}

/** Throws MESSAGE_INVALID unless the value is a canonical answer to a request for transit. */
export function assertTransitResponse(value: unknown): asserts value is TransitResponse {
  assertValid(validateTransitResponse, value);
}

/** Throws MESSAGE_INVALID unless the value is an envelope whose body is what its kind says. */
export function assertEnvelope(value: unknown): asserts value is Envelope {
  assertValid(validateEnvelope, value);
}

function assertValid(validate: ValidateFunction, value: unknown): void {
  if (!validate(value)) throw new ReadmissionError('MESSAGE_INVALID', { faults: faultsOf(validate) });
}
