import { type House } from '../support/house.js';

const batch = 50_000;

/**
 * Copies of one case that was really received, over ten years: nineteen of twenty have ended, the others run. Names and
 * references are invented and visibly so. What is said of a case in other tables is said of the copies too: its line,
 * its clock, receipt, audit, answer; of the messages and bodies there are none, since no list reads them.
 */
export async function fillConsole(house: House, template: string, cases: number): Promise<void> {
  const run = (text: string, values: readonly unknown[] = []) => house.database.query(text, [...values]);
  // The triggers write a line for each statement; here the same function writes many at once.
  for (const table of tables) await run(`alter table ${table} disable trigger user`);
  for (let first = 1; first <= cases; first += batch) {
    const last = Math.min(cases, first + batch - 1);
    await run(copyCases, [template, first, last, cases]);
    await run(copyClocks, [template, first, last]);
    for (const text of [copyReceipts, copyAudit, copyAnswers]) await run(text, [template, first, last]);
    await run(writeLines, [first, last]);
  }
  for (const text of extras) await run(text);
  for (const table of tables) await run(`alter table ${table} enable trigger user`);
  await run('vacuum (analyze)');
}

const tables = [
  'readmission_case',
  'clock',
  'receipt',
  'audit',
  'answer',
  'assignment',
  'hold',
  'unacknowledged_answer',
  'event',
];

// Ids in the order of their receipt, as ours are.
const idOf = (n: string): string =>
  `overlay('00000000-0000-7000-8000-000000000000' placing lpad(to_hex(${n}), 12, '0') from 25)::uuid`;
const pick = (of: string, values: readonly string[]): string => `(array['${values.join(`','`)}'])[1 + (${of})::int % ${values.length}]`; // prettier-ignore
const spread = (salt: number): string => `(hashint4(n + ${salt}) & 1048575)`;

const endedStates = ['closed', 'closed', 'closed', 'closed', 'refused', 'closed', 'handed-over', 'closed', 'reintegration-referred', 'deemed-accepted', 'closed', 'lapsed', 'closed']; // prettier-ignore
const openStates = ['awaiting-decision', 'awaiting-decision', 'awaiting-decision', 'held', 'awaiting-decision', 'information-requested', 'decision-proposed', 'received', 'awaiting-decision', 'interview-requested']; // prettier-ignore
const names = ['Exampleson', 'Shembulli', 'Primerović', 'Xhemajli-Example', 'Beispiel', 'Testani'];

const copyCases = `
  insert into readmission_case (id, case_number, partner_id, host_country, agreement_id, agreement_version, agreement_digest,
    person_class, state, version, received_at, due_on, clocks, deficiencies, dropped, verification_outcome, reference,
    transferee_name, transferee_birth, persons, notices, authority, evidence_class, municipality)
  select ${idOf('n')}, 'BENCH-' || n, p.id, p.host_country, r.agreement_id, r.version, r.digest,
    case when ${spread(1)} % 1000 = 0 then 'stateless' when ${spread(1)} % 20 = 0 then 'third-country-national' else 'own-national' end,
    case when n <= $4::int * 0.95 then ${pick(spread(2), endedStates)} else ${pick(spread(2), openStates)} end,
    5, now() - ($4::int - n) * interval '5 minutes', current_date, c.clocks, c.deficiencies, c.dropped, 'prima-facie', 'BENCH-REF-' || n,
    ${pick(spread(3), names)} || ' ' || chr(65 + ${spread(4)} % 26) || 'rta', to_char(date '1950-01-01' + ${spread(5)} % 20000, 'YYYY-MM-DD'),
    c.persons, c.notices, c.authority, ${pick(spread(6), ['none', 'none', 'prima-facie', 'proof', 'unverified'])},
    'XK-' || lpad((1 + ${spread(7)} % 38)::text, 2, '0')
  from readmission_case c, generate_series($2::int, $3::int) n
  join lateral (select (array['aut', 'che', 'aut', 'xxa', 'aut', 'che'])[1 + ${spread(8)} % 6] as partner) w on true
  join partner p on p.id = w.partner
  join lateral (
    select agreement_id, version, digest from agreement_release where host_countries @> array[p.host_country] order by version desc limit 1
  ) r on true
  where c.id = $1`;

const copyClocks = `
  insert into clock (case_id, clock_id, purpose, started_at, computed, expires_at, next_step, next_at)
  select ${idOf('n')}, k.clock_id, k.purpose, now(),
    jsonb_set(k.computed, '{targets}', (select jsonb_agg(t || jsonb_build_object('due', to_char(current_date - 2 + ${spread(9)} % 60, 'YYYY-MM-DD'))) from jsonb_array_elements(k.computed->'targets') t)),
    now() + interval '90 days', '60-percent', now() + interval '80 days'
  from generate_series($2::int, $3::int) n join readmission_case c on c.id = ${idOf('n')}, clock k
  where k.case_id = $1 and k.clock_id = 'reply' and c.state in ('${[...new Set(openStates)].join(`','`)}')`;

