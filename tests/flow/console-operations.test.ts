import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House, until } from '../support/house.js';
import { aRequest } from '../support/requests.js';

interface Stage {
  name: string;
  waiting: number;
  oldest: string | null;
  partners: { partner: string; waiting: number }[];
  unpublished: number;
  quarantined: number;
  doneLastHour: number;
  doneLastDay: number;
  refusedLastDay: number;
  depth: number | null;
  consumers: number | null;
  inWork: number | null;
  list: { page: string; query: string };
}

let house: House;
const ids: string[] = [];
beforeAll(async () => {
  house = await House.open(['gateway-api', 'operator-console', 'response-service']);
  for (const country of ['aut', 'xxa', 'aut']) ids.push(await send(country));
}, 60_000);
afterAll(() => house.close());

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const send = async (country: string): Promise<string> =>
  read<{ id: string }>(await (await house.ministry(country)).send(await aRequest(country))).id;
const get = async <Body>(path: string, officer: 'officer-one' | 'auditor-one' = 'officer-one'): Promise<Body> =>
  read(await house.officer(officer).get(path));
const stages = async (): Promise<Record<string, Stage>> => {
  const found = await get<{ isBrokerReached: boolean; stages: Stage[] }>('/api/queues');
  expect(found.isBrokerReached).toBe(true);
  return Object.fromEntries(found.stages.map((stage) => [stage.name, stage]));
};

describe('the queues', () => {
  it('show what waits, for how long and for whom, while nobody verifies', async () => {
    await until(async () => (await stages())['verify']?.depth === 3, 'the messages are in the queue');
    const { intake, verify } = await stages();
    expect(intake).toMatchObject({ waiting: 0, doneLastHour: 3, doneLastDay: 3, depth: null, consumers: null });
    expect(verify).toMatchObject({ waiting: 3, unpublished: 0, consumers: 0, inWork: 0, doneLastDay: 0 });
    expect(verify?.partners.map(({ partner, waiting }) => [partner, waiting])).toEqual([
      ['aut', 2],
      ['xxa', 1],
    ]);
    const [first] = await house.database.query<{ at: Date }>('select min(received_at) as at from readmission_case');
    expect(Date.parse(verify!.oldest!)).toBe(first!.at.getTime());
  });

  it('move on when somebody does, and each number is its list', async () => {
    await house.start('verification-service');
    for (const id of ids) await house.becomes(id, 'awaiting-decision');
    const { verify, decide, answer } = await stages();
    expect(verify).toMatchObject({ waiting: 0, oldest: null, partners: [], doneLastHour: 3, consumers: 1, depth: 0 });
    expect(answer).toMatchObject({ waiting: 0, consumers: 1 });
    expect(decide).toMatchObject({ waiting: 3, depth: null });
    const { cases } = await get<{ cases: unknown[] }>(`/api/${decide!.list.page}?${decide!.list.query}`);
    expect(cases).toHaveLength(3);
  });

  it('count what is refused at the door, and answers that nobody has', async () => {
    const refusal = { outcome: 'refuse', reasons: [{ code: 'R02', text: 'Not a citizen (invented).' }] };
    await house.officer('officer-one').post(`/api/cases/${ids[0]}/decision`, refusal);
    await house.officer('officer-two').post(`/api/cases/${ids[0]}/countersignature`);
    await house.becomes(ids[0]!, 'refused');
    await (await house.ministry('aut')).send('{}');
    await until(async () => (await stages())['deliver']?.waiting === 1, 'the answer waits');
    const { intake, deliver, answer } = await stages();
    expect(intake?.refusedLastDay).toBe(1);
    expect(answer?.doneLastHour).toBe(1);
    expect(deliver?.partners).toMatchObject([{ partner: 'aut', waiting: 1 }]);
    const { answers } = await get<{ answers: unknown[] }>(`/api/${deliver!.list.page}`);
    expect(answers).toHaveLength(1);
  });
});

