import { describe, expect, it } from '@jest/globals';
import { computeClocks, type Moment } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { limitsOf, shipped } from '../../../../tests/support/agreements.js';

// Working days by hand. The own reading: Monday to Friday, without the holidays of Kosovo, the day of the event left out.
// The others: that day counts, a Saturday counts, the holidays of Austria are left out too. In the weeks used here:
// - 8 December 2026 (Tuesday) is free in Austria alone, 26 October 2026 (Monday) too
// - 25 December 2026 (Friday) and 1 January 2027 (Friday) are free in both
// - 2 January 2027 is a Saturday and free in Kosovo, Monday 4 January in its place; 7 January (Thursday) in Kosovo alone
// - 26 December 2026 is a Saturday and free in Austria alone; 6 January 2027 (Wednesday) in Austria alone

const austria = shipped('aut');
const clockOf = (id: string, personClass: PersonClass, moment: Moment, day: string) => {
  const clocks = computeClocks(austria, { personClass, moment, at: new Date(`${day}T10:00:00+01:00`) });
  return clocks.find((clock) => clock.id === id)!;
};

describe('AT-XK-2010, Art. 1(6): the interview within five working days after the day of the request', () => {
  it.each([
    // 4, 7, 8, 9, 10 | with the Saturday 4, 5, 7, 8, 9 | without 8: 4, 7, 9, 10, 11
    ['over a holiday of Austria', '2026-12-03', 'latest 2026-12-09 2026-12-10 2026-12-11'],
    // 12, 13, 16, 17, 18 | with the Saturday 12, 13, 14, 16, 17
    ['over a weekend', '2026-11-11', 'latest 2026-11-17 2026-11-18 2026-11-18'],
    // 24, 28, 29, 30, 31 | with the Saturday 24, 26, 28, 29, 30 | 26 December free: 24, 28, 29, 30, 31
    ['over Christmas', '2026-12-23', 'latest 2026-12-30 2026-12-31 2026-12-31'],
    // asked for on a Saturday: 16, 17, 18, 19, 20 | the Saturday after it is not reached
    ['asked for on a Saturday', '2026-11-14', 'latest 2026-11-20 2026-11-20 2026-11-20'],
  ])('is due %s', (_, day, limit) => {
    expect(limitsOf(clockOf('interview', 'own-national', 'interview-requested', day))).toEqual([limit]);
  });

  it('leaves out the day of the request by its words: that is no interpretation', () => {
    expect(clockOf('interview', 'former-national', 'interview-requested', '2026-12-03').explanation).toEqual([
      'Interview requested 2026-12-03T09:00:00.000Z, which is 2026-12-03 in Europe/Belgrade (Art. 1(6)).',
      'Counting: that day is not counted.',
      'Working days are Monday to Friday without the public holidays of XKX (calendar version 1).',
      'An interpretation: a Werktag of the German text may be a Saturday; the three texts are equally binding; otherwise a Saturday is one too.',
      'An interpretation: the text does not say whose public holidays count; otherwise those of AUT (calendar version 1) and XKX (calendar version 1).',
      'At the latest 5 working days after that day: 2026-12-10; by another reading 2026-12-09 or 2026-12-11 (Art. 1(6)).',
      'The due date ends at 24:00 in Europe/Belgrade; no article moves it off a weekend or a holiday.',
      'After the latest date the text attaches no effect to silence (Art. 1(6)).',
    ]);
  });
});

