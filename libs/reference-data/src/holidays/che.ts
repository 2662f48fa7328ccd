import { type HolidayCalendar } from './holiday-calendar.js';

/** Switzerland, as its authority for readmission sees it: the Confederation and the canton of Bern. */
export const switzerland: HolidayCalendar = {
  country: 'CHE',
  version: 1,
  source:
    'Federal Constitution, Article 110(3), for 1 August; Act of the canton of Bern on Rest on Public Holidays of ' +
    '1 December 1996 (BSG 555.1), Article 2, for the others',
  from: '2010-01-01',
  until: '2040-12-31',
  note:
    'Only 1 August is a holiday of the whole of Switzerland. The State Secretariat for Migration sits in Bern-Wabern, ' +
    'so the days of the canton of Bern are added; those of other cantons are left out.',
  rules: [
    { name: 'New Year', month: 1, day: 1 },
    { name: 'Berchtold Day (2 January)', month: 1, day: 2 },
    { name: 'Good Friday', easter: -2 },
    { name: 'Easter Sunday', easter: 0 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'Ascension Day', easter: 39 },
    { name: 'Whit Sunday', easter: 49 },
    { name: 'Whit Monday', easter: 50 },
    { name: 'Federal Day (1 August)', month: 8, day: 1, source: 'Federal Constitution, Article 110(3)' },
    { name: 'Federal Day of Thanksgiving and Repentance', weekday: 'sunday', onOrAfter: { month: 9, day: 15 } },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'St Stephen’s Day', month: 12, day: 26 },
  ],
};
