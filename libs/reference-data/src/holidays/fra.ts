import { type HolidayCalendar } from './holiday-calendar.js';

/** France. */
export const france: HolidayCalendar = {
  country: 'FRA',
  version: 1,
  source: 'Code du travail, Article L3133-1',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'Good Friday and 26 December, holidays in Alsace and Moselle only (Code du travail, Article L3134-13), and those ' +
    'of overseas territories are left out. Whit Monday is a holiday also where it is worked as day of solidarity.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'Labour Day', month: 5, day: 1 },
    { name: 'Victory Day (8 May)', month: 5, day: 8 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'National Day (14 July)', month: 7, day: 14 },
    { name: 'Assumption Day', month: 8, day: 15 },
    { name: 'All Saints’ Day', month: 11, day: 1 },
    { name: 'Armistice Day', month: 11, day: 11 },
    { name: 'Christmas Day', month: 12, day: 25 },
  ],
};
