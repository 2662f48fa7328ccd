import { type HolidayCalendar } from './holiday-calendar.js';

const declaredEid =
  'Calendars of the Government of Kosovo for 2018, 2019, 2022 and 2024; announcements of the Islamic Community of ' +
  'Kosovo for 2012, 2014, 2021 and for Eid al-Fitr of 2025; lists published for 2013, 2023 and 2026';

const expectedEid =
  'For past years the day of the neighbouring Islamic communities, with which that of Kosovo agrees in most years; ' +
  'for 2027 and later the computed moon';

/** Kosovo. */
export const kosovo: HolidayCalendar = {
  country: 'XKX',
  version: 1,
  source: 'Law No. 03/L-064 on Official Holidays in the Republic of Kosovo, Articles 2 and 4',
  from: '2010-01-01',
  // The last year for which both feasts by the moon are listed.
  until: '2032-12-31',
  note:
    'Memorial days of the same law (28 November, 12 June and others) are no official holidays; in some years the ' +
    'Government gave such a day off by a decision of its own, which no rule can tell. Drafts that would end the days ' +
    'off for weekends, or Europe Day as a holiday, are not in it: none was known to be law when it was written.',
  substitute: {
    on: ['saturday', 'sunday'],
    to: 'next-working-day',
    source: 'Law No. 03/L-064, Article 4: the working days that follow are days off',
  },
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'New Year, second day', month: 1, day: 2 },
    { name: 'Orthodox Christmas', month: 1, day: 7 },
    { name: 'Independence Day', month: 2, day: 17 },
    { name: 'Constitution Day', month: 4, day: 9 },
    { name: 'Catholic Easter Monday', easter: 1 },
    { name: 'Orthodox Easter Monday', orthodoxEaster: 1 },
    { name: 'International Labour Day', month: 5, day: 1 },
    { name: 'Europe Day', month: 5, day: 9 },
    { name: 'Catholic Christmas', month: 12, day: 25 },
    {
      name: 'Eid al-Fitr, first day',
      source: declaredEid,
      dates: [
        '2013-08-08', '2014-07-28', '2018-06-15', '2019-06-04', '2021-05-13', '2022-05-02', '2023-04-21',
        '2024-04-10', '2025-03-30', '2026-03-20',
      ],
    },
    {
      name: 'Eid al-Fitr, first day',
      source: expectedEid,
      unverified: true,
      dates: [
        '2010-09-09', '2011-08-30', '2012-08-19', '2015-07-17', '2016-07-05', '2017-06-25', '2020-05-24',
        '2027-03-09', '2028-02-26', '2029-02-14', '2030-02-04', '2031-01-24', '2032-01-14',
      ],
    },
    {
      name: 'Eid al-Adha, first day',
      source: declaredEid,
      dates: [
        '2012-10-26', '2013-10-15', '2018-08-21', '2019-08-11', '2021-07-20', '2022-07-09', '2023-06-28',
        '2024-06-16', '2026-05-27',
      ],
    },
    {
      name: 'Eid al-Adha, first day',
      source: expectedEid,
      unverified: true,
      dates: [
        '2010-11-16', '2011-11-06', '2014-10-04', '2015-09-24', '2016-09-12', '2017-09-01', '2020-07-31',
        '2025-06-06', '2027-05-16', '2028-05-05', '2029-04-24', '2030-04-13', '2031-04-02', '2032-03-22',
      ],
    },
  ],
}; // prettier-ignore
