import { type Agreement, alarmsOf, type AlarmStep, type Clock, computeClocks } from '#agreements';
import { type Fault, type PersonClass, ReadmissionError } from '#canonical-message';

/** Which clock, from which instant (RFC 3339), and for whom if the clock runs for several. */
export interface DueQuestion {
  readonly clock?: string;
  readonly received?: string;
  readonly personClass?: string;
}

/** A clock computed from an instant, with its alarms. */
export interface DueDates {
  readonly agreement: { readonly id: string; readonly version: number; readonly digest: string };
  readonly clock: Clock;
  readonly alarms: readonly { readonly step: AlarmStep; readonly at: string }[];
}

/** Answers when a clock of an agreement ends. Throws QUERY_INVALID with what the agreement knows instead. */
export function dueDates(agreement: Agreement, { clock: id, received, personClass }: DueQuestion): DueDates {
  const { profile, digest } = agreement;
  const rule = profile.clocks.find((one) => one.id === id);
  const at = new Date(received ?? '');
  const isInstant =
    received !== undefined && /(Z|[+-][0-9]{2}:[0-9]{2})$/.test(received) && !Number.isNaN(at.getTime());
  const faults: Fault[] = [
    ...(rule ? [] : [fault('/clock', `must be one of ${profile.clocks.map((one) => one.id).join(', ') || 'none: no clock of this agreement is verified'}`)]), // prettier-ignore
    ...(isInstant ? [] : [fault('/received', 'must be an instant with its offset, such as 2026-11-11T09:12:44+01:00')]),
    ...(rule && personClass !== undefined && !rule.personClasses.some((one) => one === personClass)
      ? [fault('/personClass', `must be one of ${rule.personClasses.join(', ')}`)]
      : []),
  ];
  const moment = rule?.start.on[0];
  if (!rule || !moment || faults.length > 0) throw new ReadmissionError('QUERY_INVALID', { faults });
  const whom = (personClass ?? rule.personClasses[0]) as PersonClass;
  const clock = computeClocks(agreement, { personClass: whom, moment, at }).find((one) => one.id === id);
  if (!clock) throw new ReadmissionError('INTERNAL', { detail: 'A clock of the profile was not computed.' });
  const alarms = alarmsOf(clock).map(({ step, at: instant }) => ({ step, at: instant.toISOString() }));
  return { agreement: { id: profile.id, version: profile.version, digest }, clock, alarms };
}

const fault = (pointer: string, detail: string): Fault => ({ code: 'QUERY_INVALID', pointer, detail });
