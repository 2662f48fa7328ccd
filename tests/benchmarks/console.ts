import { performance } from 'node:perf_hooks';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';
import { fillConsole, sampleOf } from './million-cases.js';

/** How fast the console lists what it has to list, asked over HTTP, with a store full of cases. */
export interface ConsoleFigures {
  readonly cases: number;
  readonly fillSeconds: number;
  readonly lists: readonly {
    readonly list: string;
    readonly p50: number;
    readonly p95: number;
    readonly bytes: number;
  }[];
}

const warmUp = 5;

/** Fills a store of its own and asks every list so many times, two at once. */
export async function measureConsole(cases: number, calls: number): Promise<ConsoleFigures> {
  const house = await House.open(['gateway-api', 'operator-console']);
  try {
    const reply = await (await house.ministry('aut')).send(await aRequest('aut'));
    const { id } = JSON.parse(reply.text) as { id: string };
    const since = performance.now();
    await fillConsole(house, id, cases);
    const fillSeconds = Math.round((performance.now() - since) / 1000);
    const lists = [];
    for (const [list, call] of Object.entries(await callsOf(house, cases))) {
      lists.push({ list, ...(await measure(house, call, calls)) });
    }
    return { cases, fillSeconds, lists };
  } finally {
    await house.close();
  }
}

interface Call {
  readonly path: string;
  readonly body?: object;
}

async function measure(house: House, { path, body }: Call, calls: number) {
  const officer = house.officer(path.startsWith('/api/audit') ? 'auditor-one' : 'officer-one');
  const times: number[] = [];
  let bytes = 0;
  const ask = async (): Promise<void> => {
    const since = performance.now();
    const { status, text } = body ? await officer.post(path, body) : await officer.get(path);
    times.push(performance.now() - since);
    bytes = text.length;
    if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
  };
  for (let n = 0; n < warmUp; n++) await ask();
  times.length = 0;
  for (let n = 0; n < calls; n += 2) await Promise.all([ask(), ask()]);
  times.sort((one, other) => one - other);
  const at = (share: number): number => Number((times[Math.ceil(times.length * share) - 1] ?? Number.NaN).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), bytes };
}

/** Every list, with the filters that officers use, alone and together, common and rare. */
async function callsOf(house: House, cases: number): Promise<Record<string, Call>> {
  const { reference, receipt, caseNumber, person, deep, received } = await sampleOf(house, cases);
  const get = (path: string): Call => ({ path });
  const search = (text: string): Call => ({ path: '/api/case-searches', body: { text } });
  return {
    'cases, next to expire': get('/api/cases'),
    'cases, page far behind': get(`/api/cases?cursor=${deep}`),
    'cases, newest first': get('/api/cases?sort=-received'),
    'cases, one state': get('/api/cases?state=awaiting-decision'),
    'cases, three states': get('/api/cases?state=held,awaiting-decision,decision-proposed'),
    'cases, an ended state': get('/api/cases?state=closed'),
    'cases, two ended states': get('/api/cases?state=closed,refused'),
    'cases, one partner': get('/api/cases?partner=che'),
    'cases, a rare class': get('/api/cases?class=stateless'),
    'cases, one municipality': get('/api/cases?municipality=XK-07'),
    'cases, a rare class of one municipality': get('/api/cases?class=stateless&municipality=XK-07'),
    'cases, evidence and partner': get('/api/cases?evidence=proof&partner=aut'),
    'cases, mine': get('/api/cases?assignee=me'),
    'cases, nobody works on': get('/api/cases?assignee=nobody&band=overdue,today,three-working-days'),
    'cases, refused for a reason': get('/api/cases?reason=R07'),
    'cases, one month of receipt': get(`/api/cases?receivedFrom=${received}-01&receivedUntil=${received}-28`),
    'cases, one month of one partner': get(
      `/api/cases?partner=che&receivedFrom=${received}-01&receivedUntil=${received}-28`,
    ),
    'facets, of all': get('/api/case-facets'),
    'facets, of one partner': get('/api/case-facets?partner=che'),
    'facets, of one state': get('/api/case-facets?state=awaiting-decision'),
    'facets, of a rare class': get('/api/case-facets?class=stateless'),
    today: get('/api/today'),
    queues: get('/api/queues'),
    quarantine: get('/api/quarantine'),
    partners: get('/api/partners'),
    alerts: get('/api/alerts'),
    'unacknowledged answers': get('/api/unacknowledged-answers'),
    'audit, newest': get('/api/audit'),
    'audit, one officer': get('/api/audit?officer=officer-two'),
    'audit, one act': get('/api/audit?act=person-opened'),
    'audit, one case': get(`/api/audit?case=${caseNumber}`),
    'audit, one day long ago': get(`/api/audit?from=${received}-02T00:00:00Z&until=${received}-03T00:00:00Z`),
    'search, case number': search(caseNumber),
    'search, reference': search(reference),
    'search, receipt': search(receipt),
    'search, name and birth date': search(person),
    'one case': get(`/api/cases/${caseNumber}`),
  };
}
