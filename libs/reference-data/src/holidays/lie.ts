import { type HolidayCalendar } from './holiday-calendar.js';

const timeLimitsAct =
  'Fristenablaufhemmungsgesetz of 3 December 2020 (LGBl. 2021 No. 38), Article 1, in force since 1 March 2021';

/** Liechtenstein. */
export const liechtenstein: HolidayCalendar = {
  country: 'LIE',
  version: 1,
  source:
    'Arbeitsgesetz (LGBl. 1967 No. 6), Article 18(2), and since 1 March 2021 the longer list of the ' +
    'Fristenablaufhemmungsgesetz (LGBl. 2021 No. 38), Article 1',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'The act of 2020 lists the days that are like Sundays for time limits, also 24 and 31 December; Liechtenstein has ' +
    'notified that list under Article 11 of the European Convention on the Calculation of Time-Limits of 16 May 1972.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    // The act came into force after these three days of 2021 had passed.
    { name: 'Berchtold Day (2 January)', month: 1, day: 2, from: 2022, source: timeLimitsAct },
    { name: 'Candlemas', month: 2, day: 2, from: 2022, source: timeLimitsAct },
    { name: 'Shrove Tuesday', easter: -47, from: 2022, source: timeLimitsAct },
    { name: 'Epiphany', month: 1, day: 6 },
    { name: 'St Joseph’s Day', month: 3, day: 19, from: 2021, source: timeLimitsAct },
    {
      name: 'Good Friday',
      easter: -2,
      source: `${timeLimitsAct}; before that the act of 17 July 1964 on Saturdays and Good Friday (LGBl. 1964 No. 29)`,
    },
    { name: 'Easter Monday', easter: 1 },
    { name: 'Labour Day', month: 5, day: 1 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'Corpus Christi', easter: 60 },
    { name: 'Assumption Day, State Holiday', month: 8, day: 15 },
    { name: 'Nativity of Mary', month: 9, day: 8 },
    { name: 'All Saints’ Day', month: 11, day: 1 },
    { name: 'Immaculate Conception', month: 12, day: 8 },
    { name: 'Christmas Eve', month: 12, day: 24, from: 2021, source: timeLimitsAct },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'St Stephen’s Day', month: 12, day: 26 },
    { name: 'New Year’s Eve', month: 12, day: 31, from: 2021, source: timeLimitsAct },
  ],
};
