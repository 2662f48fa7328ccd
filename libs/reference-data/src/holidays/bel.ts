import { type HolidayCalendar } from './holiday-calendar.js';

/** Belgium. */
export const belgium: HolidayCalendar = {
  country: 'BEL',
  version: 1,
  source: 'Act of 4 January 1974 on public holidays, Article 4; Royal Decree of 18 April 1974, Article 1',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'A holiday on a Sunday is replaced by a day that each employer or branch chooses (Article 6 of the Act): no day ' +
    'that is the same for everybody. Days off of the civil service and of the communities are left out.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'Labour Day', month: 5, day: 1 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'National Day', month: 7, day: 21 },
    { name: 'Assumption Day', month: 8, day: 15 },
    { name: 'All Saints’ Day', month: 11, day: 1 },
    { name: 'Armistice Day', month: 11, day: 11 },
    { name: 'Christmas Day', month: 12, day: 25 },
  ],
};
