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
