import { type Fault } from '#canonical-message';
import { type AgreementProfile } from './generated/agreement.js';

/** What a schema cannot say: a profile that contradicts itself. */
export function findContradictions(profile: AgreementProfile): Fault[] {
  return [
    ...repeatedClocks(profile),
    ...classesWithoutClock(profile),
    ...limitsOutOfOrder(profile),
    ...hollowExtensions(profile),
    ...hollowReadings(profile),
  ];
}

const fault = (pointer: string, detail: string): Fault => ({ code: 'AGREEMENT_INVALID', pointer, detail });

const repeatedClocks = ({ clocks }: AgreementProfile): Fault[] =>
  clocks.flatMap(({ id }, index) =>
    clocks.findIndex((other) => other.id === id) < index
      ? [fault(`/clocks/${index}/id`, 'is the id of another clock')]
      : [],
  );

/** A class of person that is taken back has a limit for the reply, or nobody would know when silence counts. */
const classesWithoutClock = ({ personClasses, clocks }: AgreementProfile): Fault[] =>
  personClasses.flatMap((one, index) =>
    clocks.some((clock) => clock.personClasses.includes(one.class))
      ? []
      : [fault(`/personClasses/${index}/class`, 'has no clock')],
  );

const limitsOutOfOrder = ({ clocks }: AgreementProfile): Fault[] =>
  clocks.flatMap(({ targets }, index) => {
    const usual = targets.find(({ kind }) => kind === 'usual');
    const latest = targets.find(({ kind }) => kind === 'latest');
    if (!latest) return [fault(`/clocks/${index}/targets`, 'has no latest limit')];
    if (usual && usual.length > latest.length) {
      return [fault(`/clocks/${index}/targets`, 'is usual later than at the latest')];
    }
    return [];
  });

/** An extension that ends no later than what it extends extends nothing. */
const hollowExtensions = ({ clocks }: AgreementProfile): Fault[] =>
  clocks.flatMap(({ targets, extension }, index) =>
    extension && targets.some(({ length }) => length >= extension.length)
      ? [fault(`/clocks/${index}/extension/length`, 'is no longer than the limit that it extends')]
      : [],
  );

const hollowReadings = ({ clocks }: AgreementProfile): Fault[] =>
  clocks.flatMap(({ start }, index) =>
    start.interpretation?.alternative === start.dayOfReceipt
      ? [fault(`/clocks/${index}/start/interpretation/alternative`, 'is the reading itself')]
      : [],
  );
