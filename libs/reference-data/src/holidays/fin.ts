import { type HolidayCalendar } from './holiday-calendar.js';

/** Finland. */
export const finland: HolidayCalendar = {
  country: 'FIN',
  version: 1,
  source:
    'Church Act (652/2023), Chapter 1, § 6, and before it Church Act (1054/1993), Chapter 4, § 3; Act 388/1937 for ' +
    'Independence Day; Act 272/1944 for 1 May',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'Christmas Eve and Midsummer Eve are no public holidays; a statutory time limit does not end on them (Act on the ' +
    'Calculation of Statutory Time Limits, 150/1930, § 5).',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Epiphany', month: 1, day: 6 },
    { name: 'Good Friday', easter: -2 },
    { name: 'Easter Sunday', easter: 0 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'May Day', month: 5, day: 1, source: 'Act 272/1944' },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Sunday', easter: 49 },
    {
      name: 'Midsummer Day',
      weekday: 'saturday',
      onOrAfter: { month: 6, day: 20 },
      source:
        'Church Order (657/2023), Chapter 1, § 4: the Saturday that follows 19 June; before it Church Act (1054/1993), Chapter 4, § 3',
    },
    {
      name: 'All Saints’ Day',
      weekday: 'saturday',
      onOrAfter: { month: 10, day: 31 },
      source:
        'Church Order (657/2023), Chapter 1, § 4: the Saturday that follows 30 October; before it Church Act (1054/1993), Chapter 4, § 3',
    },
    { name: 'Independence Day', month: 12, day: 6, source: 'Act 388/1937' },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Second Day of Christmas', month: 12, day: 26 },
  ],
};
