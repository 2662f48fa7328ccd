import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from '../support/house.js';
import { aRequest, changed } from '../support/requests.js';

/** Words that stand in the requests sent below and nowhere else. */
const marks = { surname: 'Kelmendzadeh', givenName: 'Zyranka', placeOfBirth: 'Wunderhausen' };
let house: House;

beforeAll(async () => {
  house = await House.open();
  for (const country of ['aut', 'xxa']) {
    const ministry = await house.ministry(country);
    const request = await aRequest(country, marks);
    const { id } = JSON.parse((await ministry.send(request)).text) as { id: string };
    await house.becomes(id, 'awaiting-decision');
    await ministry.send(changed(request, { shoeSize: marks.surname }));
    await ministry.send(request.replace(marks.givenName, '\u0000'));
    await ministry.get(`/v1/requests/${marks.surname}`);
    await ministry.get(`/v1/events?after=${marks.surname}`);
    await house.officer('officer-one').get(`/api/cases/${id}`);
    await house.officer('officer-one').get(`/api/cases/${marks.surname}`);
    await house.officer('officer-one').post(`/api/cases/${id}/decision`, { outcome: marks.surname });
  }
}, 60_000);
afterAll(() => house.close());

describe('what is written about a person', () => {
  it('is not in the log', () => {
    expect(house.log).toContain('answered');
    for (const mark of Object.values(marks)) expect(house.log).not.toContain(mark);
  });

  it('stands in the columns that say so and in the bodies, and nowhere else in the database', async () => {
    const columns = await house.database.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns where table_schema = 'public'`,
    );
    const holding: string[] = [];
    for (const { table_name: table, column_name: column } of columns) {
      for (const mark of Object.values(marks)) {
        const found = await house.database.query(
          `select 1 from "${table}" where "${column}"::text like $1 or "${column}"::text like $2 limit 1`,
          [`%${mark}%`, `%${Buffer.from(mark).toString('hex')}%`],
        );
        if (found.length > 0) holding.push(`${table}.${column}`);
      }
    }
    expect([...new Set(holding)]).toEqual(['readmission_case.transferee_name']);
  });

  it('is sealed in what was received', async () => {
    const rows = await house.database.query<{ content: Buffer }>(`select content from body where kind = 'received'`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { content } of rows) {
      for (const mark of Object.values(marks)) {
        expect(content.includes(Buffer.from(mark))).toBe(false);
        expect(content.includes(Buffer.from(mark).toString('base64url').slice(2, 10))).toBe(false);
      }
    }
  });
});
