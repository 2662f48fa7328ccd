import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House, until } from '../support/house.js';
import { aRequest, unknownPerson } from '../support/requests.js';

interface Change {
  id: string;
  version: number;
  state: string;
  due: string | null;
}
interface Told {
  id: string;
  event: string;
  changes: Change[];
}

let house: House;
const open: Page[] = [];
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(async () => {
  for (const page of open) page.leave();
  await house.close();
});

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const send = async (): Promise<string> =>
  read<{ id: string }>(await (await house.ministry('aut')).send(await aRequest('aut'))).id;

/** A page that follows the stream, as a browser does. */
class Page {
  text = '';
  isOver = false;
  private readonly ending = new AbortController();

  static async open(last?: string): Promise<Page> {
    const page = new Page();
    open.push(page);
    const token = readFileSync(join(house.demonstrationFolder, 'officers', 'officer-one'), 'utf8').trim();
    const headers = { authorization: `Bearer ${token}`, ...(last === undefined ? {} : { 'last-event-id': last }) };
    const response = await fetch(`${house.console}/api/live`, { headers, signal: page.ending.signal });
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    void page.follow(response);
    await until(() => Promise.resolve(page.told.length > 0), 'the page is told where it begins');
    return page;
  }

  leave(): void {
    this.ending.abort();
  }

  get told(): Told[] {
    return this.text
      .split('\n\n')
      .filter((block) => block.startsWith('id: '))
      .map((block) => {
        const lines = Object.fromEntries(
          block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        return {
          id: lines['id'] ?? '',
          event: lines['event'] ?? '',
          changes: [],
          ...(JSON.parse(lines['data'] ?? '{}') as object),
        };
      });
  }

  /** The newest that it was told of a case. */
  of(id: string): Change | undefined {
    return this.told
      .flatMap(({ changes }) => changes)
      .filter((change) => change.id === id)
      .at(-1);
  }

  private async follow(response: Response): Promise<void> {
    try {
      for await (const chunk of response.body!) this.text += Buffer.from(chunk as Uint8Array).toString();
    } catch {
      // Left, or cut off.
    }
    this.isOver = true;
  }
}

describe('the live stream', () => {
  it('tells every page how a case stands, as it happens, and nothing about a person', async () => {
    const pages = await Promise.all([Page.open(), Page.open(), Page.open()]);
    const id = await send();
    await house.becomes(id, 'awaiting-decision');
    for (const page of pages) {
      await until(
        () => Promise.resolve(page.of(id)?.state === 'awaiting-decision'),
        'the page knows',
        () => page.text,
      );
      expect(Object.keys(page.of(id)!).sort()).toEqual(['due', 'id', 'state', 'version']);
      expect(page.text).not.toMatch(new RegExp(unknownPerson.surname, 'i'));
      page.leave();
    }
  });

  it('catches up what was missed, by the number that was given last', async () => {
    const page = await Page.open();
    const before = await send();
    await until(() => Promise.resolve(page.of(before) !== undefined), 'the page knows');
    const last = page.told.at(-1)!.id;
    page.leave();
    const missed = [await send(), await send()];
    for (const id of missed) await house.becomes(id, 'awaiting-decision');
    const again = await Page.open(last);
    await until(
      () => Promise.resolve(missed.every((id) => again.of(id)?.state === 'awaiting-decision')),
      'it caught up',
      () => again.text,
    );
    again.leave();
  });

  it('misses nothing that is committed late, although later lines were seen before', async () => {
    const id = await send();
    await house.becomes(id, 'awaiting-decision');
    const page = await Page.open();
    const slow = await house.database.query<{ done: string }>('select 1 as done');
    expect(slow).toHaveLength(1);
    // One transaction takes its number in the audit and sleeps; another comes after it and is done before.
    const late = house.database.query(
      `with noted as (insert into audit (actor, act, case_id) values ('officer:officer-one', 'late', $1) returning id) select pg_sleep(3), id from noted`,
      [id],
    );
    const other = await send();
    await until(
      () => Promise.resolve(page.of(other) !== undefined),
      'the page knows of the other',
      () => page.text,
    );
    expect(page.of(id)).toBeUndefined();
    const given = Number(page.told.at(-1)!.id);
    const [line] = (await late) as { id: string }[];
    expect(given).toBeLessThan(Number(line!.id));
    await until(
      () => Promise.resolve(page.of(id) !== undefined),
      'the page knows of the late one',
      () => page.text,
    );
    page.leave();
  });

  it('tells a page to load its lists again when the number is of another database', async () => {
    const page = await Page.open('999999999');
    expect(page.told[0]?.event).toBe('reset');
    page.leave();
  });

  it('beats, so that no proxy cuts it off, and ends with the session', async () => {
    const page = await Page.open();
    await until(
      () => Promise.resolve(/^:$/m.test(page.text)),
      'a beat',
      () => page.text,
      25_000,
    );
    expect(page.isOver).toBe(false);
    await house.database.query(`update officer set disabled_at = now() where id = 'officer-one'`);
    await until(
      () => Promise.resolve(page.isOver),
      'the end',
      () => page.text,
      25_000,
    );
    await house.database.query(`update officer set disabled_at = null where id = 'officer-one'`);
  }, 60_000);

  it('does not hold up a program that stops', async () => {
    const page = await Page.open();
    const since = Date.now();
    expect(await house.stop('all-in-one')).toBe(0);
    expect(Date.now() - since).toBeLessThan(10_000);
    await until(() => Promise.resolve(page.isOver), 'the end');
    await house.start('all-in-one');
  });
});

describe('saved views', () => {
  interface View {
    id: string;
    name: string;
    query: string;
  }
  const views = async (officer: 'officer-one' | 'officer-two'): Promise<View[]> =>
    read<{ views: View[] }>(await house.officer(officer).get('/api/views')).views;
  const save = (body: object): Promise<Reply> => house.officer('officer-one').post('/api/views', body);

  it('are of each officer, one for each name', async () => {
    await save({ name: 'Due', page: 'cases', query: 'band=today,overdue' });
    await save({ name: 'Mine', page: 'cases', query: 'assignee=me' });
    await save({ name: 'Due', page: 'cases', query: 'band=overdue' });
    expect((await views('officer-one')).map(({ name, query }) => [name, query])).toEqual([
      ['Due', 'band=overdue'],
      ['Mine', 'assignee=me'],
    ]);
    expect(await views('officer-two')).toEqual([]);
    const [first] = await views('officer-one');
    const remove = (officer: string) =>
      fetch(`${house.console}/api/views/${first!.id}`, {
        method: 'DELETE',
        headers: {
          authorization: `Bearer ${readFileSync(join(house.demonstrationFolder, 'officers', officer), 'utf8').trim()}`,
        },
      });
    expect((await remove('officer-two')).status).toBe(404);
    expect((await remove('officer-one')).status).toBe(200);
    expect((await remove('officer-one')).status).toBe(404);
    expect((await views('officer-one')).map(({ name }) => name)).toEqual(['Mine']);
  });

  it.each([
    [{ name: '', page: 'cases', query: '' }, '/name'],
    [{ name: 'x', page: '../x', query: '' }, '/page'],
    [{ name: 'x', page: 'cases', query: 'a b' }, '/query'],
  ])('refuse %j', async (body, pointer) => {
    expect(read(await save(body))).toMatchObject({ code: 'FIELD_INVALID', errors: [{ pointer }] });
  });
});
