import { describe, expect, it } from '@jest/globals';
import { changed, shipped } from '../../../tests/support/agreements.js';
import { computeClocks } from './compute-clocks.js';
import { type AgreementProfile, type Moment } from './generated/agreement.js';

type Rule = AgreementProfile['clocks'][number];
type Alternative = Omit<NonNullable<Rule['interpretations']>[number], 'reason'>;

const exampland = (change: (reply: Rule) => void) => changed('xxa', ({ clocks }) => change(clocks[0]!));
const explain = (agreement: ReturnType<typeof shipped>, at: string, moment: Moment = 'request-received') =>
  computeClocks(agreement, { personClass: 'own-national', moment, at: new Date(at) })[0]!.explanation;

describe('the arithmetic in words', () => {
  it('tells the instant, the day in Kosovo, the counting, every limit and what follows, each with its article', () => {
    expect(explain(shipped('xxa'), '2026-11-10T23:30:00Z')).toEqual([
      'Received 2026-11-10T23:30:00.000Z, which is 2026-11-11 in Europe/Belgrade (Invented Art. 2).',
      'Counting: that day is day one.',
      'Usually 10 calendar days from that day on: 2026-11-20 (Invented Art. 2).',
      'At the latest 20 calendar days from that day on: 2026-11-30 (Invented Art. 2).',
      'On a notice the limit can be extended to at most 25 calendar days in all: 2026-12-05 (Invented Art. 2).',
      'The due date ends at 24:00 in Europe/Belgrade; no article moves it off a weekend or a holiday.',
      'After the latest date the limit lapses without an answer; the case is not accepted (Invented Art. 2).',
    ]);
  });

  it('names the calendar and its version, and each holiday that was passed over', () => {
    expect(explain(shipped('xxa'), '2026-12-31T12:00:00Z', 'accelerated-request-received')).toEqual([
      'Received under the accelerated procedure 2026-12-31T12:00:00.000Z, which is 2026-12-31 in Europe/Belgrade (Invented Art. 2a).',
      'Counting: that day is not counted.',
      'Working days are Monday to Friday without the public holidays of XKX (calendar version 1).',
      'Not counted: 2027-01-01 New Year (XKX); 2027-01-04 New Year, second day (XKX).',
      'At the latest 2 working days after that day: 2027-01-06 (Invented Art. 2a).',
      'The due date ends at 24:00 in Europe/Belgrade; no article moves it off a weekend or a holiday.',
      'After the latest date consent is deemed given, which is not an acceptance (Invented Art. 2a).',
    ]);
  });

  it('says of one day: one calendar day', () => {
    const agreement = exampland((reply) => (reply.targets[0]!.length = 1));
    expect(explain(agreement, '2026-11-11T08:00:00Z')).toContain(
      'Usually 1 calendar day from that day on: 2026-11-11 (Invented Art. 2).',
    );
  });

  it('marks a feast by the moon of which only the computed day is known', () => {
    expect(explain(shipped('xxa'), '2027-03-08T12:00:00Z', 'accelerated-request-received')).toContain(
      'Not counted: 2027-03-09 Eid al-Fitr, first day (XKX, unverified).',
    );
  });

  it('says where a calendar ends: after that day nobody left out a holiday', () => {
    const sentence = 'No public holidays of XKX are known after 2032-12-31; none was left out there.';
    const accelerated = (at: string) => explain(shipped('xxa'), at, 'accelerated-request-received');
    expect(accelerated('2033-01-05T12:00:00Z')).toContain(sentence);
    expect(accelerated('2032-12-30T12:00:00Z')).toContain(sentence);
    expect(accelerated('2032-12-29T12:00:00Z')).not.toContain(sentence);
  });
});

describe('what the text leaves open, in words', () => {
  it('is told with its reason and its alternative: the first day', () => {
    const agreement = exampland((reply) => {
      reply.interpretations = [{ reason: 'nobody says', dayOfEvent: 'excluded' }];
    });
    expect(explain(agreement, '2026-11-11T08:00:00Z')).toEqual(
      expect.arrayContaining([
        'Counting: that day is day one (an interpretation: nobody says; otherwise that day is not counted).',
        'At the latest 20 calendar days from that day on: 2026-11-30; by another reading 2026-12-01 (Invented Art. 2).',
      ]),
    );
  });

  it.each<[Alternative, string]>([
    [{ saturday: 'working' }, 'a Saturday is one too'],
    [{ holidaysOf: ['AUT'] }, 'those of AUT (calendar version 1)'],
    [
      { saturday: 'working', holidaysOf: ['AUT', 'XKX'] },
      'a Saturday is one too and those of AUT (calendar version 1) and XKX (calendar version 1)',
    ],
  ])('is told with its reason and its alternative: %j', (alternative, words) => {
    const agreement = exampland((reply) => {
      reply.workingDays = { holidaysOf: ['XKX'], saturday: 'free' };
      reply.interpretations = [{ reason: 'nobody says', ...alternative }];
      reply.targets = [{ kind: 'latest', length: 5, unit: 'working-day', legalRef: 'Invented Art. 2' }];
    });
    expect(explain(agreement, '2026-11-11T08:00:00Z')).toContain(`An interpretation: nobody says; otherwise ${words}.`);
  });

  it('is told of an extension: what makes it effective', () => {
    const agreement = exampland((reply) => {
      reply.extension!.interpretation = { reason: 'nobody says', alternative: 'on-consent' };
    });
    expect(explain(agreement, '2026-11-11T08:00:00Z')).toContain(
      'On a notice the limit can be extended to at most 25 calendar days in all: 2026-12-05 (Invented Art. 2). ' +
        'It takes effect with the request (an interpretation: nobody says; otherwise with the consent of the other side).',
    );
  });
});
