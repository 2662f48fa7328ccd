import { type HolidayCalendar } from './holiday-calendar.js';

/** Germany: the days on which all sixteen Länder agree. */
export const germany: HolidayCalendar = {
  country: 'DEU',
  version: 1,
  source:
    'Unification Treaty of 31 August 1990, Article 2(2), for 3 October; for the others the holiday acts of the ' +
    'sixteen Länder, which all name them (for example Feiertagsgesetz of North Rhine-Westphalia, § 2(1))',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'Further days of single Länder (Epiphany, Corpus Christi, Reformation Day, All Saints’ Day and others) are left ' +
    'out: which of them count depends on where the German authority sits.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Good Friday', easter: -2 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'Labour Day', month: 5, day: 1 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'German Unity Day', month: 10, day: 3, source: 'Unification Treaty of 31 August 1990, Article 2(2)' },
    {
      name: 'Reformation Day, 500th anniversary',
      dates: ['2017-10-31'],
      source: 'Acts and ordinances of the Länder for this one day',
    },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Second Day of Christmas', month: 12, day: 26 },
  ],
};
