import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shipped, shippedCountries } from '../../../tests/support/agreements.js';
import { instants } from '../../../tests/support/instants.js';
import { alarmsOf } from './alarms-of.js';
import { dateIn, endOfDay } from './calendar-date.js';
import { type Clock } from './clock.js';
import { computeClocks } from './compute-clocks.js';

const agreements = shippedCountries.map(shipped);

/** Each clock of each agreement that is shipped, started at one instant. */
const everyClock = (at: Date): Clock[] =>
  agreements.flatMap((agreement) =>
    agreement.profile.clocks.flatMap(({ id, personClasses: [personClass], start }) =>
      computeClocks(agreement, { personClass: personClass!, moment: start.on[0]!, at }).filter((one) => one.id === id),
    ),
  );
/** That no clock breaks a rule, whenever it starts; the clocks that do are shown. */
const never = (breaks: (clock: Clock, at: Date) => boolean): void => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(everyClock(at).filter((clock) => breaks(clock, at))).toEqual([]);
    }),
  );
};
const isOrdered = (values: readonly (string | number)[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]! <= value);

describe('every clock of every agreement that is shipped, whenever it starts', () => {
  it('is computed, for the two treaties that were read whole and for others', () => {
    const clocks = agreements.flatMap(({ profile }) => profile.clocks);
    expect(everyClock(new Date())).toHaveLength(clocks.length);
    expect(clocks.length).toBeGreaterThan(20);
  });

  it('ends no earlier than on the day on which it starts', () => {
    never(({ targets, zone }, at) => targets.some(({ earliestReading }) => earliestReading < dateIn(zone, at)));
  });

  it('shows a date between its earliest and its latest reading', () => {
    never(({ targets, extension: { due, earliestReading, latestReading } = {} }) => {
      const limits = targets.map((limit) => [limit.earliestReading, limit.due, limit.latestReading]);
      return ![...limits, [earliestReading, due, latestReading].flatMap((date) => date ?? [])].every(isOrdered);
    });
  });

  it('has a usual limit that is earlier than the latest, by every reading', () => {
    never(({ targets: [usual, latest] }) => {
      if (!usual || !latest) return false;
      const { due, earliestReading, latestReading } = usual;
      return due >= latest.due || earliestReading >= latest.earliestReading || latestReading >= latest.latestReading;
    });
  });

  it('offers no extension that is earlier than its limit', () => {
    never(({ targets, extension: { due, earliestReading, latestReading } = {} }) => {
      if (!due || !earliestReading || !latestReading) return false;
      return targets.some((limit) => limit.due >= due || limit.latestReading >= latestReading);
    });
  });

  it('raises its alarms in order, none before its start', () => {
    never((clock, at) => !isOrdered([at.getTime(), ...alarmsOf(clock).map((alarm) => alarm.at.getTime())]));
  });

  it('raises its last alarm when the latest reading of its latest limit has ended', () => {
    never((clock) => {
      const { latestReading } = clock.targets.at(-1)!;
      return alarmsOf(clock).at(-1)!.at.getTime() !== endOfDay(clock.zone, latestReading).getTime();
    });
  });

  it('says in its arithmetic every date that it shows, and every article', () => {
    never(({ targets, onExpiry, explanation }) => {
      const said = explanation.join(' ');
      const limits = targets.flatMap(({ due, earliestReading, latestReading, legalRef }) => {
        return [due, earliestReading, latestReading, `(${legalRef})`];
      });
      return ![...limits, `(${onExpiry.legalRef})`].every((part) => said.includes(part));
    });
  });

  it('never ends earlier because it started a day later', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const later = everyClock(new Date(at.getTime() + 86_400_000));
        const earlier = everyClock(at).filter(({ targets }, clock) =>
          targets.some(({ earliestReading, due, latestReading }, index) => {
            const then = later[clock]!.targets[index]!;
            return then.earliestReading < earliestReading || then.due < due || then.latestReading < latestReading;
          }),
        );
        expect(earlier).toEqual([]);
      }),
    );
  });
});
