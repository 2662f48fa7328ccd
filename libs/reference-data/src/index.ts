export { type DatedHoliday } from './holidays/evaluate-year.js';
export { type Holiday } from './holidays/holiday-calendar.js';
export { holidayCalendar, type HolidayCalendarInfo, holidayOn, holidaysIn } from './holidays/holidays-in.js';
export { municipalities, type Municipality, readMunicipality } from './municipalities.js';
export { isValidJmbg } from './personal-numbers.js';
export { readState, type ReadState } from './states.js';
