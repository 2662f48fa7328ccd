import { describe, expect, it } from '@jest/globals';
import { orthodoxEaster, westernEaster } from './holidays/easter.js';
import { weekdayOf } from './holidays/utc-days.js';
import { type DatedHoliday, holidayCalendar, holidayOn, holidaysIn } from './index.js';

const countries = ['XKX', 'AUT', 'CHE', 'DEU', 'FRA', 'DNK', 'BEL', 'NLD', 'LUX', 'SWE', 'FIN', 'LIE'];

const allHolidays = (country: string, from = 2010, until = 2040): DatedHoliday[] =>
  Array.from({ length: until - from + 1 }, (_, index) => holidaysIn(country, from + index)).flat();

describe('Easter', () => {
  // Both columns as almanacs publish them.
  it.each([
    [2010, '04-04', '04-04'], [2011, '04-24', '04-24'], [2012, '04-08', '04-15'], [2013, '03-31', '05-05'],
    [2014, '04-20', '04-20'], [2015, '04-05', '04-12'], [2016, '03-27', '05-01'], [2017, '04-16', '04-16'],
    [2018, '04-01', '04-08'], [2019, '04-21', '04-28'], [2020, '04-12', '04-19'], [2021, '04-04', '05-02'],
    [2022, '04-17', '04-24'], [2023, '04-09', '04-16'], [2024, '03-31', '05-05'], [2025, '04-20', '04-20'],
    [2026, '04-05', '04-12'], [2027, '03-28', '05-02'], [2028, '04-16', '04-16'], [2029, '04-01', '04-08'],
    [2030, '04-21', '04-28'], [2031, '04-13', '04-13'], [2032, '03-28', '05-02'], [2033, '04-17', '04-24'],
    [2034, '04-09', '04-09'], [2035, '03-25', '04-29'], [2036, '04-13', '04-20'], [2037, '04-05', '04-05'],
    [2038, '04-25', '04-25'], [2039, '04-10', '04-17'], [2040, '04-01', '05-06'],
  ])('of %i is %s in the West and %s in the East', (year, western, orthodox) => {
    expect(westernEaster(year)).toBe(`${year}-${western}`);
    expect(orthodoxEaster(year)).toBe(`${year}-${orthodox}`);
  }); // prettier-ignore

  it('has the earliest, the latest and the two corrected years of the Gregorian tables', () => {
    expect([1818, 1943, 1954, 1981, 2049, 2076].map(westernEaster)).toEqual([
      '1818-03-22', '1943-04-25', '1954-04-18', '1981-04-19', '2049-04-18', '2076-04-19',
    ]);
  }); // prettier-ignore
});

describe('the calendar of Kosovo', () => {
  // The days off of the calendars that the Government published under Law No. 03/L-064.
  it.each([
    [2018, ['01-01', '01-02', '01-08', '02-19', '04-02', '04-09', '05-01', '05-09', '06-15', '08-21', '12-25']],
    [2019, ['01-01', '01-02', '01-07', '02-18', '04-09', '04-22', '04-29', '05-01', '05-09', '06-04', '08-12', '12-25']],
    [2022, ['01-03', '01-04', '01-07', '02-17', '04-11', '04-18', '04-25', '05-02', '05-03', '05-09', '07-11', '12-26']],
    [2024, ['01-01', '01-02', '01-08', '02-19', '04-01', '04-09', '04-10', '05-01', '05-06', '05-09', '06-17', '12-25']],
  ])('gives the days off of the official calendar of %i', (year, official) => {
    const workdays = holidaysIn('XKX', year).filter(({ date }) => !['saturday', 'sunday'].includes(weekdayOf(date)));
    expect(workdays.map(({ date }) => date.slice(5))).toEqual(official);
  }); // prettier-ignore

  it('loses no day off where a holiday on a weekend meets another one', () => {
    // 9 April 2023 was a Sunday and Easter: offices were closed on Monday and on Tuesday.
    expect(holidayOn('XKX', '2023-04-10')).toEqual({ name: 'Catholic Easter Monday' });
    expect(holidayOn('XKX', '2023-04-11')).toEqual({ name: 'Constitution Day', isSubstitute: true });
    expect(holidayOn('XKX', '2023-04-12')).toBeUndefined();
  });

  it('gives one day for two holidays that meet on a working day', () => {
    expect(holidayOn('XKX', '2018-04-09')?.name).toBe('Constitution Day; Orthodox Easter Monday');
    expect(holidayOn('XKX', '2018-04-10')).toBeUndefined();
  });

  it('says which feasts by the moon are only expected, and so which days off are', () => {
    expect(holidayOn('XKX', '2026-03-20')).toEqual({ name: 'Eid al-Fitr, first day' });
    expect(holidayOn('XKX', '2027-03-09')).toEqual({ name: 'Eid al-Fitr, first day', isUnverified: true });
    expect(holidayOn('XKX', '2027-05-17')).toEqual({
      name: 'Eid al-Adha, first day',
      isSubstitute: true,
      isUnverified: true,
    });
    const expected = allHolidays('XKX', 2027, 2032).filter(({ name }) => name.startsWith('Eid'));
    expect(expected.every(({ isUnverified }) => isUnverified)).toBe(true);
    expect(allHolidays('XKX').filter(({ name, isUnverified }) => isUnverified && !name.startsWith('Eid'))).toEqual([]);
  });

  it.each([['Eid al-Fitr', '10/1'], ['Eid al-Adha', '12/10']])('has every %s within a day of the moon of Mecca', (feast, day) => {
    const moon = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const feasts = allHolidays('XKX').filter(({ name, isSubstitute }) => name.startsWith(feast) && !isSubstitute);
    expect(feasts.map(({ date }) => Number(date.slice(0, 4)))).toEqual(Array.from({ length: 23 }, (_, i) => 2010 + i));
    for (const { date } of feasts) {
      const around = [-1, 0, 1].map((days) => moon.format(Date.parse(date) + days * 86_400_000).replace(/[^0-9/].*/, ''));
      expect({ date, around: around.includes(day) }).toEqual({ date, around: true });
    }
  }); // prettier-ignore
});

