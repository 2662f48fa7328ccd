import { type Agreement, type Alarm, alarmsOf, type Clock, computeClocks } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { type CaseState, momentOf } from '#case-lifecycle';
import { type Columns } from './rows.js';

/** Rows of the table `clock`. */
export const clockColumns = {
  case_id: 'uuid',
  clock_id: 'text',
  purpose: 'text',
  started_at: 'timestamptz',
  computed: 'jsonb',
  expires_at: 'timestamptz',
  next_step: 'text',
  next_at: 'timestamptz',
} satisfies Columns<Record<string, unknown>>;

/** A clock that has just been started, as a row: the first of its alarms is the next time to look. */
export function toClockRow(caseId: string, clock: Clock): Record<string, unknown> {
  const [next] = alarmsOf(clock);
  return {
    case_id: caseId,
    clock_id: clock.id,
    purpose: clock.purpose,
    started_at: clock.startedAt,
    computed: clock,
    expires_at: expiryOf(clock),
    next_step: next?.step,
    next_at: next?.at,
  };
}

/** When the latest reading of a clock's last limit has passed. */
export const expiryOf = (clock: Clock): Date | undefined => alarmsOf(clock).find(({ step }) => step === 'expiry')?.at;

/** The alarm after one that has been handled; undefined after the last. */
export function alarmAfter(clock: Clock, handled: Alarm['step']): Alarm | undefined {
  const alarms = alarmsOf(clock);
  return alarms[alarms.findIndex(({ step }) => step === handled) + 1];
}

/** The first alarm later than an instant, or the expiry if all have passed: a clock that was changed is looked at again. */
export function alarmLaterThan(clock: Clock, at: Date): Alarm | undefined {
  const alarms = alarmsOf(clock);
  return alarms.find((alarm) => alarm.at > at) ?? alarms.at(-1);
}

/** The clocks that entering a state starts under an agreement. */
export function clocksStartedBy(agreement: Agreement, personClass: PersonClass, state: CaseState, at: Date): Clock[] {
  const moment = momentOf[state];
  return moment ? computeClocks(agreement, { personClass, moment, at }) : [];
}
