import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { aRequest, unknownPerson } from '../support/requests.js';

interface Line {
  id: string;
  caseNumber: string;
  partner: string;
  release: string;
  person: string;
  state: string;
  reference: string;
  evidenceClass: string;
  due: { on: string; band: string; daysLeft: number; silence: string; legalRef: string; purpose: string } | null;
  assignee: { id: string; name: string } | null;
  reasons: string[];
  lastEvent: { act: string };
}

let house: House;
const ids: string[] = [];
beforeAll(async () => {
  house = await House.open();
  for (const country of ['aut', 'xxa', 'aut', 'aut', 'xxa']) {
    const reply = await (await house.ministry(country)).send(await aRequest(country));
    ids.push((JSON.parse(reply.text) as { id: string }).id);
  }
  for (const id of ids) await house.becomes(id, 'awaiting-decision');
}, 60_000);
afterAll(() => house.close());

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const list = async (query = ''): Promise<{ cases: Line[]; next: string | null }> =>
  read(await house.officer('officer-one').get(`/api/cases${query}`));
const idsOf = ({ cases }: { cases: Line[] }): string[] => cases.map(({ id }) => id);

describe('the list of cases', () => {
  it('says first what is due and what silence would mean, and of the person only initials', async () => {
    const { cases } = await list('?partner=aut');
    expect(cases).toHaveLength(3);
    expect(cases[0]).toMatchObject({
      partner: 'aut',
      person: 'E. I.',
      state: 'awaiting-decision',
      personClass: 'own-national',
      due: { clock: 'reply', purpose: 'reply', bound: 'requested-state', silence: 'deemed-accepted', legalRef: 'Art. 2(3)', band: 'later', daysLeft: 30 }, // prettier-ignore
      lastEvent: { act: 'queue' },
      assignee: null,
    });
    expect(cases.every(({ release }) => /^AT-XK-2010\/\d+$/.test(release))).toBe(true);
    expect(JSON.stringify(cases)).not.toMatch(new RegExp(unknownPerson.surname, 'i'));
  });

  it('is in the order of the due dates, and no case is on two pages or on none', async () => {
    const whole = await list();
    const due = whole.cases.map((line) => line.due?.on ?? '9999');
    expect(due).toEqual([...due].sort());
    for (const sort of ['due', 'received', '-received']) {
      const together: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Awaited<ReturnType<typeof list>> = await list(`?sort=${sort}&limit=2${next && `&cursor=${next}`}`);
        expect(page.cases.length).toBeLessThanOrEqual(2);
        together.push(...idsOf(page));
        next = page.next;
      }
      expect(together).toEqual(idsOf(await list(`?sort=${sort}`)));
      expect([...together].sort()).toEqual([...ids].sort());
    }
    expect(idsOf(await list('?sort=received'))).toEqual(ids);
    expect(idsOf(await list('?sort=-received'))).toEqual([...ids].reverse());
  });

  it('is filtered by everything that a line says', async () => {
    const [line] = (await list('?partner=xxa')).cases;
    const matching: Record<string, number> = {
      'partner=xxa': 2,
      'partner=xxa,aut': 5,
      'state=awaiting-decision': 5,
      'state=held,accepted': 0,
      'class=own-national': 5,
      'class=stateless': 0,
      'evidence=none': 5,
      'evidence=proof': 0,
      'assignee=nobody': 5,
      'assignee=me': 0,
      'reason=R02': 0,
      'municipality=XK-99': 0,
      'release=NO-XK-1999/1': 0,
      'receivedFrom=2020-01-01': 5,
      'receivedUntil=2020-01-01': 0,
      'band=overdue': 0,
      'band=none': 0,
      'band=later': 5,
      [`dueFrom=${line?.due?.on}&dueUntil=${line?.due?.on}&partner=xxa`]: 2,
    };
    for (const [query, count] of Object.entries(matching)) {
      expect({ query, count: (await list(`?${query}`)).cases.length }).toEqual({ query, count });
    }
  });

  it('follows what becomes of a case in the same moment', async () => {
    const [id] = ids;
    const version = await house.officer('officer-one').get(`/api/cases/${id}`);
    expect(read<Line>(version).due?.purpose).toBe('reply');
    await house.database.query(`insert into assignment (case_id, officer_id, assigned_by) values ($1, 'officer-two', 'officer-one')`, [id]); // prettier-ignore
    expect((await list('?assignee=officer-two')).cases).toMatchObject([{ id, assignee: { id: 'officer-two' } }]);
    await house.database.query(`insert into assignment (case_id, officer_id, assigned_by) values ($1, null, 'officer-one')`, [id]); // prettier-ignore
    expect(idsOf(await list('?assignee=nobody'))).toContain(id);

    const refusal = { outcome: 'refuse', reasons: [{ code: 'R02', text: 'Not a citizen (invented).' }] };
    expect((await house.officer('officer-one').post(`/api/cases/${id}/decision`, refusal)).status).toBe(201);
    expect((await house.officer('officer-two').post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.becomes(id!, 'refused');
    expect((await list('?reason=R02&state=refused&band=none')).cases).toMatchObject([
      { id, due: null, reasons: ['R02'] },
    ]);
    expect(idsOf(await list()).at(-1)).toBe(id);
  });

  it.each([
    ['?sort=name', '/sort'],
    ['?limit=0', '/limit'],
    ['?limit=201', '/limit'],
    ['?cursor=zzz', '/cursor'],
    ['?state=dreaming', '/state'],
    ['?band=soon', '/band'],
    ['?band=later&dueFrom=2026-01-01', '/band'],
    ['?dueFrom=2026-02-30', '/dueFrom'],
    ['?receivedUntil=yesterday', '/receivedUntil'],
    ['?evidence=strong', '/evidence'],
    ['?name=Exampleson', '/name'],
  ])('refuses %s with QUERY_INVALID', async (query, pointer) => {
    const problem = read<{ code: string; errors: { pointer: string }[] }>(await house.officer('officer-one').get(`/api/cases${query}`)); // prettier-ignore
    expect(problem).toMatchObject({ code: 'QUERY_INVALID', errors: [{ pointer }] });
  });

  it('refuses the cursor of another order', async () => {
    const { next } = await list('?limit=1');
    const reply = await house.officer('officer-one').get(`/api/cases?sort=received&cursor=${next}`);
    expect(read(reply)).toMatchObject({ code: 'QUERY_INVALID', errors: [{ pointer: '/cursor' }] });
  });
});

interface Counted {
  count: number;
  isAtLeast: boolean;
}

describe('the counts beside a list', () => {
  const facets = async (query: string) =>
    read<{ total: Counted; facets: Record<string, (Counted & { value: string })[]> }>(
      await house.officer('officer-one').get(`/api/case-facets${query}`),
    );

  it.each(['', '?partner=aut', '?partner=aut,xxa&state=awaiting-decision', '?band=later', '?assignee=nobody'])(
    'of %s are those of the lists that they lead to',
    async (query) => {
      const { total, facets: found } = await facets(query);
      expect(total).toEqual({ count: (await list(query)).cases.length, isAtLeast: false });
      for (const [facet, values] of Object.entries(found)) {
        for (const { value, count, isAtLeast } of values) {
          const others = query.replace(new RegExp(`([?&])${facet}=[^&]*&?`), '$1').replace(/[?&]$/, '');
          const own = `${others === '' ? '?' : `${others}&`}${facet}=${encodeURIComponent(value)}`;
          expect({ own, count, isAtLeast }).toEqual({ own, count: (await list(own)).cases.length, isAtLeast: false });
        }
      }
      expect(found['partner']!.map(({ value }) => value).sort()).toEqual(['aut', 'xxa']);
    },
  );

  it('refuses a filter that there is not', async () => {
    const reply = await house.officer('officer-one').get('/api/case-facets?sort=due');
    expect(read(reply)).toMatchObject({ code: 'QUERY_INVALID', errors: [{ pointer: '/sort' }] });
  });
});

describe('today', () => {
  interface Figure extends Counted {
    name: string;
    list: { page: string; query: string };
  }
  interface TodayView {
    due: Figure[];
    mine: Figure;
    unassigned: Figure;
    next: Line[];
    alerts: Figure[];
    keys: { kid: string; daysLeft: number }[];
    silent: { partner: string; lastReceivedAt: string | null }[];
    quarantine: {
      reason: string;
      count: number;
      retryHelps: boolean;
      whoseMove: string;
      queue: string;
      partner: string | null;
    }[];
    unacknowledged: Figure & { oldest: string | null };
  }
  const show = async (): Promise<TodayView> => read(await house.officer('officer-one').get('/api/today'));

  it('counts what the lists hold that it names', async () => {
    await house.database.query(
      `insert into alert (case_id, clock, kind, due_on) select case_id, id, 'reply-60-percent', current_date from clock where state = 'running' order by id limit 2`,
    );
    const { due, mine, unassigned, alerts, unacknowledged, next } = await show();
    expect(due.map(({ name }) => name)).toEqual(['overdue', 'today', 'three-working-days', 'seven-days', 'later']);
    expect(due.find(({ name }) => name === 'later')?.count).toBe(4);
    for (const figure of [...due, mine, unassigned, ...alerts, unacknowledged]) {
      const reply = await house.officer('officer-one').get(`/api/${figure.list.page}?${figure.list.query}`);
      const listed = Object.values(read<Record<string, unknown>>(reply)).find((one) => Array.isArray(one)) as unknown[];
      expect({ ...figure, count: listed.length }).toEqual(figure);
    }
    expect(alerts.map(({ name, count }) => [name, count])).toEqual([['reply-60-percent', 2]]);
    expect(next.map(({ id }) => id)).toEqual(idsOf(await list('?band=later')));
  });

  it('puts a case that is due into its band on the day', async () => {
    const [, id] = ids;
    const setDue = (days: number) =>
      house.database.query(
        `update clock set computed = jsonb_set(computed, '{targets}', (select jsonb_agg(t || jsonb_build_object('due', to_char((now() at time zone 'Europe/Belgrade')::date + $2::int, 'YYYY-MM-DD'))) from jsonb_array_elements(computed->'targets') t)) where case_id = $1`,
        [id, days],
      );
    for (const [days, band] of [
      [-1, 'overdue'],
      [0, 'today'],
      [1, 'three-working-days'],
      [7, 'seven-days'],
      [20, 'later'],
    ] as const) {
      await setDue(days);
      const found = await show();
      const line = (await list(`?band=${band}`)).cases.find((one) => one.id === id);
      // Where a holiday carries the third working day as far as the seventh day, that band takes it.
      expect(line?.due ?? { days }).toMatchObject(days === 7 && !line ? { days } : { band, daysLeft: days });
      if (days < 1) expect(found.next[0]).toMatchObject({ id, due: { band, daysLeft: days } });
    }
  });

  it('shows keys that end, partners that are silent, and the quarantine by its causes', async () => {
    const keys = await house.database.query<{ kid: string }>(`select kid from partner_key where partner_id = 'aut'`);
    await house.database.query(`update partner set registered_at = now() - interval '20 days'; alter table partner_key disable trigger user; update partner_key set valid_until = now() + interval '27 days 1 hour' where partner_id = 'aut'`); // prettier-ignore
    const { outbox } = (await house.database.query<{ outbox: string }>(`select message_id as outbox from outbox o join readmission_case c on c.id = o.case_id where c.partner_id = 'aut' limit 1`))[0]!; // prettier-ignore
    for (const [message, reason] of [
      [outbox, 'REGISTRY_UNAVAILABLE'],
      ['m1', 'MESSAGE_INVALID'],
      ['m2', 'MESSAGE_INVALID'],
      ['m3', 'DELIVERY_LIMIT'],
    ]) {
      await house.database.query(
        `insert into quarantine (id, queue, message_id, reason, headers, content, content_sha256) values (gen_random_uuid(), $3 || '.verification-service.request.received', $1, $2, '{}', '', '')`,
        [message, reason, house.database.installation],
      );
    }
    const found = await show();
    expect(found.keys).toMatchObject(keys.map(({ kid }) => ({ kid, partner: 'aut', daysLeft: 27 })));
    expect(found.silent.map(({ partner }) => partner)).not.toContain('aut');
    expect(found.silent.find(({ partner }) => partner === 'lie' || partner === 'che')?.lastReceivedAt).toBeNull();
    const queue = 'verification-service.request.received';
    expect(found.quarantine).toHaveLength(3);
    expect(found.quarantine[0]).toMatchObject({ reason: 'MESSAGE_INVALID', count: 2, retryHelps: false, whoseMove: 'officer', partner: null, queue }); // prettier-ignore
    expect(found.quarantine).toContainEqual(expect.objectContaining({ reason: 'REGISTRY_UNAVAILABLE', count: 1, retryHelps: true, partner: 'aut' })); // prettier-ignore
    expect(found.quarantine).toContainEqual(expect.objectContaining({ reason: 'DELIVERY_LIMIT', retryHelps: true }));
  });
});

describe('a search', () => {
  interface Found {
    searchedBy: string;
    found: { case: Line; matchedAs: string; birthDate?: string }[];
  }
  const search = async (text: string): Promise<Found> =>
    read(await house.officer('officer-one').post('/api/case-searches', { text }));
  let known: string;

  beforeAll(async () => {
    const person = { surname: 'Xhemajli-Exampleson', givenName: 'Shpresë', dateOfBirth: '1979-03-08' };
    const reply = await (await house.ministry('aut')).send(await aRequest('aut', person));
    known = read<{ id: string }>(reply).id;
    await house.becomes(known, 'awaiting-decision');
  });

  it('finds a case by each of its numbers, as a whole', async () => {
    const [row] = await house.database.query<{ case_number: string; reference: string; receipt: string }>(
      `select c.case_number, c.reference, r.id as receipt from readmission_case c join receipt r on r.case_id = c.id where c.id = $1`,
      [known],
    );
    for (const [text, matchedAs] of [
      [row!.case_number.toLowerCase(), 'case-number'],
      [row!.reference, 'reference'],
      [row!.receipt, 'receipt'],
    ] as const) {
      expect(await search(text)).toMatchObject({ searchedBy: 'number', found: [{ case: { id: known }, matchedAs }] });
    }
    expect(await search(row!.case_number.slice(0, -1))).toEqual({ searchedBy: 'number', found: [] });
  });

  it.each([
    ['Xhemajli 1979-03-08', 'name-exact'],
    ['8.3.1979 shprese exampleson', 'name-exact'],
    ['Dzemajli 8.3.1979', 'name-sounds-alike'],
    ['Djemaili 1979-03-08', 'name-sounds-alike'],
    ['Џемајли 1979-03-08', 'name-sounds-alike'],
    ['Шпреса 1979-03-08', 'name-sounds-alike'],
  ])('finds a person through every way of writing: %s', async (text, matchedAs) => {
    expect(await search(text)).toMatchObject({
      searchedBy: 'person',
      found: [{ case: { id: known, person: 'X. E. S.' }, matchedAs, birthDate: 'exact' }],
    });
  });

  it('finds nobody by a name alone, by another birth date, or by a word that is not in the name', async () => {
    for (const text of ['Xhemajli', 'Xhemajli 1979-03-09', 'Xhemajli Berisha 1979-03-08']) {
      expect((await search(text)).found).toEqual([]);
    }
  });

  it('is audited without what was searched for', async () => {
    await search('Xhemajli 1979-03-08');
    const [row] = await house.database.query(`select actor, act, details from audit where act = 'searched' order by id desc limit 1`); // prettier-ignore
    expect(row).toEqual({ actor: 'officer:officer-one', act: 'searched', details: { by: 'person', found: 1 } });
  });
});
