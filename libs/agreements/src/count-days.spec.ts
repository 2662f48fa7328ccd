import { describe, expect, it } from '@jest/globals';
import { countDays, type Counting } from './count-days.js';
import { type Span } from './generated/agreement.js';

const due = (event: string, length: number, unit: Span['unit'], counting: Partial<Counting> = {}): string =>
  countDays(event, { length, unit }, { dayOfEvent: 'excluded', holidaysOf: ['XKX'], saturday: 'free', ...counting })
    .due;

describe('calendar days', () => {
  it.each([
    ['2026-11-11', 1, '2026-11-12'],
    ['2026-11-11', 30, '2026-12-11'],
    ['2026-12-20', 30, '2027-01-19'],
    ['2028-02-20', 10, '2028-03-01'],
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-10-30', 2, '2027-11-01'],
  ])('after %s the last of %i is %s, or the day before where the first day counts', (event, length, last) => {
    expect(due(event, length, 'calendar-day')).toBe(last);
    expect(due(last, 1, 'calendar-day', { dayOfEvent: 'included' })).toBe(last);
    expect(due(event, length + 1, 'calendar-day', { dayOfEvent: 'included' })).toBe(last);
  });

  it('are not moved off a Sunday or a holiday', () => {
    expect(due('2026-11-12', 3, 'calendar-day')).toBe('2026-11-15');
    expect(due('2026-12-20', 5, 'calendar-day')).toBe('2026-12-25');
  });
});

describe('working days', () => {
  it.each([
    ['a day before a weekend', '2026-11-13', 1, '2026-11-16'],
    ['a Saturday', '2026-11-14', 1, '2026-11-16'],
    ['a Sunday', '2026-11-15', 1, '2026-11-16'],
    ['a week', '2026-11-11', 5, '2026-11-18'],
    ['Christmas', '2026-12-24', 1, '2026-12-28'],
    ['New Year with the day in place of a Saturday', '2026-12-31', 1, '2027-01-05'],
    ['both Easters of 2026', '2026-04-03', 5, '2026-04-15'],
  ])('over %s', (_, event, length, last) => {
    expect(due(event, length, 'working-day')).toBe(last);
  });

  it('count the day of the event only if it is one', () => {
    expect(due('2026-11-13', 1, 'working-day', { dayOfEvent: 'included' })).toBe('2026-11-13');
    expect(due('2026-11-14', 1, 'working-day', { dayOfEvent: 'included' })).toBe('2026-11-16');
    expect(due('2026-12-25', 1, 'working-day', { dayOfEvent: 'included' })).toBe('2026-12-28');
  });

  it('count a Saturday where it is one', () => {
    expect(due('2026-11-13', 1, 'working-day', { saturday: 'working' })).toBe('2026-11-14');
    expect(due('2026-11-13', 2, 'working-day', { saturday: 'working' })).toBe('2026-11-16');
    expect(due('2027-01-01', 1, 'working-day', { saturday: 'working' })).toBe('2027-01-05');
  });

  it('leave out the holidays of every State that counts, and of no other', () => {
    expect(due('2026-12-07', 1, 'working-day', { holidaysOf: ['XKX'] })).toBe('2026-12-08');
    expect(due('2026-12-07', 1, 'working-day', { holidaysOf: ['XKX', 'AUT'] })).toBe('2026-12-09');
    expect(due('2027-01-05', 1, 'working-day', { holidaysOf: ['AUT', 'XKX'] })).toBe('2027-01-08');
    expect(due('2026-12-24', 1, 'working-day', { holidaysOf: [] })).toBe('2026-12-25');
  });

  it('tell the holidays that they passed over, and no weekend', () => {
    const counting = { dayOfEvent: 'excluded', holidaysOf: ['AUT', 'XKX'], saturday: 'free' } as const;
    expect(countDays('2027-01-05', { length: 2, unit: 'working-day' }, counting)).toEqual({
      due: '2027-01-11',
      skipped: [
        { date: '2027-01-06', because: 'Epiphany (AUT)' },
        { date: '2027-01-07', because: 'Orthodox Christmas (XKX)' },
      ],
    });
  });
});

describe('months and years (Regulation 1182/71, Art. 3(2)(c))', () => {
  it.each([
    ['2026-11-11', 1, '2026-12-11'],
    ['2026-11-11', 3, '2027-02-11'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-01-30', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-02-28', 1, '2027-03-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('from %s on the last day of %i months is %s', (event, length, last) => {
    expect(due(event, length, 'month')).toBe(last);
  });

  it.each([
    ['2026-11-11', 1, '2027-11-11'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2027-02-28', 1, '2028-02-28'],
    ['2026-12-31', 2, '2028-12-31'],
  ])('from %s on the last day of %i years is %s', (event, length, last) => {
    expect(due(event, length, 'year')).toBe(last);
  });

  it.each([
    ['2026-11-11', '2026-12-10'],
    ['2027-01-01', '2027-01-31'],
    ['2027-02-01', '2027-02-28'],
    ['2026-12-01', '2026-12-31'],
    // There is no 31 February to take a day from: the month ends on its last day.
    ['2027-01-31', '2027-02-28'],
    ['2027-01-29', '2027-02-28'],
    ['2027-01-28', '2027-02-27'],
  ])('with the first day counted a month from %s ends on %s', (event, last) => {
    expect(due(event, 1, 'month', { dayOfEvent: 'included' })).toBe(last);
  });
});
