import { type HolidayCalendar } from './holiday-calendar.js';

/** Luxembourg. */
export const luxembourg: HolidayCalendar = {
  country: 'LUX',
  version: 1,
  source: 'Code du travail, Article L. 232-2',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'For a holiday on a Sunday each employee gets a day off of his own within three months (Article L. 232-3): no day ' +
    'that is the same for everybody.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Easter Monday', easter: 1 },
    { name: '1 May', month: 5, day: 1 },
    {
      name: 'Europe Day',
      month: 5,
      day: 9,
      from: 2019,
      source: 'Act of 25 April 2019, Articles 1 and 3, in force on 1 January 2019',
    },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'Public celebration of the Grand Duke’s birthday', month: 6, day: 23 },
    { name: 'Assumption Day', month: 8, day: 15 },
    { name: 'All Saints’ Day', month: 11, day: 1 },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Second Day of Christmas', month: 12, day: 26 },
  ],
};
