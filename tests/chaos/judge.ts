import { acts, type CaseAct, type CaseState, firstState, type Procedure, ruleOf, statesAfter } from '#case-lifecycle';
import { bindings, namesOf } from '#messaging';
import { type Bus } from '../support/bus.js';
import { type House, until } from '../support/house.js';
import { type Partner } from './partner.js';

/** A message that nobody can handle, put on the bus on purpose. */
export interface Poison {
  readonly messageId: string;
  /** False: the broker went away in between, and perhaps never had it. */
  readonly isConfirmed: boolean;
}

/** Everything that is wrong at the end of a run; nothing, if the promise was kept. */
export async function judge(
  house: House,
  bus: Bus,
  partners: readonly Partner[],
  poison: readonly Poison[],
): Promise<string[]> {
  return [
    ...partners.flatMap(({ complaints }) => complaints),
    ...(await judgeCounts(house, partners, poison)),
    ...(await judgeActs(house, partners)),
    ...(await judgeHistories(house)),
    ...(await judgeQueues(house, bus)),
  ];
}

/** What there has to be, no more and no less. */
async function judgeCounts(house: House, partners: readonly Partner[], poison: readonly Poison[]): Promise<string[]> {
  const wrong: string[] = [];
  const held = partners.flatMap((partner) => [...partner.held.values()]);
  const ids = held.map(({ caseId }) => caseId);
  const answered = held.filter(({ answer }) => answer !== undefined).length;
  const count = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await house.database.query<{ n: string }>(`select count(*) as n ${text}`, values))[0]?.n);
  const expect = async (what: string, wanted: number, found: Promise<number>): Promise<void> => {
    const n = await found;
    if (n !== wanted) wrong.push(`${what}: ${n} instead of ${wanted}`);
  };

  await expect('cases', ids.length, count('from readmission_case'));
  await expect('receipted cases', ids.length, count('from readmission_case where id = any($1)', [ids]));
  await expect('requests received', ids.length, count(`from receipt where act in ('POST /v1/requests', 'POST /v1/transit-requests')`)); // prettier-ignore
  await expect('answers', answered, count('from answer'));
  await expect('acknowledged answers', answered, count('from event_acknowledgement'));
  await expect('messages waiting', 0, count('from outbox where published_at is null'));
  await expect('events without a number', 0, count('from event where seq is null'));
  const certain = poison.filter(({ isConfirmed }) => isConfirmed).map(({ messageId }) => messageId);
  const all = poison.map(({ messageId }) => messageId);
  await expect('poison in quarantine', certain.length, count('from quarantine where message_id = any($1)', [certain]));
  await expect('other messages in quarantine', 0, count('from quarantine where not message_id = any($1)', [all]));
  for (const { id, sequence } of partners) {
    await expect(`events of ${id}`, sequence.length, count('from event where partner_id = $1', [id]));
    if (sequence.some((seq, index) => seq !== index + 1)) wrong.push(`the events of ${id} have a gap`);
  }
  return wrong;
}