describe('the quarantine', () => {
  const park = async (reason: string, message: string): Promise<void> => {
    await house.database.query(
      `insert into quarantine (id, queue, message_id, reason, headers, content, content_sha256) values (gen_random_uuid(), $3 || '.verification-service.request.received', $1, $2, '{}', '', '')`,
      [message, reason, house.database.installation],
    );
  };
  interface Found {
    groups: {
      reason: string;
      partner: string | null;
      release: string | null;
      count: number;
      retryHelps: boolean;
      whoseMove: string;
      action: string;
    }[];
    deliveries: { id: string; reason: string; caseId: string | null }[];
  }

  it('is one row for each cause, and each row leads to its deliveries', async () => {
    const outbox = await house.database.query<{ id: string; partner: string }>(
      `select o.message_id as id, c.partner_id as partner from outbox o join readmission_case c on c.id = o.case_id where o.routing_key = 'request.received.v1'`,
    );
    for (const { id } of outbox) await park('REGISTRY_UNAVAILABLE', id);
    for (let n = 0; n < 5; n++) await park('MESSAGE_INVALID', `strange-${n}`);
    const { groups } = await get<Found>('/api/quarantine');
    expect(groups.map(({ reason, partner, count }) => [reason, partner, count])).toEqual([
      ['MESSAGE_INVALID', null, 5],
      ['REGISTRY_UNAVAILABLE', 'aut', 2],
      ['REGISTRY_UNAVAILABLE', 'xxa', 1],
    ]);
    expect(groups[0]).toMatchObject({ retryHelps: false, whoseMove: 'officer' });
    expect(groups[1]).toMatchObject({ retryHelps: true, whoseMove: 'gateway' });
    for (const { reason, partner, release, count } of groups) {
      const query = `reason=${reason}&partner=${partner ?? 'none'}&release=${release ?? 'none'}`;
      expect((await get<Found>(`/api/quarantine?${query}`)).deliveries).toHaveLength(count);
    }
    expect((await stages())['verify']?.quarantined).toBe(8);
  });

  it('holds no longer what somebody has set aside', async () => {
    const { deliveries } = await get<Found>('/api/quarantine?reason=MESSAGE_INVALID');
    await house
      .officer('officer-one')
      .post(`/api/quarantine/${deliveries[0]!.id}/acts`, { act: 'set-aside', reason: 'Nobody of ours sent it.' });
    const { groups } = await get<Found>('/api/quarantine');
    expect(groups[0]).toMatchObject({ reason: 'MESSAGE_INVALID', count: 4 });
  });

  it('knows no other parameter', async () => {
    expect(await get('/api/quarantine?cause=x')).toMatchObject({
      code: 'QUERY_INVALID',
      errors: [{ pointer: '/cause' }],
    });
  });
});

describe('the partners', () => {
  interface Partner {
    partner: string;
    light: string;
    concerns: string[];
    answered: number;
    refused: number;
    medianHours: number | null;
    release: string | null;
    waitingAnswers: number;
    lastReceivedAt: string | null;
  }
  const of = async (id: string): Promise<Partner> =>
    (await get<{ partners: Partner[] }>('/api/partners')).partners.find(({ partner }) => partner === id)!;

  it('have their figures and a light', async () => {
    expect(await of('aut')).toMatchObject({
      light: 'green',
      concerns: [],
      answered: 1,
      refused: 1,
      medianHours: 0,
      waitingAnswers: 1,
    });
    expect((await of('aut')).release).toMatch(/^AT-XK-2010\/\d+$/);
    expect(await of('che')).toMatchObject({ answered: 0, medianHours: null, lastReceivedAt: null });
  });

  it.each([
    [
      `update partner_key set valid_until = now() + interval '20 days' where partner_id = 'xxa'`,
      'amber',
      'key-ends-in-30-days',
    ],
    [
      `update partner_key set valid_until = now() + interval '3 days' where partner_id = 'xxa'`,
      'red',
      'key-ends-in-7-days',
    ],
    [`update partner_key set revoked_at = now() where partner_id = 'xxa'`, 'red', 'no-key'],
  ])('change their light: %s', async (change, light, concern) => {
    await house.database.query('alter table partner_key disable trigger user');
    await house.database.query(change);
    expect(await of('xxa')).toMatchObject({ light, concerns: [concern] });
  });
});

describe('the audit', () => {
  interface Page {
    lines: { id: string; at: string; actor: string; act: string; caseId: string | null; caseNumber: string | null }[];
    next: string | null;
  }
  const audit = (query: string): Promise<Page> => get(`/api/audit${query}`, 'auditor-one');

  it('is found by case, officer, act and time, page by page', async () => {
    const all = await house.database.query<{ id: string }>('select id::text from audit order by audit.id desc');
    const together: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Page = await audit(`?limit=7${next && `&cursor=${next}`}`);
      together.push(...page.lines.map(({ id }) => id));
      next = page.next;
    }
    expect(together).toEqual(all.map(({ id }) => id));
    const { lines } = await audit(`?case=${ids[0]}&officer=officer-one`);
    expect(lines.map(({ act }) => act)).toEqual(['propose']);
    const { caseNumber } = lines[0]!;
    expect((await audit(`?case=${caseNumber}`)).lines.length).toBeGreaterThan(4);
    expect((await audit(`?case=AUT-0000-NONE-NONE`)).lines).toEqual([]);
    expect((await audit('?act=countersign')).lines).toMatchObject([{ actor: 'officer:officer-two', caseId: ids[0] }]);
    const at = encodeURIComponent(lines[0]!.at);
    expect((await audit(`?case=${ids[0]}&until=${at}`)).lines.every(({ act }) => act !== 'propose')).toBe(true);
    expect((await audit(`?case=${ids[0]}&from=${at}`)).lines.at(-1)?.act).toBe('propose');
  });

  it.each([
    ['?cursor=x', '/cursor'],
    ['?from=today', '/from'],
    ['?limit=201', '/limit'],
    ['?person=x', '/person'],
  ])('refuses %s with QUERY_INVALID', async (query, pointer) => {
    expect(await audit(query)).toMatchObject({ code: 'QUERY_INVALID', errors: [{ pointer }] });
  });

  it('refuses to be changed', async () => {
    await expect(house.database.query('delete from audit')).rejects.toThrow('never changed');
  });
});
