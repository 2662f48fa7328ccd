import { type Fault } from '#canonical-message';
import { accountOf, isStated, parameters } from './account-for-parameters.js';
import { findClockContradictions } from './find-clock-contradictions.js';
import { type AgreementProfile, type Moment } from './generated/agreement.js';

/** What a schema cannot say: a profile that contradicts itself, or keeps silent about a parameter. */
export function findContradictions(profile: AgreementProfile): Fault[] {
  return [
    ...unaccountedParameters(profile),
    ...repeatedClocks(profile),
    ...classesWithoutReplyClock(profile),
    ...profile.clocks.flatMap(findClockContradictions),
    ...danglingClocks(profile),
    ...automaticWithoutText(profile),
  ];
}

const fault = (pointer: string, detail: string): Fault => ({ code: 'AGREEMENT_INVALID', pointer, detail });

/** Each parameter is stated, absent from the text, or unverified; what is absent is neither of the others. */
const unaccountedParameters = (profile: AgreementProfile): Fault[] =>
  parameters.flatMap((parameter) => {
    const account = accountOf(profile, parameter);
    if (account === undefined) {
      return [fault('', `says nothing about ${parameter}: state it, or list it under absent or unverified`)];
    }
    const absent = profile.absent.findIndex((one) => one.parameter === parameter);
    if (absent < 0) return [];
    const otherwise = isStated[parameter](profile) ? 'stated' : account;
    return otherwise === 'absent' ? [] : [fault(`/absent/${absent}`, `is ${otherwise} all the same: ${parameter}`)];
  });

const repeatedClocks = ({ clocks }: AgreementProfile): Fault[] =>
  clocks.flatMap(({ id }, index) =>
    clocks.findIndex((other) => other.id === id) < index
      ? [fault(`/clocks/${index}/id`, 'is the id of another clock')]
      : [],
  );

/** A class of person that is taken back has one limit for the reply, or nobody would know when silence counts. */
function classesWithoutReplyClock(profile: AgreementProfile): Fault[] {
  const mayBeMissing = accountOf(profile, 'reply-limit') === 'unverified';
  const receipts: [Moment, string][] = [['request-received', '']];
  // A request may ask for it whatever the class; one that no clock covers would run without any limit.
  if (profile.acceleratedProcedure) receipts.push(['accelerated-request-received', ' for the accelerated procedure']);
  return profile.personClasses.flatMap((one, index) =>
    receipts.flatMap(([moment, when]) => {
      const { length } = profile.clocks.filter(
        ({ purpose, personClasses, start }) =>
          purpose === 'reply' && personClasses.includes(one.class) && start.on.includes(moment),
      );
      if (length === 1 || (length === 0 && mayBeMissing)) return [];
      const clocks = length === 0 ? 'no reply clock' : `${length} reply clocks`;
      return [fault(`/personClasses/${index}/class`, `has ${clocks}${when}`)];
    }),
  );
}

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
