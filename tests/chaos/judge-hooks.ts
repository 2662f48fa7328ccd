import { type House, until } from '../support/house.js';
import { type Hook } from './hooks.js';
import { type Partner } from './partner.js';

interface Delivery {
  readonly id: string;
  readonly endpoint: string;
  readonly event: string;
  readonly state: string;
}

const deliveries = (house: House): Promise<Delivery[]> =>
  house.database.query<Delivery>(`
    select d.id, d.endpoint_id as endpoint, d.event_id as event, d.state from webhook_delivery d where d.event_id is not null`); // prettier-ignore

/** The endpoints are well again and time passes: what waited is sent, what was given up is asked for once more. */
export async function letEverythingArrive(house: House, partner: Partner, hooks: readonly Hook[]): Promise<void> {
  const living = hooks.filter(({ temper }) => temper !== 'dead').map(({ endpoint }) => endpoint);
  for (const hook of hooks) hook.recover();
  await until(
    async () => {
      const behind = await house.database.query('select from webhook_endpoint e where e.last_seq < (select max(seq) from event v where v.partner_id = e.partner_id)'); // prettier-ignore
      const open = (await deliveries(house)).filter(({ endpoint, state }) => living.includes(endpoint) && state !== 'delivered'); // prettier-ignore
      for (const { id, state } of open) if (state === 'given-up') await partner.redeliver(id);
      await house.database.query(`update webhook_delivery set due_at = now() where state = 'waiting' and endpoint_id = any($1)`, [living]); // prettier-ignore
      return behind.length === 0 && open.length === 0;
    },
    'every event has arrived at every living endpoint',
    () => '',
    120_000,
  );
}

/**
 * Every event of the log was made a delivery of each endpoint once, and every living endpoint has accepted it at least
 * once; what was not delivered is not said to be. The order is not promised.
 */
export async function judgeHooks(house: House, partner: Partner, hooks: readonly Hook[]): Promise<string[]> {
  const wrong: string[] = [];
  const events = await house.database.query<{ id: string }>('select id from event where partner_id = $1 order by seq', [partner.id]); // prettier-ignore
  const made = await deliveries(house);
  const attempts = await house.database.query<{ n: number }>(`select count(*)::int as n from webhook_attempt where status_code between 200 and 299`); // prettier-ignore
  let accepted = 0;
  for (const hook of hooks) {
    await hook.verifyAll(house.gateway);
    wrong.push(...hook.complaints);
    const own = made.filter(({ endpoint }) => endpoint === hook.endpoint);
    const missing = events.filter(({ id }) => own.filter(({ event }) => event === id).length !== 1);
    if (missing.length > 0 || own.length !== events.length) wrong.push(`${missing.length} events are not once among the deliveries to ${hook.temper}`); // prettier-ignore
    const untold = events.filter(({ id }) => !hook.accepted.has(id));
    if (hook.temper !== 'dead' && untold.length > 0) wrong.push(`${untold.length} of ${events.length} events never reached ${hook.temper}`); // prettier-ignore
    if (hook.temper === 'dead' && own.some(({ state }) => state === 'delivered')) wrong.push('something was delivered to nobody'); // prettier-ignore
    accepted += [...hook.accepted.values()].reduce((sum, { times }) => sum + times, 0);
  }
  // Who is killed between the answer and the record has sent once more than it wrote down; never once less.
  if ((attempts[0]?.n ?? 0) > accepted) wrong.push(`${attempts[0]?.n} deliveries are recorded, and ${accepted} were accepted`); // prettier-ignore
  return wrong;
}