describe('a date and its law', () => {
  it.each([
    ['XKX', '2026-04-06', 'Catholic Easter Monday', 'Law No. 03/L-064, Article 2'],
    ['XKX', '2026-04-13', 'Orthodox Easter Monday', 'Law No. 03/L-064, Article 2'],
    ['XKX', '2026-05-11', 'Europe Day', 'Law No. 03/L-064, Article 4: 9 May is a Saturday'],
    ['AUT', '2026-06-04', 'Corpus Christi', 'Arbeitsruhegesetz, § 7(2)'],
    ['AUT', '2026-10-26', 'National Holiday (26 October)', 'Arbeitsruhegesetz, § 7(2)'],
    ['CHE', '2026-08-01', 'Federal Day (1 August)', 'Federal Constitution, Article 110(3)'],
    ['CHE', '2026-01-02', 'Berchtold Day (2 January)', 'Bern, BSG 555.1, Article 2'],
    ['CHE', '2026-09-20', 'Federal Day of Thanksgiving and Repentance', 'Bern, BSG 555.1, Article 2'],
    ['DEU', '2026-10-03', 'German Unity Day', 'Unification Treaty, Article 2(2)'],
    ['DEU', '2017-10-31', 'Reformation Day, 500th anniversary', 'the Länder, once'],
    ['FRA', '2026-07-14', 'National Day (14 July)', 'Code du travail, Article L3133-1'],
    ['DNK', '2023-05-05', 'Great Prayer Day', 'until Act No. 214 of 2023'],
    ['DNK', '2026-04-02', 'Maundy Thursday', 'Act on Retail Sale from Shops, § 2(1)'],
    ['BEL', '2026-07-21', 'National Day', 'Royal Decree of 18 April 1974, Article 1'],
    ['NLD', '2026-04-03', 'Good Friday', 'Algemene termijnenwet, Article 3(2)'],
    ['NLD', '2026-05-15', 'Day equal to a holiday', 'Algemene termijnenwet, Article 3(3)'],
    ['NLD', '2013-04-30', 'Queen’s Day', 'Royal Decree of 24 April 1980'],
    ['LUX', '2019-05-09', 'Europe Day', 'Act of 25 April 2019'],
    ['LUX', '2026-06-23', 'Public celebration of the Grand Duke’s birthday', 'Code du travail, Article L. 232-2'],
    ['SWE', '2026-06-06', 'National Day', 'Act 1989:253, § 1'],
    ['SWE', '2026-06-20', 'Midsummer Day', 'Act 1989:253, § 2: the first day it can be'],
    ['SWE', '2027-06-26', 'Midsummer Day', 'Act 1989:253, § 2: the last day it can be'],
    ['FIN', '2026-10-31', 'All Saints’ Day', 'Church Order, Chapter 1, § 4: the first day it can be'],
    ['FIN', '2027-11-06', 'All Saints’ Day', 'Church Order, Chapter 1, § 4: the last day it can be'],
    ['FIN', '2026-12-06', 'Independence Day', 'Act 388/1937'],
    ['LIE', '2026-09-08', 'Nativity of Mary', 'Arbeitsgesetz, Article 18(2)'],
    ['LIE', '2020-04-10', 'Good Friday', 'LGBl. 1964 No. 29'],
    ['LIE', '2021-12-24', 'Christmas Eve', 'Fristenablaufhemmungsgesetz, Article 1'],
  ])('%s %s is %s (%s)', (country, date, name) => {
    expect(holidayOn(country, date)?.name).toBe(name);
  }); // prettier-ignore

  it.each([
    ['XKX', '2026-04-05', 'Easter Sunday is not the day that the law names'],
    ['XKX', '2025-11-28', 'a memorial day is no official holiday'],
    ['AUT', '2026-04-03', 'Good Friday: only time limits'],
    ['CHE', '2026-05-01', 'not in the canton of Bern'],
    ['DEU', '2026-01-06', 'only in some Länder'],
    ['DEU', '2026-10-31', 'only in some Länder'],
    ['FRA', '2026-12-26', 'only in Alsace and Moselle'],
    ['DNK', '2024-04-26', 'Great Prayer Day was abolished'],
    ['DNK', '2026-06-05', 'Constitution Day only closes the shops'],
    ['BEL', '2026-11-02', 'no public holiday'],
    ['NLD', '2014-04-30', 'King’s Day has taken the place of Queen’s Day'],
    ['LUX', '2018-05-09', 'before the act of 2019'],
    ['SWE', '2026-05-25', 'Whit Monday: no holiday since 2005'],
    ['SWE', '2026-06-19', 'Midsummer Eve: only time limits'],
    ['FIN', '2026-05-25', 'Whit Monday is none'],
    ['LIE', '2021-02-02', 'before the act came into force'],
    ['LIE', '2026-05-15', 'a day off of employees only'],
  ])('%s %s is none: %s', (country, date) => {
    expect(holidayOn(country, date)).toBeUndefined();
  }); // prettier-ignore

  it('moves King’s Day off a Sunday', () => {
    expect(holidayOn('NLD', '2025-04-26')).toEqual({ name: 'King’s Day', isSubstitute: true });
    expect(holidayOn('NLD', '2025-04-27')).toBeUndefined();
    expect(holidayOn('NLD', '2026-04-27')).toEqual({ name: 'King’s Day' });
  });
});

