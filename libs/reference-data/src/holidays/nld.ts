import { type HolidayCalendar, type Substitute } from './holiday-calendar.js';

const celebratedOnSaturday: Substitute = {
  on: ['sunday'],
  to: 'day-before',
  source: 'Algemene termijnenwet, Article 3(1): the day on which the birthday is celebrated, never a Sunday',
};

/** The Netherlands. */
export const netherlands: HolidayCalendar = {
  country: 'NLD',
  version: 1,
  source: 'Algemene termijnenwet, Article 3',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'The act calls these days generally recognised holidays for time limits; which of them are free of work is left ' +
    'to contracts. Days made equal to them by royal decree (Article 3(3)) are decreed for three years at a time: none ' +
    'is known after 2028, and the day after Ascension Day is only expected where no decree was at hand.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Good Friday', easter: -2, source: 'Algemene termijnenwet, Article 3(2)' },
    { name: 'Easter Monday', easter: 1 },
    {
      name: 'Queen’s Day',
      month: 4,
      day: 30,
      until: 2013,
      substitute: celebratedOnSaturday,
      source: 'Royal Decree of 24 April 1980, No. 11',
    },
    {
      name: 'King’s Day',
      month: 4,
      day: 27,
      from: 2014,
      substitute: celebratedOnSaturday,
      source: 'Royal Decree of 30 January 2013, No. 13.000173, Article 1',
    },
    { name: 'Liberation Day', month: 5, day: 5 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Second Day of Christmas', month: 12, day: 26 },
    {
      name: 'Day equal to a holiday',
      source: 'Algemene termijnenwet, Article 3(3); Royal Decree of 24 October 2016, No. 2016001827, Article 1',
      dates: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
    },
    {
      name: 'Day equal to a holiday',
      source: 'Algemene termijnenwet, Article 3(3); royal decree that names these days of 2023 to 2025',
      dates: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    },
    {
      name: 'Day equal to a holiday',
      source: 'Algemene termijnenwet, Article 3(3); royal decree that names these days of 2026 to 2028',
      dates: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    },
    { name: 'Day equal to a holiday', easter: 40, until: 2016, unverified: true },
    { name: 'Day equal to a holiday', easter: 40, from: 2020, until: 2022, unverified: true },
  ],
};
