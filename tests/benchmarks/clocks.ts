import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { CaseStore } from '#case-store';
import { openSigningKey } from '#message-signing';
import { createLog } from '#service-runtime';
import { WatchClocks } from '../../apps/response-service/src/watch-clocks.js';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

/** What a million running clocks cost, and what happens when ten thousand are due at once with two copies running. */
export interface ClockFigures {
  readonly running: number;
  /** Database time of one pass that finds nothing due, milliseconds. */
  readonly idlePassMilliseconds: number;
  /** Database time of one pass while all of `due` are due, milliseconds. */
  readonly busyPassMilliseconds: number;
  readonly due: number;
  readonly handledPerSecond: number;
  readonly handledTwice: number;
  readonly outOfOrder: number;
  /** Resident memory after the run over that after the first tenth of it. */
  readonly memoryRatio: number;
}

const cases = 10_000;
const clocksOfEach = 100;

/** Copies of one case that was really received, with clocks that begin and end far from now. */
const copyCases = `
  insert into readmission_case select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'case_number', 'BENCH-' || n))).*
  from readmission_case c, generate_series(1, ${cases}) n where c.id = $1`;
const copyClocks = `
  insert into clock (case_id, clock_id, purpose, started_at, computed, expires_at, next_step, next_at)
  select c.id, 'bench-' || n, 'refund', k.started_at, k.computed, now() + interval '2 years', '60-percent', now() + interval '1 year' + n * interval '1 minute'
  from readmission_case c, generate_series(1, ${clocksOfEach}) n, clock k
  where c.case_number like 'BENCH-%' and k.case_id = $1`;
// Nine tenths are alarms on the way, one tenth ends.
const makeDue = `
  update clock set next_at = now() - interval '1 day' + id * interval '1 millisecond',
    next_step = case when id % 10 = 0 then 'expiry' else '60-percent' end
  where clock_id = 'bench-1'`;
const passes = `select k.id from clock k join readmission_case c on c.id = k.case_id
  where k.next_at <= now() and not (k.id = any('{}'::bigint[])) order by k.next_at, k.id limit 1`;

export async function measureClocks(): Promise<ClockFigures> {
  const house = await House.open(['gateway-api']);
  const open = () =>
    CaseStore.open({ databaseUrl: house.database.url, dataDirectory: house.folder, mode: 'development' });
  const stores = [await open(), await open()];
  try {
    const reply = await (await house.ministry('aut')).send(await aRequest('aut'));
    const { id } = JSON.parse(reply.text) as { id: string };
    for (const text of [copyCases, copyClocks]) await house.database.query(text, [id]);
    await house.database.query('analyze clock');
    const idle = await databaseTime(house);
    await house.database.query(makeDue);
    const busy = await databaseTime(house);
    return { running: cases * clocksOfEach, idlePassMilliseconds: idle, busyPassMilliseconds: busy, due: cases, ...(await handleAll(house, stores)) }; // prettier-ignore
  } finally {
    for (const store of stores) await store.close();
    await house.close();
  }
}

/** Median execution time of a pass, as the database itself measures it. */
async function databaseTime(house: House): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 11; n++) {
    const [row] = await house.database.query<{ 'QUERY PLAN': { 'Execution Time': number }[] }>(`explain (analyze, format json) ${passes}`); // prettier-ignore
    times.push(row?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN);
  }
  return Number(times.sort((one, other) => one - other)[5]?.toFixed(3));
}

/** Two copies of the watch at once, until nothing is due any more. */
async function handleAll(house: House, stores: readonly CaseStore[]) {
  const key = await openSigningKey(join(house.folder, 'keys', 'response-service.pem'));
  await stores[0]?.programKeys.publish('response-service', key);
  const silent = createLog('bench', { write: () => undefined });
  const watches = stores.map((store) => new WatchClocks(store, key, 'urn:bench', { wake: () => undefined }, silent));
  const left = async (): Promise<number> =>
    Number((await house.database.query<{ n: string }>('select count(*) as n from clock where next_at <= now()'))[0]?.n);
  const since = performance.now();
  for (const watch of watches) watch.start();
  let early = 0;
  for (let n = await left(); n > 0; n = await left()) {
    if (early === 0 && n < cases * 0.9) early = process.memoryUsage().rss;
    await sleep(200);
  }
  const seconds = (performance.now() - since) / 1000;
  for (const watch of watches) await watch.stop();
  const [judged] = await house.database.query<{ twice: string; disordered: string; handled: string }>(judgement);
  return {
    handledPerSecond: Math.round(cases / seconds),
    handledTwice: Number(judged?.twice) + Math.abs(Number(judged?.handled) - cases),
    outOfOrder: Number(judged?.disordered),
    memoryRatio: Number((process.memoryUsage().rss / (early || process.memoryUsage().rss)).toFixed(2)),
  };
}

// Alerts are numbered as they are raised; the clocks were made due in the order of their ids.
const judgement = `
  with raised as (
    select a.clock, lag(a.clock) over (order by a.id) as before from alert a join clock k on k.id = a.clock where k.clock_id = 'bench-1'
  )
  select (select count(*) from (select clock from raised group by clock having count(*) > 1) t) as twice,
    (select count(*) from raised where before > clock) as disordered,
    (select count(*) from raised) as handled`;
