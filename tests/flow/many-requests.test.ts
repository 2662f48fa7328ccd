import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House } from '../support/house.js';
import { aRequest, changed } from '../support/requests.js';

let house: House;
let austria: Ministry;
beforeAll(async () => {
  house = await House.open();
  austria = await house.ministry('aut');
}, 60_000);
afterAll(() => house.close());

interface Sent {
  readonly id: string;
  readonly caseNumber: string;
  readonly receipt: string;
  readonly supersedes?: string;
  readonly notices: { code: string; detail: string; caseNumber?: string }[];
}
interface Page {
  readonly requests: { id: string; state: string; receivedAt: string; updatedAt: string }[];
  readonly next: string | null;
}
const sent = ({ status, text }: Reply): Sent => {
  expect({ status, text }).toMatchObject({ status: 202 });
  return JSON.parse(text) as Sent;
};
const problem = ({ text }: Reply): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const duplicates = ({ notices }: Sent) => notices.filter(({ code }) => code === 'POSSIBLE_DUPLICATE');
const someone = async (surname: string, changes: object = {}): Promise<string> =>
  changed(await aRequest('aut', { surname }), { ...changes });
const referenceOf = (document: string): { reference: unknown } => {
  const { reference } = JSON.parse(document) as { reference: unknown };
  return { reference };
};

describe('a request that may be the same once more', () => {
  it('is received, and says which open case is alike and in what', async () => {
    const first = await someone('Doppelstein');
    const before = sent(await austria.send(first));
    expect(duplicates(before)).toEqual([]);
    const both = sent(await austria.send(first));
    expect(duplicates(both)).toEqual([expect.objectContaining({ caseNumber: before.caseNumber, detail: expect.stringContaining('same reference and person') })]); // prettier-ignore
    const other = await someone('Nimmerstein');
    const byReference = sent(await austria.send(changed(other, referenceOf(first))));
    expect(duplicates(byReference).every(({ detail }) => detail.includes('same reference;'))).toBe(true);
    const byPerson = duplicates(sent(await austria.send(await someone('DOPPELSTEIN'))));
    expect(byPerson.map(({ caseNumber }) => caseNumber).sort()).toEqual([before.caseNumber, both.caseNumber].sort());
    expect(byPerson.every(({ detail }) => detail.includes('same person;'))).toBe(true);
    const view = JSON.parse((await house.officer('officer-one').get(`/api/cases/${both.id}`)).text) as Sent;
    expect(duplicates(view)).toHaveLength(1);
  });

  it("is not compared with what has ended, nor with another partner's", async () => {
    const document = await someone('Endstein');
    const first = sent(await austria.send(document));
    expect((await austria.act(first.id, 'withdrawal', {})).status).toBe(202);
    expect(duplicates(sent(await austria.send(document)))).toEqual([]);
    const exampland = await house.ministry('xxa');
    expect(duplicates(sent(await exampland.send(await aRequest('xxa', { surname: 'Endstein' }))))).toEqual([]);
  });
});

