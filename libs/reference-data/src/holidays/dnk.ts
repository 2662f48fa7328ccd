import { type HolidayCalendar } from './holiday-calendar.js';

/** Denmark. */
export const denmark: HolidayCalendar = {
  country: 'DNK',
  version: 1,
  source:
    'Act on Retail Sale from Shops, § 2(1), which names the holidays since 2024; before that, the same days and Great ' +
    'Prayer Day by the remarks on that provision (bill L 96 of 2009-10)',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'The holidays are those of the Danish Church; no other act lists them. Constitution Day (5 June) and 24 December, ' +
    'on which the same provision closes the shops, are no holidays.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Maundy Thursday', easter: -3 },
    { name: 'Good Friday', easter: -2 },
    { name: 'Easter Sunday', easter: 0 },
    { name: 'Easter Monday', easter: 1 },
    {
      name: 'Great Prayer Day',
      easter: 26,
      until: 2023,
      source: 'Abolished as of 1 January 2024 by Act No. 214 of 6 March 2023 (bill L 13, § 7, no. 1)',
    },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Sunday', easter: 49 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Second Day of Christmas', month: 12, day: 26 },
  ],
};
