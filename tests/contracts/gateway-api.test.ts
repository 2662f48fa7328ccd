import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { AnswerPapersController } from '../../apps/gateway-api/src/answer-papers.controller.js';
import { EventsController } from '../../apps/gateway-api/src/events.controller.js';
import { HealthController } from '../../apps/gateway-api/src/health.controller.js';
import { KeysController } from '../../apps/gateway-api/src/keys/keys.controller.js';
import { PartnerActsController } from '../../apps/gateway-api/src/partner-acts.controller.js';
import { PublishedController } from '../../apps/gateway-api/src/published.controller.js';
import { RequestsController } from '../../apps/gateway-api/src/requests.controller.js';
import { UploadsController } from '../../apps/gateway-api/src/uploads/uploads.controller.js';
import { WebhooksController } from '../../apps/gateway-api/src/webhooks/webhooks.controller.js';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { Contract, routesOf } from '../support/contract.js';
import { House, until } from '../support/house.js';
import { aKnownPerson, aRequest, changed } from '../support/requests.js';
import { keyRefusals, keyReplies } from './key-replies.js';
import { uploadReplies } from './upload-replies.js';
import { transitRequest } from '../support/transit.js';
import { webhookRefusals, webhookReplies } from './webhook-replies.js';

const contract = new Contract('gateway-api.openapi.yaml');
let house: House;
let ministry: Ministry;
beforeAll(async () => {
  house = await House.open();
  ministry = await house.ministry('xxa');
}, 60_000);
afterAll(() => house.close());

