import { type HolidayCalendar } from './holiday-calendar.js';

/** Austria. */
export const austria: HolidayCalendar = {
  country: 'AUT',
  version: 1,
  source: 'Arbeitsruhegesetz, § 7(2)',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'Good Friday and 24 December are no public holidays; a time limit of administrative procedure does not end on ' +
    'them (Allgemeines Verwaltungsverfahrensgesetz, § 33(2)). Patron days of the Länder are left out.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Epiphany', month: 1, day: 6 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'State Holiday (1 May)', month: 5, day: 1 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'Corpus Christi', easter: 60 },
    { name: 'Assumption Day', month: 8, day: 15 },
    { name: 'National Holiday (26 October)', month: 10, day: 26 },
    { name: 'All Saints’ Day', month: 11, day: 1 },
    { name: 'Immaculate Conception', month: 12, day: 8 },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'St Stephen’s Day', month: 12, day: 26 },
  ],
};
