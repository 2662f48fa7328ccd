import { describe, expect, it } from '@jest/globals';
import { readResponseSettings } from './response-service.config.js';

const environment = { DATABASE_URL: 'postgres://127.0.0.1/x', AMQP_URL: 'amqp://127.0.0.1' };
const mail = { SMTP_URL: 'smtp://127.0.0.1:2525', ALERT_MAIL_FROM: 'gateway@state.example', ALERT_MAIL_TO: 'a@state.example,b@state.example' }; // prettier-ignore

describe('mail about alerts', () => {
  it('is not sent where no mail server is named', () => {
    expect(readResponseSettings(environment)).toMatchObject({ mail: undefined, unacknowledgedHours: 24 });
  });

  it('goes from and to the addresses named', () => {
    expect(readResponseSettings({ ...environment, ...mail }).mail).toEqual({
      smtpUrl: mail.SMTP_URL,
      from: mail.ALERT_MAIL_FROM,
      to: mail.ALERT_MAIL_TO,
    });
  });

  it.each([
    [
      'a mail server without addresses',
      { SMTP_URL: mail.SMTP_URL },
      'ALERT_MAIL_FROM and ALERT_MAIL_TO have to be set',
    ],
    ['a web address as mail server', { ...mail, SMTP_URL: 'https://x' }, 'SMTP_URL has no valid value'],
    ['an address that is none', { ...mail, ALERT_MAIL_TO: 'a@b.example, nobody' }, 'ALERT_MAIL_TO has no valid value'],
    ['no time at all', { UNACKNOWLEDGED_AFTER_HOURS: '0' }, 'UNACKNOWLEDGED_AFTER_HOURS has no valid value'],
  ])('is not set up with %s', (_, changes, complaint) => {
    expect(() => readResponseSettings({ ...environment, ...changes })).toThrow(complaint);
  });
});