/** Every act that was acknowledged is there once, with its receipt and its effect; one that was refused left nothing. */
async function judgeActs(house: House, partners: readonly Partner[]): Promise<string[]> {
  const held = partners.flatMap((partner) => partner.acts.map((act) => ({ partner: partner.id, ...act })));
  const transits = partners.flatMap((partner) => [...partner.held.values()]).filter(({ procedure }) => procedure === 'transit').length; // prettier-ignore
  const rows = await house.database.query<{ id: string; partner: string; jti: string; jws: string; acts: number; effects: number }>(`
    select r.id, r.partner_id as partner, r.jti, r.jws, (select count(*)::int from partner_act p where p.receipt_id = r.id) as acts,
      (select count(*)::int from audit a where a.case_id = r.case_id and a.act <> 'received' and a.details->>'receipt' = r.id::text) as effects
    from receipt r where r.act like 'POST /v1/requests/%'`); // prettier-ignore
  const found = new Map(rows.map((row) => [`${row.partner} ${row.jti}`, row]));
  const wrong = held.flatMap(({ partner, jti, name, receiptId, receipt }) => {
    const row = found.get(`${partner} ${jti}`);
    if (!row) return [`${name} ${jti} was acknowledged and is not there`];
    if (row.id !== receiptId || row.jws !== receipt) return [`${name} ${jti} has another receipt than the one that was given`];
    return row.acts === 1 && row.effects === 1 ? [] : [`${name} ${jti} is there ${row.acts} times, with ${row.effects} effects`];
  }); // prettier-ignore
  if (rows.length !== held.length) wrong.push(`acts received: ${rows.length} instead of ${held.length}`);
  const kept = await house.database.query('select from partner_act');
  if (kept.length !== held.length + transits) wrong.push(`documents of acts: ${kept.length} instead of ${held.length + transits}`); // prettier-ignore
  const refused = partners.flatMap((partner) => partner.refused);
  const left = await house.database.query('select from receipt where jti = any($1)', [refused]);
  if (left.length > 0) wrong.push(`${left.length} acts were refused and receipted`);
  return wrong;
}

interface History {
  readonly id: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly version: number;
  readonly acts: readonly { readonly act: string; readonly outcome: string | null }[];
  readonly events: readonly string[];
}

/** The case stands where its history leads, in as many steps, and each step that is told was told once. */
async function judgeHistories(house: House): Promise<string[]> {
  const histories = await house.database.query<History>(`
    select c.id, c.procedure, c.state, c.version,
      (select coalesce(json_agg(json_build_object('act', a.act, 'outcome', a.details->>'outcome') order by a.id), '[]') from audit a
        where a.case_id = c.id) as acts,
      (select coalesce(json_agg(e.type order by e.type), '[]') from event e where e.case_id = c.id) as events
    from readmission_case c`); // prettier-ignore
  return histories.flatMap(judgeHistory);
}

function judgeHistory({ id, procedure, state, version, acts: audited, events }: History): string[] {
  const steps = audited.filter((one): one is { act: CaseAct; outcome: string | null } => Object.hasOwn(acts, one.act));
  const at = steps.reduce<readonly CaseState[]>((states, { act, outcome }) => states.flatMap((from) => leadsTo(act, outcome, from)), [firstState[procedure]]); // prettier-ignore
  const told = steps.flatMap(({ act }) => ruleOf(act).event ?? []).sort();
  return [
    ...(at.includes(state) ? [] : [`${id} is ${state}, and its history leads to ${at.join(' or ') || 'nowhere'}: ${steps.map(({ act }) => act).join(', ')}`]), // prettier-ignore
    ...(version === steps.length + 1 ? [] : [`${id} has version ${version} after ${steps.length} steps`]),
    ...(told.join() === [...events].sort().join() ? [] : [`${id} told ${events.join(', ')} instead of ${told.join(', ')}`]), // prettier-ignore
  ];
}

const outcomes: Readonly<Record<string, readonly CaseState[]>> = {
  accepted: ['accepted', 'transit-approved'],
  'partly-accepted': ['partly-accepted'],
  refused: ['refused', 'transit-refused'],
};

const leadsTo = (act: CaseAct, outcome: string | null, from: CaseState): CaseState[] =>
  statesAfter(act, from).filter((to) => act !== 'answer' || outcomes[outcome ?? '']?.includes(to));

async function judgeQueues(house: House, bus: Bus): Promise<string[]> {
  const wrong: string[] = [];
  const names = namesOf(house.database.installation);
  for (const queue of [
    names.deadLetters,
    ...bindings.flatMap(({ queue }) => [names.queue(queue), names.singly(queue)]),
  ]) {
    await until(async () => (await bus.depthOf(queue)) === 0, `${queue} is empty`).catch((error: unknown) =>
      wrong.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
    );
  }
  return wrong;
}