describe('a request that supersedes another', () => {
  it('takes its place: the other ends, its clocks too, and each names the other', async () => {
    const old = sent(await austria.send(await someone('Altstein')));
    await house.becomes(old.id, 'awaiting-decision');
    const taken = sent(await austria.send(await someone('Altstein'), { supersedes: old.id }));
    expect(taken.supersedes).toBe(old.id);
    expect(duplicates(taken)).toEqual([]);
    const statement = JSON.parse(
      String((await verifyWithPublishedKey(house.gateway, taken.receipt))?.payload),
    ) as object;
    expect(statement).toMatchObject({ caseId: taken.id, supersedes: old.id });

    const before = JSON.parse((await austria.get(`/v1/requests/${old.id}`)).text) as object;
    expect(before).toMatchObject({ state: 'superseded', supersededBy: taken.id, clocks: [{ state: 'ended' }] });
    const after = JSON.parse((await austria.get(`/v1/requests/${taken.id}`)).text) as object;
    expect(after).toMatchObject({ supersedes: old.id, supersededBy: null, clocks: [{ state: 'running' }] });
    const view = JSON.parse((await house.officer('officer-one').get(`/api/cases/${old.id}`)).text) as object;
    expect(view).toMatchObject({ state: 'superseded', supersededBy: taken.id, openActs: ['close'] });
    await house.becomes(taken.id, 'awaiting-decision');
  });

  it('is refused where the other has ended, is of somebody else or is none; then nothing was received', async () => {
    const old = sent(await austria.send(await someone('Weitstein')));
    const count = async () => house.database.query('select id from readmission_case order by id');
    expect((await austria.act(old.id, 'withdrawal', {})).status).toBe(202);
    const before = await count();
    const ended = await austria.send(await someone('Weitstein'), { supersedes: old.id });
    expect(problem(ended)).toMatchObject({
      status: 409,
      code: 'CASE_STATE_CONFLICT',
      state: 'withdrawn',
      openActs: [],
    });
    expect(problem(await austria.send(await someone('Weitstein'), { supersedes: randomUUID() }))).toMatchObject({ status: 404, code: 'NOT_FOUND' }); // prettier-ignore
    const foreign = await (await house.ministry('xxa')).send(await aRequest('xxa'), { supersedes: old.id });
    expect(problem(foreign)).toMatchObject({ code: 'NOT_FOUND' });
    const malformed = await austria.send(await someone('Weitstein'), { supersedes: 'AUT-2026' });
    expect(problem(malformed)).toMatchObject({ code: 'HEADER_NOT_UNDERSTOOD', errors: [{ pointer: '/supersedes' }] });
    expect(await count()).toEqual(before);
  });

  it('at once by two requests is superseded by one; by one sent twice, once', async () => {
    const old = sent(await austria.send(await someone('Zweistein')));
    const documents = [await someone('Zweistein'), await someone('Zweistein')];
    const replies = await Promise.all(documents.map((document) => austria.send(document, { supersedes: old.id })));
    expect(replies.map(({ status }) => status).sort()).toEqual([202, 409]);

    const another = sent(await austria.send(await someone('Einstein-Beispiel')));
    const [document, jti] = [await someone('Einstein-Beispiel'), randomUUID()];
    const twice = await Promise.all([1, 2].map(() => austria.send(document, { supersedes: another.id, jti })));
    expect(new Set(twice.map(({ text }) => text)).size).toBe(1);
    expect(twice[0]!.status).toBe(202);
  });

  it('is only tried out, and then supersedes nothing', async () => {
    const old = sent(await austria.send(await someone('Probstein')));
    const tried = await austria.tryOut('/v1/requests', await someone('Probstein'), { supersedes: old.id });
    expect(tried.status).toBe(200);
    await house.becomes(old.id, 'awaiting-decision');
    const unknown = await austria.tryOut('/v1/requests', await someone('Probstein'), { supersedes: randomUUID() });
    expect(problem(unknown)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list of own requests', () => {
  const list = async (ministry: Ministry, query: string): Promise<Page> => {
    const reply = await ministry.get(`/v1/requests${query}`);
    expect({ status: reply.status, text: reply.text }).toMatchObject({ status: 200 });
    return JSON.parse(reply.text) as Page;
  };

  it('comes page by page in the order of receipt, without gap or repetition, while more is received', async () => {
    const switzerland = await house.ministry('che');
    const send = async (): Promise<string> => sent(await switzerland.send(await aRequest('che'), { cty: 'application/xml' })).id; // prettier-ignore
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await send());
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Page = await list(switzerland, `?limit=2${next ? `&cursor=${next}` : ''}`);
      expect(page.requests.length).toBeLessThanOrEqual(2);
      seen.push(...page.requests.map(({ id }) => id));
      next = page.next;
      if (seen.length === 4) ids.push(await send());
    }
    expect(seen).toEqual(ids);
  });

  it('takes states and an instant, and shows no other partner anything', async () => {
    const { id } = sent(await austria.send(await someone('Listenstein')));
    await austria.act(id, 'withdrawal', {});
    const { requests } = await list(austria, '?state=withdrawn,superseded&limit=200');
    expect(requests.map((one) => one.id)).toContain(id);
    expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(['withdrawn', 'superseded']));
    const { updatedAt } = requests.find((one) => one.id === id)!;
    const since = await list(austria, `?updatedSince=${updatedAt}&state=withdrawn`);
    expect(since.requests.map((one) => one.id)).toContain(id);
    expect(since.requests.every((one) => one.updatedAt >= updatedAt)).toBe(true);
    expect((await list(austria, '?updatedSince=2999-01-01T00:00:00Z')).requests).toEqual([]);
    const others = await list(await house.ministry('xxa'), '?limit=200');
    expect(others.requests.map((one) => one.id)).not.toContain(id);
  });

  it.each(['limit=0', 'limit=201', 'state=open', 'state=', 'cursor=abc', 'updatedSince=yesterday', 'limit=1&limit=2'])(
    'refuses %s and names the parameter',
    async (query) => {
      const reply = await austria.get(`/v1/requests?${query}`);
      expect(problem(reply)).toMatchObject({ status: 422, code: 'QUERY_INVALID', errors: [{ pointer: `/${query.split('=')[0]}` }] }); // prettier-ignore
    },
  );
});