describe("the partners' contract", () => {
  it('names every route that the program serves, and no other', () => {
    const controllers = [
      AnswerPapersController,
      EventsController,
      HealthController,
      KeysController,
      PartnerActsController,
      PublishedController,
      RequestsController,
      UploadsController,
      WebhooksController,
    ];
    // The contract names the key by its kid, the route takes the file name apart.
    const served = routesOf(controllers).map((route) => route.replace('keys/{name}', 'keys/{kid}.pem'));
    expect(served.sort()).toEqual(contract.operations.sort());
  });

  it('tells which operations need an access token, and the program asks for one there and nowhere else', async () => {
    for (const name of contract.operations) {
      const [method = '', path = ''] = name.split(' ');
      const url = `${house.gateway}${path.replaceAll(/\{[a-z0-9]+\}/g, '1')}`;
      const response = await fetch(url, { method });
      const { code } = response.ok ? { code: '' } : ((await response.json()) as { code: string });
      const isOpen = contract.operation(name).security?.length === 0;
      expect({ name, asksForToken: code === 'ACCESS_TOKEN_MISSING' }).toEqual({ name, asksForToken: !isOpen });
    }
  });

  it('is served as it is kept', async () => {
    const served = await (await fetch(`${house.gateway}/v1/openapi.yaml`)).text();
    expect(served).toBe(readFileSync(new URL('../../contracts/gateway-api.openapi.yaml', import.meta.url), 'utf8'));
  });

  it("has the error contract's problem document", () => {
    const read = (file: string): string => readFileSync(new URL(`../../contracts/${file}`, import.meta.url), 'utf8');
    const { components } = parse(read('gateway-api.openapi.yaml')) as { components: { schemas: unknown } };
    const inOpenApi = JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '');
    const inContract = JSON.parse(
      read('canonical-message/v1/error.schema.json')
        .replaceAll('#/$defs/code', 'Code')
        .replaceAll('#/$defs/fault', 'Fault'),
    ) as Record<string, unknown> & { $defs: Record<'code' | 'fault', object> };
    const { $defs, $schema: _schema, $id: _id, title: _title, ...problem } = inContract;
    const untitled = ({ title: _, ...rest }: { title?: string }): object => rest;
    expect(JSON.parse(inOpenApi)).toMatchObject({
      Problem: problem,
      Code: untitled($defs.code),
      Fault: untitled($defs.fault),
    });
  });

  it('is kept by every act after the request, tried out and done', async () => {
    const [officer, lead] = [house.officer('officer-one'), house.officer('officer-two')];
    const switzerland = await house.ministry('che');
    const swiss = { cty: 'application/xml' };
    const reason = 'Invented, for a test of the contract.';
    const send = async (): Promise<string> => {
      const { id } = JSON.parse((await switzerland.send(await aRequest('che'), swiss)).text) as { id: string };
      await house.becomes(id, 'awaiting-decision');
      return id;
    };
    const acts = async (id: string, name: string, payload: object | string): Promise<void> => {
      const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
      const changes = typeof payload === 'string' ? swiss : {};
      const operation = `POST /v1/requests/{id}/${name}`;
      const tried = await switzerland.tryOut(`/v1/requests/${id}/${name}`, text, changes);
      const done = await switzerland.actWith(id, name, text, changes);
      expect([tried.status, done.status, done.text]).toEqual([200, 202, expect.any(String)]);
      for (const reply of [tried, done]) expect({ name, faults: contract.faultsOf(operation, reply) }).toEqual({ name, faults: [] }); // prettier-ignore
    };

    const id = await send();
    await acts(id, 'correction', await aRequest('che'));
    await house.becomes(id, 'awaiting-decision');
    await acts(id, 'information', { statement: reason });
    await lead.post(`/api/cases/${id}/acts`, { act: 'request-extension', text: reason });
    await acts(id, 'extension-consent', { consents: true });
    await acts(id, 'interview-request', { reason });
    await officer.post(`/api/cases/${id}/decision`, { outcome: 'accept' });
    await lead.post(`/api/cases/${id}/countersignature`);
    await house.becomes(id, 'accepted');
    await acts(id, 'extension-request', { until: '2031-01-15', reason });
    await acts(id, 'transfer-notice', { transferOn: '2027-01-15' });
    await acts(id, 'arrival', { what: 'departed', on: '2027-01-15' });
    await acts(id, 'obstacle', { kind: 'factual', statement: reason });
    await acts(id, 'withdrawal', { reason });

    const transit = await transitRequest('che');
    const transitTried = await switzerland.tryOut('/v1/transit-requests', transit);
    const transitSent = await switzerland.askTransit(transit);
    expect([transitTried.status, transitSent.status]).toEqual([200, 202]);
    for (const reply of [transitTried, transitSent]) expect(contract.faultsOf('POST /v1/transit-requests', reply)).toEqual([]); // prettier-ignore
    const { id: transitId } = JSON.parse(transitSent.text) as { id: string };
    expect(contract.faultsOf('GET /v1/requests/{id}', await switzerland.get(`/v1/requests/${transitId}`))).toEqual([]);
    await acts(transitId, 'withdrawal', { reason });

    const returned = await send();
    const decided = await officer.post(`/api/cases/${returned}/decision`, { outcome: 'accept' });
    expect([decided.status, (await lead.post(`/api/cases/${returned}/countersignature`)).status]).toEqual([201, 201]);
    await house.becomes(returned, 'accepted');
    await acts(returned, 'transfer-notice', { transferOn: '2027-01-15' });
    for (const [by, act] of [
      [officer, { act: 'record-arrival' }],
      [lead, { act: 'claim-error', identity: reason }],
    ] as const) {
      expect((await by.post(`/api/cases/${returned}/acts`, { ...act, text: reason })).status).toBe(201);
    }
    await acts(returned, 'error-claim-reply', { takesBack: true, on: '2027-02-15', crossingPoint: 'Zurich-Kloten airport' }); // prettier-ignore

    const { statements } = JSON.parse((await switzerland.get(`/v1/requests/${id}`)).text) as { statements: { sha256: string }[] }; // prettier-ignore
    const statement = await switzerland.get(`/v1/requests/${id}/statements/${statements[0]!.sha256}`);
    expect(contract.faultsOf('GET /v1/requests/{id}/statements/{sha256}', statement)).toEqual([]);
    const refused = await switzerland.act(id, 'withdrawal', {});
    expect({ status: refused.status, faults: contract.faultsOf('POST /v1/requests/{id}/withdrawal', refused) }).toEqual({ status: 409, faults: [] }); // prettier-ignore
  });

  it('is kept by every successful answer of a whole round trip', async () => {
    const document = await aKnownPerson(house.database.url, 'xxa', 1);
    const jti = crypto.randomUUID();
    const sent = await ministry.send(document, { jti });
    const { id, receiptId } = JSON.parse(sent.text) as { id: string; receiptId: string };
    const answer = `/v1/requests/${id}/answer`;
    await until(
      async () => (await ministry.get(answer)).status === 200,
      'the answer is there',
      () => house.log,
    );
    const listed = await ministry.get('/v1/events?after=0&wait=10');
    const [event] = (JSON.parse(listed.text) as { events: { seq: number }[] }).events;
    const { seq } = event!;
    const kid = (JSON.parse((await ministry.get('/.well-known/jwks.json')).text) as { keys: { kid: string }[] }).keys[0]!.kid; // prettier-ignore

    const replies = {
      'POST /v1/requests': sent,
      'GET /v1/requests': await ministry.get('/v1/requests?limit=1'),
      'GET /v1/requests/{id}': await ministry.get(`/v1/requests/${id}`),
      'GET /v1/requests/{id}/answer': await ministry.get(answer),
      'GET /v1/requests/{id}/answer.pdf': await ministry.get(`${answer}.pdf`),
      'GET /v1/requests/{id}/statements/{sha256}': await statementOf(),
      'GET /v1/receipts/{id}': await ministry.get(`/v1/receipts/${receiptId}`),
      'GET /v1/events': listed,
      'POST /v1/events/{seq}/ack': await ministry.acknowledge(seq, (await ministry.get(answer)).text),
      'GET /v1/openapi.yaml': await ministry.get('/v1/openapi.yaml'),
      'GET /.well-known/readmission-gateway': await ministry.get('/.well-known/readmission-gateway'),
      'GET /.well-known/jwks.json': await ministry.get('/.well-known/jwks.json'),
      'GET /.well-known/keys/{kid}.pem': await ministry.get(`/.well-known/keys/${kid}.pem`),
      'GET /errors/{code}': await ministry.get('/errors/JTI_REUSED'),
      'GET /health/live': await ministry.get('/health/live'),
      'GET /health/ready': await ministry.get('/health/ready'),
      ...(await webhookReplies(ministry)),
      ...(await keyReplies(ministry)),
    };
    for (const [name, reply] of Object.entries(replies)) {
      expect({ name, faults: contract.faultsOf(name, reply) }).toEqual({ name, faults: [] });
    }
    const tried = await ministry.tryOut('/v1/requests', document);
    expect(contract.faultsOf('POST /v1/requests', tried)).toEqual([]);
    for (const [name, status, reply] of await uploadReplies(ministry)) {
      const faults = contract.faultsOf(name, reply);
      expect({ name, status: reply.status, faults }).toEqual({ name, status, faults: [] });
    }
    expect(contract.unexercised).toEqual([]);

    const again = await ministry.send(document, { jti });
    expect(contract.faultsOf('POST /v1/requests', again)).toEqual([]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  /** Something that an officer has stated about another request of this ministry. */
  async function statementOf() {
    const austria = await house.ministry('aut');
    const { id } = JSON.parse((await austria.send(await aRequest('aut'))).text) as { id: string };
    await house.becomes(id, 'awaiting-decision');
    const act = { act: 'request-information', text: 'Invented, for the contract.' };
    await house.officer('officer-one').post(`/api/cases/${id}/acts`, act);
    const { statements } = JSON.parse((await austria.get(`/v1/requests/${id}`)).text) as { statements: { sha256: string }[] }; // prettier-ignore
    return austria.get(`/v1/requests/${id}/statements/${statements[0]!.sha256}`);
  }

  it('is kept by refusals of every kind', async () => {
    const request = await aRequest('xxa');
    const jti = crypto.randomUUID();
    await ministry.send(request, { jti });
    const replies = {
      400: await ministry.post('/v1/requests', 'hello'),
      401: await ministry.send(request, { aud: 'urn:another' }),
      409: await ministry.send(await aRequest('xxa'), { jti }),
      413: await ministry.post('/v1/requests', 'a'.repeat(4 * 1024 * 1024 + 1)),
      415: await ministry.post('/v1/requests', request, 'text/plain'),
      422: await ministry.send(changed(request, { shoeSize: 43 })),
    };
    for (const [status, reply] of Object.entries(replies)) {
      expect({ status: reply.status, faults: contract.faultsOf('POST /v1/requests', reply) }).toEqual({
        status: Number(status),
        faults: [],
      });
    }
    const notFound = await ministry.get('/v1/requests/00000000-0000-7000-8000-000000000000');
    expect(contract.faultsOf('GET /v1/requests/{id}', notFound)).toEqual([]);
    expect(contract.faultsOf('GET /v1/events', await ministry.get('/v1/events?after=x'))).toEqual([]);
    for (const [name, status, reply] of [...(await webhookRefusals(ministry)), ...(await keyRefusals(ministry))]) {
      expect({ name, status: reply.status, faults: contract.faultsOf(name, reply) }).toEqual({
        name,
        status,
        faults: [],
      });
    }
  });
});
