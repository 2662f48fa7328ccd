import { type HolidayCalendar } from './holiday-calendar.js';

/** Sweden. */
export const sweden: HolidayCalendar = {
  country: 'SWE',
  version: 1,
  source: 'Act on Public Holidays (1989:253), §§ 1 and 2, as amended by Act 2004:1320 since 1 April 2005',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'Midsummer Eve, Christmas Eve and New Year’s Eve are no public holidays; a statutory time limit does not end on ' +
    'them (Act on the Calculation of Statutory Time, 1930:173, § 2).',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Epiphany', month: 1, day: 6 },
    { name: 'Good Friday', easter: -2 },
    { name: 'Easter Sunday', easter: 0 },
    { name: 'Easter Monday', easter: 1 },
    { name: '1 May', month: 5, day: 1 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Sunday', easter: 49 },
    { name: 'National Day', month: 6, day: 6, source: 'Act 2004:1320, in the place of Whit Monday' },
    { name: 'Midsummer Day', weekday: 'saturday', onOrAfter: { month: 6, day: 20 } },
    { name: 'All Saints’ Day', weekday: 'saturday', onOrAfter: { month: 10, day: 31 } },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Second Day of Christmas', month: 12, day: 26 },
  ],
};
