import { holidayCalendar } from '#reference-data';
import { dateIn } from './calendar-date.js';
import { type ClockExtension, type ClockTarget } from './clock.js';
import { type SkippedDay } from './count-days.js';
import { type Clock as ClockRule, type Moment, type Span } from './generated/agreement.js';
import { type Readings } from './read-term.js';

/** What a clock was computed from and came to. */
export interface Computation {
  readonly zone: string;
  readonly moment: Moment;
  readonly at: Date;
  readonly targets: readonly ClockTarget[];
  readonly extension: ClockExtension | undefined;
  readonly skipped: readonly SkippedDay[];
}

/** The arithmetic of a clock in words, one sentence a step, so that two States can settle a dispute by reading it. */
export function explainClock(rule: ClockRule, computation: Computation): string[] {
  const { zone, moment, at, targets, extension, skipped } = computation;
  const { start, onExpiry } = rule;
  const dates = [...new Set(skipped.map(({ date, because }) => `${date} ${because}`))];
  return [
    `${momentInWords[moment]} ${at.toISOString()}, which is ${dateIn(zone, at)} in ${zone} (${start.legalRef}).`,
    `Counting: ${dayInWords[start.dayOfEvent]}${otherDay(rule)}.`,
    ...explainWorkingDays(rule),
    ...endsOfCalendars(rule, computation),
    ...(dates.length > 0 ? [`Not counted: ${dates.join('; ')}.`] : []),
    ...rule.targets.map((target, index) => explainTarget(target, targets[index], start.dayOfEvent)),
    ...(rule.extension && extension ? [explainExtension(rule.extension, extension)] : []),
    `The due date ends at 24:00 in ${zone}; no article moves it off a weekend or a holiday.`,
    `After the latest date ${effectInWords[onExpiry.effect]} (${onExpiry.legalRef}).`,
  ];
}

const momentInWords: Readonly<Record<Moment, string>> = {
  'request-received': 'Received',
  'accelerated-request-received': 'Received under the accelerated procedure',
  'interview-requested': 'Interview requested',
  accepted: 'Accepted in writing',
  'deemed-accepted': 'Consent deemed given',
  lapsed: 'Limit of the reply expired',
  'document-obstacle': 'Obstacle told to the use of the travel document',
  'handed-over': 'Handed over',
  'transit-requested': 'Transit requested',
  'knowledge-of-stay': 'Unlawful stay known',
  'invoice-received': 'Invoice received',
};

const dayInWords = {
  excluded: 'that day is not counted',
  included: 'that day is day one',
} as const;

const effectInWords: Readonly<Record<ClockRule['onExpiry']['effect'], string>> = {
  'deemed-accepted': 'consent is deemed given, which is not an acceptance',
  lapses: 'the limit lapses without an answer; the case is not accepted',
  'fallback-document': 'another document is taken as recognised in its place',
  'claim-barred': 'it can no longer be claimed',
  none: 'the text attaches no effect to silence',
};

const unitInWords: Readonly<Record<Span['unit'], string>> = {
  'calendar-day': 'calendar day',
  'working-day': 'working day',
  month: 'month',
  year: 'year',
};

/** A term in words: "30 calendar days". */
export const spanInWords = ({ length, unit }: Span): string =>
  `${length} ${unitInWords[unit]}${length === 1 ? '' : 's'}`;

function otherDay({ interpretations = [] }: ClockRule): string {
  const open = interpretations.find(({ dayOfEvent }) => dayOfEvent !== undefined);
  if (!open?.dayOfEvent) return '';
  return ` (an interpretation: ${open.reason}; otherwise ${dayInWords[open.dayOfEvent]})`;
}

function explainWorkingDays({ workingDays, interpretations = [] }: ClockRule): string[] {
  if (!workingDays) return [];
  const days = workingDays.saturday === 'free' ? 'Monday to Friday' : 'Monday to Saturday';
  const open = interpretations.flatMap(({ reason, saturday, holidaysOf }) => {
    const otherwise = [
      ...(saturday ? [`a Saturday is ${saturday === 'free' ? 'none' : 'one too'}`] : []),
      ...(holidaysOf ? [`those of ${calendarsInWords(holidaysOf)}`] : []),
    ];
    return otherwise.length > 0 ? [`${reason}; otherwise ${otherwise.join(' and ')}`] : [];
  });
  return [
    `Working days are ${days} without the public holidays of ${calendarsInWords(workingDays.holidaysOf)}.`,
    ...open.map((sentence) => `An interpretation: ${sentence}.`),
  ];
}

const calendarsInWords = (countries: readonly string[]): string =>
  countries
    .map((country) => `${country} (calendar version ${holidayCalendar(country)?.version ?? 'none'})`)
    .join(' and ');

/** Beyond its years a calendar knows no holiday: whoever reads a date that lies there has to be told. */
function endsOfCalendars(
  { workingDays, interpretations = [] }: ClockRule,
  { targets, extension }: Computation,
): string[] {
  const last =
    [...targets.map(({ latestReading }) => latestReading), extension?.latestReading ?? ''].sort().at(-1) ?? '';
  const countries = [workingDays, ...interpretations].flatMap((counting) => counting?.holidaysOf ?? []);
  return [...new Set(countries)].flatMap((country) => {
    const until = holidayCalendar(country)?.until ?? last;
    return until < last ? [`No public holidays of ${country} are known after ${until}; none was left out there.`] : [];
  });
}

function explainTarget(
  target: ClockRule['targets'][number],
  computed: ClockTarget | undefined,
  day: keyof typeof dayInWords,
): string {
  const first = day === 'excluded' ? 'after that day' : 'from that day on';
  const kind = target.kind === 'usual' ? 'Usually' : 'At the latest';
  return `${kind} ${spanInWords(target)} ${first}: ${computed ? datesInWords(computed) : ''} (${target.legalRef}).`;
}

const demandInWords: Readonly<Record<ClockExtension['demand'], string>> = {
  'reasoned-request': 'On a request that gives reasons',
  notice: 'On a notice',
  obstacle: 'On request, for as long as an obstacle lasts,',
};

function explainExtension(rule: NonNullable<ClockRule['extension']>, computed: ClockExtension): string {
  const open = rule.interpretation
    ? ` It takes effect ${effective[rule.takesEffect ?? 'on-consent']} (an interpretation: ${rule.interpretation.reason}; otherwise ${effective[rule.interpretation.alternative]}).`
    : '';
  if (rule.length === undefined || !rule.unit) {
    return `${demandInWords[rule.demand]} the limit can be extended (${rule.legalRef}).${open}`;
  }
  const dates = datesInWords(computed as Readings);
  const most = spanInWords({ length: rule.length, unit: rule.unit });
  return `${demandInWords[rule.demand]} the limit can be extended to at most ${most} in all: ${dates} (${rule.legalRef}).${open}`;
}

const effective = { 'on-request': 'with the request', 'on-consent': 'with the consent of the other side' } as const;

/** A date, and the others that the text may bear. */
function datesInWords({ due, earliestReading, latestReading }: Readings): string {
  const others = [...new Set([earliestReading, latestReading])].filter((date) => date !== due);
  return others.length === 0 ? due : `${due}; by another reading ${others.join(' or ')}`;
}