describe('AT-XK-2010, Art. 2(4): the travel document within five working days, else Art. 2(6)', () => {
  it.each([
    // 24, 28, 29, 30, 31 | that day and Saturdays 23, 24, 26, 28, 29
    ['accepted', '2026-12-23', 'latest 2026-12-29 2026-12-31 2026-12-31'],
    // 14 to 18 | that day and Saturdays 11, 12, 14, 15, 16
    ['deemed-accepted', '2026-12-11', 'latest 2026-12-16 2026-12-18 2026-12-18'],
    // 4, 7, 8, 9, 10 | that day and Saturdays 3, 4, 5, 7, 8 | without 8: 4, 7, 9, 10, 11
    ['accepted', '2026-12-03', 'latest 2026-12-08 2026-12-10 2026-12-11'],
  ] as const)('is due once %s on %s', (moment, day, limit) => {
    const clock = clockOf('travel-document', 'own-national', moment, day);
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ bound: 'requested-state', legalRef: 'Art. 2(4)', startedBy: moment });
  });

  it('lets the document of the European Union be taken as recognised after it, Art. 2(6)', () => {
    const clock = clockOf('travel-document', 'own-national', 'accepted', '2026-12-23');
    expect(clock.onExpiry).toEqual({ effect: 'fallback-document', legalRef: 'Art. 2(6)' });
    expect(clock.explanation).toContain('Not counted: 2026-12-25 Catholic Christmas (XKX).');
    expect(clock.explanation.at(-1)).toBe(
      'After the latest date another document is taken as recognised in its place (Art. 2(6)).',
    );
    const { fallback } = austria.profile.travelDocument!;
    expect(fallback).toMatchObject({ legalRef: 'Art. 2(6), Art. 5(5)' });
    expect(fallback?.after).toContain(clock.id);
  });

  it('is valid for 30 calendar days', () => {
    expect(austria.profile.travelDocument?.validity).toEqual({ length: 30, unit: 'calendar-day', legalRef: 'Art. 2(4), Art. 5(3)' });
  }); // prettier-ignore
});

describe('AT-XK-2010, Art. 2(5): the new document within ten working days, and Art. 2(6) after five', () => {
  it('goes over the holidays at the end of the year', () => {
    const clock = clockOf('travel-document-renewal', 'own-national', 'document-obstacle', '2026-12-21');
    expect(limitsOf(clock)).toEqual([
      // 22, 23, 24, 28, 29 | that day and Saturdays 21, 22, 23, 24, 26 | 26 December free: 22, 23, 24, 28, 29
      'usual 2026-12-26 2026-12-29 2026-12-29',
      // then 30, 31, 5, 6, 8 | 28, 29, 30, 31, 5 | without 6 January 30, 31, 5, 8, 11
      'latest 2027-01-05 2027-01-08 2027-01-11',
    ]);
    expect(clock.targets.map(({ legalRef }) => legalRef)).toEqual(['Art. 2(6)', 'Art. 2(5)']);
    expect(clock.onExpiry).toEqual({ effect: 'fallback-document', legalRef: 'Art. 2(6)' });
    expect(clock.explanation).toContain(
      'Not counted: 2026-12-25 Catholic Christmas (XKX); 2027-01-01 New Year (XKX); ' +
        '2027-01-04 New Year, second day (XKX); 2027-01-07 Orthodox Christmas (XKX).',
    );
  });
});

describe('AT-XK-2010, Art. 5(3) to 5(5): the travel document of others than nationals', () => {
  it.each(['third-country-national', 'stateless', 'kosovo-born-non-citizen'] as const)(
    'Art. 5(3), Art. 5(5): is due for %s in five working days, and replaced after ten',
    (personClass) => {
      const clock = clockOf('travel-document-third-country', personClass, 'accepted', '2026-12-03');
      expect(limitsOf(clock)).toEqual([
        // 4, 7, 8, 9, 10 | that day and Saturdays 3, 4, 5, 7, 8 | without 8: 4, 7, 9, 10, 11
        'usual 2026-12-08 2026-12-10 2026-12-11',
        // then 11, 14 to 17 | 9, 10, 11, 12, 14 | 14 to 18
        'latest 2026-12-14 2026-12-17 2026-12-18',
      ]);
      expect(clock.targets.map(({ legalRef }) => legalRef)).toEqual(['Art. 5(3)', 'Art. 5(5)']);
      expect(clock.onExpiry).toEqual({ effect: 'fallback-document', legalRef: 'Art. 5(5)' });
      expect(austria.profile.travelDocument?.fallback?.after).toContain(clock.id);
    },
  );

  it('Art. 5(4): a new one is due in ten working days, and replaced after them', () => {
    const clock = clockOf('travel-document-renewal-third-country', 'stateless', 'document-obstacle', '2026-12-03');
    expect(limitsOf(clock)).toEqual(['latest 2026-12-14 2026-12-17 2026-12-18']);
    expect(clock.targets.map(({ legalRef }) => legalRef)).toEqual(['Art. 5(4)']);
    expect(clock.onExpiry).toEqual({ effect: 'fallback-document', legalRef: 'Art. 5(5)' });
    expect(austria.profile.travelDocument?.fallback?.after).toContain(clock.id);
  });
});