describe('what a calendar covers', () => {
  it.each(countries)('%s has a version, a source, and answers from 2010 to its end', (country) => {
    const calendar = holidayCalendar(country)!;
    expect(calendar).toMatchObject({ country, version: 1, from: '2010-01-01' });
    expect(calendar.source).toMatch(/Article|§/);
    expect(calendar.until).toBe(country === 'XKX' ? '2032-12-31' : '2040-12-31');
    expect(holidaysIn(country, 2010).length).toBeGreaterThan(8);
    expect(holidaysIn(country, Number(calendar.until.slice(0, 4))).length).toBeGreaterThan(8);
  });

  it.each(countries)('%s has each date once, in order, in its own year', (country) => {
    const dates = allHolidays(country).map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const year of [2010, 2021, 2032]) {
      expect(new Set(holidaysIn(country, year).map(({ date }) => date.slice(0, 4)))).toEqual(new Set([String(year)]));
    }
  });

  it('answers nothing outside of the range, for no date, and without a calendar', () => {
    expect(holidayOn('XKX', '2033-01-01')).toBeUndefined();
    expect(holidayOn('AUT', '2009-12-25')).toBeUndefined();
    expect(holidayOn('AUT', '2041-01-01')).toBeUndefined();
    expect(holidaysIn('AUT', 2041)).toEqual([]);
    for (const date of ['', '2026', '2026-1-1', 'tomorrow']) expect(holidayOn('AUT', date)).toBeUndefined();
    for (const country of ['SRB', 'aut', 'AT', 'constructor', '']) {
      expect(holidayCalendar(country)).toBeUndefined();
      expect(holidayOn(country, '2026-12-25')).toBeUndefined();
    }
  });
});
