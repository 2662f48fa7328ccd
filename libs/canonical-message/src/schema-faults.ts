import { type ErrorObject } from 'ajv/dist/2020.js';
import { type ErrorCode } from './error-catalogue.js';
import { pointerStep, type Fault } from './fault.js';

/**
 * A JSON Schema validator's complaints as faults: one per place, by name and never by value.
 *
 * - an element outside the closed list points at the element itself, not at its parent
 * - a missing element points at where it should stand
 * - the complaints of `if`, `oneOf` and `anyOf` themselves repeat those of their branches and are left out
 */
export function faultsOf(validated: { errors?: ErrorObject[] | null }): Fault[] {
  const faults = new Map<string, Fault>();
  for (const error of validated.errors ?? []) {
    if (error.keyword === 'if' || error.keyword === 'oneOf' || error.keyword === 'anyOf') continue;
    const fault = faultOf(error);
    faults.set(`${fault.code} ${fault.pointer}`, fault);
  }
  return [...faults.values()];
}

function faultOf(error: ErrorObject): Fault {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return at('FIELD_NOT_ALLOWED', error.instancePath + pointerStep(name), 'is not on the closed list');
    }
    case 'required':
      return at('FIELD_MISSING', error.instancePath + pointerStep(String(params['missingProperty'])), 'is missing');
    case 'enum':
    case 'const':
      return at('CODE_UNKNOWN', error.instancePath, `must be ${allowed(params)}`);
    case 'format':
      return params['format'] === 'date' || params['format'] === 'date-time'
        ? at('DATE_IMPOSSIBLE', error.instancePath, 'is not a date that exists (YYYY-MM-DD)')
        : at('FIELD_INVALID', error.instancePath, `must be a ${String(params['format'])}`);
    default:
      return at('FIELD_INVALID', error.instancePath, error.message ?? 'has the wrong form');
  }
}

const at = (code: ErrorCode, pointer: string, detail: string): Fault => ({ code, pointer, detail });

function allowed(params: Record<string, unknown>): string {
  const values = Array.isArray(params['allowedValues']) ? params['allowedValues'] : [params['allowedValue']];
  return values.length > 12 ? 'a code of the published list' : `one of: ${values.map(String).join(', ')}`;
}
