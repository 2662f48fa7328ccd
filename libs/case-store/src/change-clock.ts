import { type Clock, endOfDay, extendClock, extendUntil, latestTarget } from '#agreements';
import { ReadmissionError } from '#canonical-message';
import { type ActDraft } from './act-draft.js';
import { alarmLaterThan, expiryOf } from './clock-rows.js';
import { type Runner } from './database.js';
import { type HeldCase, type RunningClock } from './held-case.js';

/** What the text lets be done only before a limit has passed. Throws EXTENSION_NOT_OFFERED, LIMIT_EXPIRED or CLAIM_BARRED. */
export async function assertInTime(runner: Runner, now: HeldCase, { act, at }: ActDraft): Promise<void> {
  const running = (purpose: Clock['purpose']): Clock | undefined => now.clocks.find(({ clock }) => clock.purpose === purpose)?.clock; // prettier-ignore
  if (act === 'request-extension' || act === 'answer-extension') {
    const reply = running('reply');
    if (!reply?.extension?.due) throw new ReadmissionError('EXTENSION_NOT_OFFERED');
    assertRuns(reply, at);
  }
  if (act === 'request-transfer-extension') {
    const transfer = running('transfer');
    if (!transfer?.extension) throw new ReadmissionError('EXTENSION_NOT_OFFERED');
    assertRuns(transfer, at);
  }
  if (act !== 'claim-error') return;
  const text = /* sql */ `
    select from clock where case_id = $1 and purpose = 'error-claim' and state = 'expired'
      and computed->'onExpiry'->>'effect' = 'claim-barred'`;
  if ((await runner.run(text, [now.id])).length > 0) throw new ReadmissionError('CLAIM_BARRED');
}

/** The programs may have been down when it ended: what counts is when the act was received. */
function assertRuns(clock: Clock, at: Date): void {
  const latest = latestTarget(clock);
  if (latest && endOfDay(clock.zone, latest.latestReading) <= at) throw new ReadmissionError('LIMIT_EXPIRED');
}

/** Moves the end of a clock as far as a step towards its extension carries, and the case's due date with that of the reply. */
export async function changeClock(runner: Runner, now: HeldCase, draft: ActDraft): Promise<void> {
  if (draft.act === 'request-transfer-extension') {
    const running = find(now, 'transfer');
    return write(runner, running, extendUntil(running.clock, draft.until ?? ''), draft.at);
  }
  if (draft.act !== 'request-extension' && draft.act !== 'answer-extension') return;
  const running = find(now, 'reply');
  const clock = await afterReplyStep(runner, now, running.clock, draft);
  await write(runner, running, clock, draft.at);
  const due = latestTarget(clock)?.due;
  await runner.run(/* sql */ `update readmission_case set due_on = $2 where id = $1`, [now.id, due]);
}

function find({ clocks }: HeldCase, purpose: Clock['purpose']): RunningClock {
  const running = clocks.find(({ clock }) => clock.purpose === purpose);
  if (!running) throw new ReadmissionError('LIMIT_EXPIRED');
  return running;
}

async function afterReplyStep(
  runner: Runner,
  now: HeldCase,
  clock: Clock,
  { act, consents }: ActDraft,
): Promise<Clock> {
  if (act === 'request-extension') return extendClock(clock, 'requested');
  return consents ? extendClock(clock, 'consented') : withoutExtension(runner, now, clock);
}

async function write(runner: Runner, { row }: RunningClock, clock: Clock, at: Date): Promise<void> {
  const next = alarmLaterThan(clock, at);
  await runner.run(
    /* sql */ `update clock set computed = $2, next_step = $3, next_at = $4, expires_at = $5 where id = $1`,
    [row, JSON.stringify(clock), next?.step ?? null, next?.at ?? null, expiryOf(clock)],
  );
}

/** The clock as the receipt started it, and the refusal in its arithmetic. */
async function withoutExtension(runner: Runner, { id }: HeldCase, { id: clockId, explanation }: Clock): Promise<Clock> {
  const text = /* sql */ `
    select started as clock from readmission_case c, jsonb_array_elements(c.clocks) started
    where c.id = $1 and started->>'id' = $2`;
  const [row] = await runner.run<{ clock: Clock }>(text, [id, clockId]);
  if (!row) throw new ReadmissionError('INTERNAL', { detail: 'A clock of the receipt cannot be found.' });
  return { ...row.clock, explanation: [...explanation, 'The extension was not consented to: the limit stands.'] };
}
