import { type Fault } from '#canonical-message';
import { holidayCalendar } from '#reference-data';
import { accountOf, isStated, parameters } from './account-for-parameters.js';
import { type AgreementProfile, type Clock as ClockRule } from './generated/agreement.js';
import { countDays } from './count-days.js';
import { ownCounting } from './read-term.js';

/** What a schema cannot say: a profile that contradicts itself, or keeps silent about a parameter. */
export function findContradictions(profile: AgreementProfile): Fault[] {
  return [
    ...unaccountedParameters(profile),
    ...repeatedClocks(profile),
    ...classesWithoutReplyClock(profile),
    ...profile.clocks.flatMap(contradictionsOfClock),
    ...danglingClocks(profile),
    ...automaticWithoutText(profile),
  ];
}

const fault = (pointer: string, detail: string): Fault => ({ code: 'AGREEMENT_INVALID', pointer, detail });

/** Each parameter is stated, absent from the text, or unverified; what is stated is not absent. */
const unaccountedParameters = (profile: AgreementProfile): Fault[] =>
  parameters.flatMap((parameter) => {
    if (accountOf(profile, parameter) === undefined) {
      return [fault('', `says nothing about ${parameter}: state it, or list it under absent or unverified`)];
    }
    const absent = profile.absent.findIndex((one) => one.parameter === parameter);
    const isBoth = absent >= 0 && isStated[parameter](profile);
    return isBoth ? [fault(`/absent/${absent}`, `is stated all the same: ${parameter}`)] : [];
  });

const repeatedClocks = ({ clocks }: AgreementProfile): Fault[] =>
  clocks.flatMap(({ id }, index) =>
    clocks.findIndex((other) => other.id === id) < index
      ? [fault(`/clocks/${index}/id`, 'is the id of another clock')]
      : [],
  );

/** A class of person that is taken back has one limit for the reply, or nobody would know when silence counts. */
function classesWithoutReplyClock(profile: AgreementProfile): Fault[] {
  if (accountOf(profile, 'reply-limit') === 'unverified') return [];
  return profile.personClasses.flatMap((one, index) => {
    const own = profile.clocks.filter(
      ({ purpose, personClasses, start }) =>
        purpose === 'reply' && personClasses.includes(one.class) && start.on.includes('request-received'),
    );
    if (own.length === 1) return [];
    return [fault(`/personClasses/${index}/class`, own.length === 0 ? 'has no reply clock' : 'has two reply clocks')];
  });
}

function contradictionsOfClock(clock: ClockRule, index: number): Fault[] {
  const at = (rest: string): string => `/clocks/${index}/${rest}`;
  const { targets, extension, start, workingDays, interpretations = [] } = clock;
  const latest = targets.find(({ kind }) => kind === 'latest');
  const faults: Fault[] = [];
  if (!latest) return [fault(at('targets'), 'has no latest limit')];
  const ends = targets.map((target) => lastDays(clock, target));
  if (ends.some((end) => end > lastDays(clock, latest))) {
    faults.push(fault(at('targets'), 'is usual later than at the latest'));
  }
  if (extension?.length !== undefined && extension.unit !== undefined) {
    const extended = lastDays(clock, { length: extension.length, unit: extension.unit });
    if (ends.some((end) => end >= extended)) {
      faults.push(fault(at('extension/length'), 'is no longer than the limit that it extends'));
    }
  }
  const units = [...targets.map(({ unit }) => unit), extension?.unit];
  if (units.includes('working-day') && !workingDays) {
    faults.push(fault(at('targets'), 'counts working days, and workingDays does not say which these are'));
  }
  const countries = [
    ...(workingDays?.holidaysOf ?? []),
    ...interpretations.flatMap(({ holidaysOf = [] }) => holidaysOf),
  ];
  for (const country of countries.filter((one) => !holidayCalendar(one))) {
    faults.push(
      fault(at('workingDays/holidaysOf'), `names ${country}, of which there is no calendar of public holidays`),
    );
  }
  interpretations.forEach((reading, n) => {
    const isHollow =
      reading.dayOfEvent === start.dayOfEvent ||
      (reading.saturday !== undefined && reading.saturday === workingDays?.saturday) ||
      ((reading.saturday !== undefined || reading.holidaysOf !== undefined) && !workingDays);
    if (isHollow) faults.push(fault(at(`interpretations/${n}`), 'is the reading itself'));
  });
  return faults;
}

/** A day to compare limits by: any will do, since all are counted from the same. */
const lastDays = (clock: ClockRule, term: Parameters<typeof countDays>[1]): string =>
  countDays('2026-06-01', term, ownCounting(clock)).due;

const danglingClocks = ({ clocks, acceleratedProcedure, travelDocument }: AgreementProfile): Fault[] => {
  const ids = new Set(clocks.map(({ id }) => id));
  const named: [string, string][] = [
    ...(acceleratedProcedure ? [['/acceleratedProcedure/clock', acceleratedProcedure.clock] as [string, string]] : []),
    ...(travelDocument?.fallback?.after ?? []).map((id): [string, string] => ['/travelDocument/fallback/after', id]),
  ];
  return named.filter(([, id]) => !ids.has(id)).map(([pointer, id]) => fault(pointer, `names no clock: ${id}`));
};

/** Nothing is accepted by itself under an agreement of which something that decides is unverified. */
const automaticWithoutText = (profile: AgreementProfile): Fault[] =>
  profile.automaticAcceptance.enabled && profile.unverified.length > 0
    ? [fault('/automaticAcceptance/enabled', 'is on while parameters are unverified')]
    : [];
