import { describe, expect, it } from '@jest/globals';
import Library from 'date-holidays';
import { orthodoxEaster, westernEaster } from './holidays/easter.js';
import { addDays } from './holidays/utc-days.js';
import { holidaysIn } from './index.js';

const years = Array.from({ length: 23 }, (_, index) => 2010 + index);
const everyYear = (day: string, from = 2010): string[] =>
  years.filter((year) => year >= from).map((year) => `${year}-${day}`);
const everyEaster = (days: number, from = 2010): string[] =>
  years.filter((year) => year >= from).map((year) => addDays(westernEaster(year), days));
const bothEasters = (days: number): string[] => [
  ...everyEaster(days),
  ...years.map((year) => addDays(orthodoxEaster(year), days)),
];
const without = (dates: string[], ...free: string[]): string[] => dates.filter((date) => !free.includes(date));

/** A difference that is meant: dates that only our calendar has, or only the library. */
interface Correction {
  readonly reason: string;
  readonly ours?: readonly string[];
  readonly theirs?: readonly string[];
}

const countries: readonly (readonly [country: string, code: readonly [string, string?], corrections: readonly Correction[]])[] = [
  ['XKX', ['XK'], [
    {
      reason: 'Law No. 03/L-064, Article 2, names 2 January as well',
      ours: everyYear('01-02'),
    },
    {
      reason: 'Article 2 names the Mondays of both Easters, not the Sundays; left out are days that both have for another holiday',
      ours: without(bothEasters(1), '2012-04-09', '2018-04-09', '2029-04-09'),
      theirs: without(bothEasters(0), '2016-05-01', '2023-04-09'),
    },
    {
      reason: 'Article 4: a holiday on a weekend is followed by a day off',
      ours: [
        '2010-01-04', '2010-05-03', '2010-05-10', '2010-12-27', '2011-01-03', '2011-01-04', '2011-04-11', '2011-05-02',
        '2011-11-07', '2011-12-26', '2012-01-03', '2012-01-09', '2012-08-20', '2013-02-18', '2014-10-06', '2015-05-11',
        '2016-01-04', '2016-04-11', '2016-05-03', '2016-12-26', '2017-01-03', '2017-01-09', '2017-04-10', '2017-06-26',
        '2018-01-08', '2018-02-19', '2019-02-18', '2019-08-12', '2020-05-11', '2020-05-25', '2021-01-04', '2021-05-04',
        '2021-05-10', '2021-12-27', '2022-01-03', '2022-01-04', '2022-04-11', '2022-05-03', '2022-07-11', '2022-12-26',
        '2023-01-03', '2023-01-09', '2023-04-11', '2024-01-08', '2024-02-19', '2024-06-17', '2025-03-31', '2026-05-11',
        '2027-01-04', '2027-05-04', '2027-05-10', '2027-05-17', '2027-12-27', '2028-01-03', '2028-01-04', '2028-02-28',
        '2028-04-10', '2029-01-08', '2029-02-19', '2030-02-18', '2030-04-15', '2032-05-04', '2032-05-10', '2032-12-27',
      ],
    },
    {
      reason: 'The Islamic communities of the region kept these days, and that of Kosovo is taken to have; the library has the moon of Mecca',
      ours: ['2010-09-09', '2015-09-24', '2016-07-05', '2016-09-12'],
      theirs: ['2010-09-10', '2015-09-23', '2016-07-06', '2016-09-11'],
    },
  ]],
  ['AUT', ['AT'], []],
  ['CHE', ['CH', 'BE'], []],
  ['DEU', ['DE'], []],
  ['FRA', ['FR'], []],
  ['DNK', ['DK'], []],
  ['BEL', ['BE'], []],
  ['NLD', ['NL'], [
    {
      reason: 'Algemene termijnenwet, Article 3(1), does not name Easter Sunday and Whit Sunday: they are Sundays',
      theirs: [...everyEaster(0), ...everyEaster(49)],
    },
    {
      reason: 'Article 3(1) names 5 May of every year, Article 3(2) Good Friday; the library calls both free for schools. In 2016 5 May was Ascension Day',
      ours: [...without(everyYear('05-05'), '2016-05-05'), ...everyEaster(-2)],
    },
    {
      reason: 'Article 3(3): made equal to holidays by royal decree, or expected to have been',
      ours: [
        '2010-05-14', '2011-06-03', '2012-05-18', '2013-05-10', '2014-05-30', '2015-05-15', '2016-05-06', '2017-04-28',
        '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27', '2020-05-22', '2021-05-14',
        '2022-05-27', '2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30', '2026-01-02', '2026-05-15',
        '2027-05-07', '2028-04-28', '2028-05-26',
      ],
    },
  ]],
  ['LUX', ['LU'], []],
  ['SWE', ['SE'], []],
  ['FIN', ['FI'], []],
  ['LIE', ['LI'], [
    {
      reason: 'The Fridays after Ascension Day and Corpus Christi are days off of the State’s employees; no act calls them holidays',
      theirs: [...everyEaster(40), ...everyEaster(61)],
    },
    {
      reason: 'Arbeitsgesetz, Article 18(2), names both; the library calls them observances',
      ours: [...everyYear('08-15'), ...everyYear('11-01')],
    },
    {
      reason: 'Fristenablaufhemmungsgesetz, Article 1, in force since 1 March 2021',
      ours: [
        ...everyYear('01-02', 2022), ...everyYear('02-02', 2022), ...everyEaster(-47, 2022), ...everyYear('03-19', 2021),
        ...everyYear('12-24', 2021), ...everyYear('12-31', 2021),
      ],
    },
  ]],
]; // prettier-ignore

const sorted = (dates: Iterable<string>): string[] => [...new Set(dates)].sort();

describe('the calendars beside the library date-holidays, 2010 to 2032', () => {
  it.each(countries)(
    '%s differs from it in what the law demands, and in nothing else',
    (country, code, corrections) => {
      const library = code[1] === undefined ? new Library(code[0]) : new Library(code[0], code[1]);
      const theirs = years.flatMap((year) =>
        library
          .getHolidays(year)
          .filter(({ type }) => type === 'public')
          .map(({ date }) => date.slice(0, 10)),
      );
      const ours = years.flatMap((year) => holidaysIn(country, year).map(({ date }) => date));
      expect(theirs.length).toBeGreaterThan(8 * years.length);
      expect(sorted(ours.filter((date) => !theirs.includes(date)))).toEqual(
        sorted(corrections.flatMap((correction) => correction.ours ?? [])),
      );
      expect(sorted(theirs.filter((date) => !ours.includes(date)))).toEqual(
        sorted(corrections.flatMap((correction) => correction.theirs ?? [])),
      );
    },
  );
});
