import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CasesController } from '../../apps/operator-console/src/cases.controller.js';
import { OperationsController } from '../../apps/operator-console/src/operations.controller.js';
import { Contract, routesOf } from '../support/contract.js';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

const roles = ['operator', 'lead', 'agreement-editor', 'agreement-approver', 'auditor'] as const;
const contract = new Contract('operator-console.openapi.yaml');
let house: House;
let id: string;
const tokenOf = (role: string): string => Buffer.from(`token of ${role}`).toString('base64url');

beforeAll(async () => {
  house = await House.open();
  const ministry = await house.ministry('aut');
  id = (JSON.parse((await ministry.send(await aRequest('aut'))).text) as { id: string }).id;
  await house.becomes(id, 'awaiting-decision');
  for (const role of roles) {
    const digest = createHash('sha256').update(tokenOf(role)).digest('hex');
    await house.database.query(
      `insert into officer (id, name, roles, token_sha256, purpose) values ($1, $1, array[$2], $3, 'demonstration')`,
      [`only-${role}`, role, digest],
    );
  }
}, 60_000);
afterAll(() => house.close());

const bodies: Record<string, object> = {
  proposeDecision: { outcome: 'accept' },
  releaseHolds: { reason: 'Looked into by telephone.' },
  openEvidence: { purpose: 'Test of the contract.' },
};

const call = async (
  name: string,
  token: string | undefined,
): Promise<{ status: number; headers: Headers; text: string }> => {
  const [method = '', path = ''] = name.split(' ');
  const body = bodies[contract.operation(name).operationId];
  const response = await fetch(`${house.console}${path.replace('{id}', id)}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${tokenOf(token)}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const codeOf = ({ text }: { text: string }): string | undefined =>
  text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined;

describe("the officers' contract", () => {
  it('names every route that the program serves, and no other', () => {
    expect(routesOf([CasesController, OperationsController]).sort()).toEqual(contract.operations.sort());
  });

  it('is served as it is kept', async () => {
    const served = await call('GET /api/openapi.yaml', undefined);
    expect(served.text).toBe(
      readFileSync(new URL('../../contracts/operator-console.openapi.yaml', import.meta.url), 'utf8'),
    );
    expect(contract.faultsOf('GET /api/openapi.yaml', served)).toEqual([]);
  });

  it.each(contract.operations.filter((name) => contract.operation(name)['x-roles'] !== undefined))(
    'lets in to %s exactly the roles it names',
    async (name) => {
      const anonymous = await call(name, undefined);
      expect(codeOf(anonymous)).toBe('ACCESS_TOKEN_MISSING');
      expect(contract.faultsOf(name, anonymous)).toEqual([]);
      expect(codeOf(await call(name, 'nobody'))).toBe('ACCESS_TOKEN_INVALID');
      for (const role of roles) {
        const reply = await call(name, role);
        const mayCall = contract.operation(name)['x-roles']?.includes(role) ?? false;
        const isRefused = codeOf(reply) === 'ROLE_NOT_ALLOWED';
        expect({ role, isRefused, faults: contract.faultsOf(name, reply) }).toEqual({
          role,
          isRefused: !mayCall,
          faults: [],
        });
      }
    },
  );

  it.each(contract.operations.filter((name) => contract.operation(name).security?.length === 0))(
    'shows %s to everybody',
    async (name) => {
      expect(contract.faultsOf(name, await call(name, undefined))).toEqual([]);
    },
  );
});
