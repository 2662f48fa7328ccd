import { Contract } from '../support/contract.js';
import { type Hit, type Shot } from './shot.js';

const contracts = {
  'gateway-api': new Contract('gateway-api.openapi.yaml'),
  'operator-console': new Contract('operator-console.openapi.yaml'),
};

/** What is wrong with an answer: a fault of ours, or anything that the contract does not tell of. */
export function faultsOf(shot: Shot, hit: Hit): string[] {
  if (hit.status >= 500) return [`status ${hit.status}: ${hit.text.slice(0, 300)}`];
  // Bytes that are no HTTP may be answered by closing the connection; an answer to them is of HTTP itself.
  if (shot.raw) return [];
  if (hit.status === 0) return ['the connection was closed without an answer'];
  const contract = contracts[shot.program];
  const operation = contract.find(shot.method, shot.path);
  // A HEAD has no body that could be compared.
  if (shot.method === 'HEAD') return [];
  return operation === undefined ? contract.faultsOfNowhere(hit) : contract.faultsOf(operation, hit);
}

/** The code of a problem, or `-`. */
export function codeOf({ text }: Hit): string {
  return /"code":"([A-Z_]+)"/.exec(text.slice(0, 2000))?.[1] ?? '-';
}