const copyReceipts = `
  insert into receipt (id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at)
  select md5('receipt' || n)::uuid, c.partner_id, 'bench-' || n, r.act, c.id, r.kid, r.body_sha256, r.payload_sha256, 'bench', '{}', c.received_at
  from generate_series($2::int, $3::int) n join readmission_case c on c.id = ${idOf('n')}, receipt r where r.case_id = $1`;

// What happened to each; one in a hundred was opened by an officer.
const copyAudit = `
  insert into audit (at, actor, act, case_id)
  select c.received_at + s.after, s.actor, s.act, c.id
  from generate_series($2::int, $3::int) n join readmission_case c on c.id = ${idOf('n')}
  cross join lateral (
    values (interval '0', 'partner:' || c.partner_id, 'received'), (interval '1 second', 'program:verification-service', 'verify'),
      (interval '2 seconds', 'program:response-service', 'queue')
    union all select interval '1 hour', 'officer:officer-' || ${pick('n', ['one', 'two'])}, 'person-opened' where n % 100 = 0 and $1::uuid is not null
  ) as s(after, actor, act)`;

const copyAnswers = `
  insert into answer (case_id, outcome, decided_by, sha256, kid, answered_at)
  select c.id, case when c.state = 'refused' then 'refused' else 'accepted' end, 'officers', repeat('0', 64), k.kid, c.received_at + interval '9 days'
  from generate_series($2::int, $3::int) n join readmission_case c on c.id = ${idOf('n')}, (select kid from program_key limit 1) k
  where $1::uuid is not null and c.state not in ('${[...new Set([...openStates, 'lapsed', 'deemed-accepted'])].join(`','`)}')`;

const writeLines = `select write_case_lines(array(select ${idOf('n')} from generate_series($1::int, $2::int) n))`;

const extras = [
  // Cases that officers work on, holds and reasons, found again by their lines.
  `insert into assignment (case_id, officer_id, assigned_by) select case_id, ${pick('row_number() over ()', ['officer-one', 'officer-two', 'lead-two'])}, 'officer-one'
   from case_line where due_on < 'infinity' and hashtext(case_id::text) % 5 = 0`,
  `insert into hold (case_id, code) select case_id, 'FAMILY_SEPARATION' from case_line where state = 'held'`,
  `update case_line l set assignee = (select a.officer_id from assignment a where a.case_id = l.case_id),
     reasons = case when state = 'held' then array['FAMILY_SEPARATION'] else array['R0' || (1 + abs(hashtext(case_id::text)) % 9)] end
   where state in ('held', 'refused') or exists (select from assignment a where a.case_id = l.case_id)`,
  `insert into alert (case_id, clock, kind, due_on) select case_id, id, 'reply-80-percent', current_date from clock order by id desc limit 2000`,
  `insert into quarantine (id, queue, message_id, reason, headers, content, content_sha256)
   select gen_random_uuid(), 'rgw-bench000.response-service.request.verified', 'bench-' || n, ${pick('n', ['REGISTRY_UNAVAILABLE', 'MESSAGE_INVALID', 'DELIVERY_LIMIT'])}, '{}', '', n::text
   from generate_series(1, 2000) n`,
  `insert into event (id, partner_id, seq, type, case_id)
   select gen_random_uuid(), c.partner_id, 1000000 + row_number() over (), 'answer.ready', c.id from readmission_case c where c.state = 'refused' order by c.id desc limit 1000`,
  `insert into unacknowledged_answer (event_id, partner_id, seq, case_id, ready_at)
   select e.id, e.partner_id, e.seq, e.case_id, now() - interval '3 days' from event e where e.seq > 1000000`,
];

/** A case of the middle, a place far behind in the list, and a month long ago. */
export async function sampleOf(house: House, cases: number) {
  const [row] = await house.database.query<
    Record<'id' | 'case_number' | 'reference' | 'name' | 'birth' | 'receipt' | 'month', string>
  >(
    `select c.id, c.case_number, c.reference, c.transferee_name as name, c.transferee_birth as birth, r.id as receipt, to_char(c.received_at, 'YYYY-MM') as month
     from case_line l join readmission_case c on c.id = l.case_id join receipt r on r.case_id = c.id
     where l.due_on = 'infinity' order by l.case_id offset $1 limit 1`,
    [Math.floor(cases * 0.4)],
  );
  if (!row) throw new Error('The store is not full.');
  return {
    reference: row.reference,
    receipt: row.receipt,
    caseNumber: row.case_number,
    person: `${row.name} ${row.birth}`,
    deep: Buffer.from(`due infinity ${row.id}`).toString('base64url'),
    received: row.month,
  };
}
