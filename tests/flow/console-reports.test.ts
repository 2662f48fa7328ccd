import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from '../support/house.js';
import { receiveInThePast } from '../support/past-request.js';
import { aRequest } from '../support/requests.js';

interface Report {
  columns: string[];
  rows: (string | number | null)[][];
  total: number;
  from: string;
  until: string;
}

const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000);
let house: House;
beforeAll(async () => {
  house = await House.open([]);
  const deemed = await receiveInThePast(house, {
    country: 'aut',
    document: await aRequest('aut'),
    receivedAt: daysAgo(50),
  });
  const late = await receiveInThePast(house, {
    country: 'aut',
    document: await aRequest('aut'),
    receivedAt: daysAgo(20),
  });
  await house.start('all-in-one');
  await house.becomes(deemed, 'deemed-accepted');
  await house.becomes(late, 'awaiting-decision');
  for (const country of ['aut', 'xxa']) {
    const reply = await (await house.ministry(country)).send(await aRequest(country));
    await house.becomes((JSON.parse(reply.text) as { id: string }).id, 'awaiting-decision');
  }
  const refusal = { outcome: 'refuse', reasons: [{ code: 'R02', text: 'Not a citizen (invented).' }] };
  await house.officer('officer-one').post(`/api/cases/${late}/decision`, refusal);
  await house.officer('officer-two').post(`/api/cases/${late}/countersignature`);
  await house.becomes(late, 'refused');
  await (await house.ministry('aut')).send('{}');
  await house.database.query(
    `insert into quarantine (id, queue, message_id, reason, headers, content, content_sha256) values (gen_random_uuid(), 'q', 'm', 'MESSAGE_INVALID', '{}', '', '')`,
  );
}, 90_000);
afterAll(() => house.close());

const make = async (path: string): Promise<Report & { code?: string; errors?: { pointer: string }[] }> =>
  JSON.parse((await house.officer('auditor-one').get(`/api/reports/${path}`)).text) as Report;
const count = async (from: string): Promise<number> =>
  Number((await house.database.query<{ n: string }>(`select count(*) as n ${from}`))[0]?.n);
const cell = ({ columns }: Report, row: Report['rows'][number], column: string) => row[columns.indexOf(column)];

describe('the reports', () => {
  it.each([
    [
      'due-dates',
      `from clock k where k.state = 'running' and exists (select from jsonb_array_elements(k.computed->'targets') t where t->>'kind' = 'latest' and (t->>'due')::date between current_date and current_date + 42)`,
    ],
    ['waiting-age', `from readmission_case where state = 'awaiting-decision'`],
    ['flow', `from audit where act = 'received' and case_id is not null`],
    ['time-to-answer', 'from answer'],
    ['outcomes', 'from readmission_case'],
    ['arrivals', 'from readmission_case'],
    ['refusals', 'from refusal'],
    ['quarantine', 'from quarantine'],
    ['delivery', `from event where type = 'answer.ready' and seq is not null`],
  ])('%s holds what the database holds', async (name, from) => {
    const report = await make(name);
    expect({ name, total: report.total }).toEqual({ name, total: await count(from) });
    expect(report.total).toBeGreaterThan(0);
    for (const row of report.rows) expect(row).toHaveLength(report.columns.length);
    const csv = await house.officer('auditor-one').get(`/api/reports/${name}?format=csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(report.columns.map((column) => `"${column}"`).join(','));
    expect(lines).toHaveLength(report.rows.length + 1);
  });

  it('tells what was answered in time from what silence decided', async () => {
    const report = await make('outcomes');
    const by: Record<string, number> = {};
    for (const row of report.rows) {
      const outcome = String(cell(report, row, 'outcome'));
      by[outcome] = (by[outcome] ?? 0) + Number(cell(report, row, 'cases'));
    }
    expect(by).toEqual({ 'deemed-accepted': 1, 'in-time': 1, open: 2 });
  });

  it('shows the days to an answer beside the limit', async () => {
    const report = await make('time-to-answer');
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]!.slice(1)).toEqual([20, 30, 1]);
  });

  it('is of a period and of a partner', async () => {
    expect((await make('arrivals?partner=xxa')).total).toBe(1);
    expect((await make('arrivals?partner=nobody')).rows).toEqual([]);
    const { total, until } = await make('arrivals?from=2020-01-01&until=2020-12-31');
    expect([total, until]).toEqual([0, '2020-12-31']);
  });

  it.each([
    ['arrivals?from=soon', '/from'],
    ['arrivals?from=2026-02-02&until=2026-02-01', '/from'],
    ['arrivals?format=xlsx', '/format'],
    ['arrivals?from=1990-01-01', '/from'],
    ['arrivals?name=x', '/name'],
  ])('refuses %s with QUERY_INVALID', async (path, pointer) => {
    expect(await make(path)).toMatchObject({ code: 'QUERY_INVALID', errors: [{ pointer }] });
  });

  it('knows no other', async () => {
    expect(await make('toString')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
