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
  const wrong = partners.flatMap(({ complaints }) => complaints);
  const held = partners.flatMap((partner) => [...partner.held.values()]);
  const ids = held.map(({ caseId }) => caseId);
  const count = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await house.database.query<{ n: string }>(`select count(*) as n ${text}`, values))[0]?.n);
  const expect = async (what: string, wanted: number, found: Promise<number>): Promise<void> => {
    const n = await found;
    if (n !== wanted) wrong.push(`${what}: ${n} instead of ${wanted}`);
  };

  await expect('cases', ids.length, count('from readmission_case'));
  for (const table of ['verification', 'answer', 'event']) {
    await expect(`${table} of cases`, ids.length, count(`from ${table}`));
    await expect(`${table} of receipted cases`, ids.length, count(`from ${table} where case_id = any($1)`, [ids]));
  }
  await expect('requests received', ids.length, count(`from receipt where act = 'POST /v1/requests'`));
  await expect('acknowledged events', ids.length, count('from event_acknowledgement'));
  await expect('messages waiting', 0, count('from outbox where published_at is null'));
  const certain = poison.filter(({ isConfirmed }) => isConfirmed).map(({ messageId }) => messageId);
  const all = poison.map(({ messageId }) => messageId);
  await expect('poison in quarantine', certain.length, count('from quarantine where message_id = any($1)', [certain]));
  await expect('other messages in quarantine', 0, count('from quarantine where not message_id = any($1)', [all]));
  for (const { id, sequence } of partners) {
    const last = `from event e where partner_id = $1 and seq is not null`;
    await expect(`events of ${id}`, sequence.length, count(last, [id]));
    if (sequence.some((seq, index) => seq !== index + 1)) wrong.push(`the events of ${id} have a gap`);
  }
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
