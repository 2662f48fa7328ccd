import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '#case-store';
import { controllers } from '../../apps/operator-console/src/controllers.js';
import { Contract, routesOf } from '../support/contract.js';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

const contract = new Contract('operator-console.openapi.yaml');
let house: House;
let id: string;
let alert: string;
let change: string;
let received256: string;
let message256: string;
const tokenOf = (role: string): string => Buffer.from(`token of ${role}`).toString('base64url');

beforeAll(async () => {
  house = await House.open();
  const ministry = await house.ministry('aut');
  id = (JSON.parse((await ministry.send(await aRequest('aut'))).text) as { id: string }).id;
  await house.becomes(id, 'awaiting-decision');
  [received256, message256] = await messagesOf(id);
  [alert, change] = [await anAlert(), await aChange()];
  for (const role of roles) {
    const digest = createHash('sha256').update(tokenOf(role)).digest('hex');
    await house.database.query(
      `insert into officer (id, name, roles, token_sha256, purpose) values ($1, $1, array[$2], $3, 'demonstration')`,
      [`only-${role}`, role, digest],
    );
  }
}, 60_000);
afterAll(() => house.close());

/** Digests of the request as it was received, and of the canonical message. */
async function messagesOf(of: string): Promise<[string, string]> {
  const text = `select kind, sha256 from body where case_id = $1 and kind in ('received', 'message') order by stored_at`;
  const bodies = await house.database.query<{ kind: string; sha256: string }>(text, [of]);
  const first = (kind: string): string => bodies.find((body) => body.kind === kind)!.sha256;
  return [first('received'), first('message')];
}

/** An alert that no clock has raised yet, so that there is one to look at. */
async function anAlert(): Promise<string> {
  const text = `insert into alert (case_id, clock, kind, due_on) select case_id, id, 'reply-60-percent', current_date from clock limit 1 returning id::text`; // prettier-ignore
  return (await house.database.query<{ id: string }>(text))[0]!.id;
}

/** A change that somebody else has proposed, so that each role can act on it. */
async function aChange(): Promise<string> {
  const body = { kind: 'activate', version: 2, reason: 'Invented, for the contract.' };
  const reply = await house.officer('editor-one').post('/api/agreements/AT-XK-2010/changes', body);
  return (JSON.parse(reply.text) as { id: string }).id;
}

const document = readFileSync(new URL('../../libs/host-countries/src/aut/agreement.yaml', import.meta.url), 'utf8');
const bodies: Record<string, object> = {
  chooseOfficer: { officer: 'officer-one' },
  beginSignIn: {},
  actOnCase: { act: 'request-information', text: 'Invented, for the contract.' },
  openRestrictedAssertions: { purpose: 'Test of the contract.' },
  acknowledgeAlert: { note: 'Seen.' },
  importAgreement: { document },
  validateAgreement: { document },
  simulateRelease: { version: 2 },
  proposeAgreementChange: {
    kind: 'suspend',
    version: 2,
    notifiedOn: '2099-01-01',
    reason: 'Invented, for the contract.',
  },
  endorseAgreementChange: { note: 'The readings hold (invented).' },
  proposeDecision: { outcome: 'accept' },
  releaseHolds: { reason: 'Looked into by telephone.' },
  searchCases: { text: 'AUT-0000-NONE-NONE' },
  actOnQuarantined: { act: 'set-aside', reason: 'Invented, for the contract.' },
  freezeBulkOperation: { action: 'retry', ids: [randomUUID()], reason: 'Invented, for the contract.' },
  proposePause: { stage: 'case.decided.v1', reason: 'Invented, for the contract.' },
  assignCase: { officer: 'me' },
  writeNote: { words: 'Invented, for the contract.' },
  saveView: { name: 'Mine', page: 'cases', query: 'assignee=me' },
  openRawMessage: { purpose: 'Test of the contract.' },
  openOwnMessage: { purpose: 'Test of the contract.' },
  openDifferences: { purpose: 'Test of the contract.' },
  openPersons: { purpose: 'Test of the contract.' },
  enterPartnerKey: { key: 'a key that nobody can read' },
  revokePartnerKey: { reason: 'ceased' },
  openEvidence: { purpose: 'Test of the contract.' },
};

const call = async (
  name: string,
  token: string | undefined,
): Promise<{ status: number; headers: Headers; text: string }> => {
  const [method = '', path = ''] = name.split(' ');
  const body = bodies[contract.operation(name).operationId];
  const response = await fetch(`${house.console}${addressOf(path)}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${tokenOf(token)}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, headers: response.headers, text: await textOf(response) };
};

/** The whole body, or the beginning of one that has no end. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return Buffer.from(value ?? []).toString();
}
const received = encodeURIComponent('2026-11-11T09:12:44+01:00');
const queries: Record<string, string> = {
  '/api/agreements/{id}/difference': '?from=2&to=2',
  '/api/agreements/{id}/due': `?version=2&clock=reply&received=${received}`,
};
/** The path with something real in each of its places. */
const addressOf = (path: string): string => {
  const own = path.includes('agreement-changes') ? change : path.includes('/agreements/') ? 'AT-XK-2010' : path.includes('/alerts/') ? alert : id; // prettier-ignore
  const sha256 = path.endsWith('/content') ? message256 : received256;
  const places = { id: own, sha256, version: '2', partner: 'aut', kid: 'none' };
  return path.replaceAll(/\{([a-z0-9]+)\}/g, (_, name: keyof typeof places) => places[name]) + (queries[path] ?? '');
};
const codeOf = ({ text }: { text: string }): string | undefined =>
  text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined;

describe("the officers' contract", () => {
  it('names every route that the program serves, and no other', () => {
    expect(routesOf(controllers).sort()).toEqual(contract.operations.sort());
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
