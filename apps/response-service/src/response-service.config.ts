import { ReadmissionError } from '#canonical-message';
import { commonSettings, type Environment, readSettings } from '#service-runtime';
import { type MailSettings } from './alert-mail/mail-alerts.js';

const { amqpUrl, databaseUrl, dataDirectory, gatewayId, mode } = commonSettings;
const { alertMailFrom, alertMailTo, smtpUrl, unacknowledgedHours } = commonSettings;
const own = { amqpUrl, databaseUrl, dataDirectory, gatewayId, mode, unacknowledgedHours };

/**
 * Settings of the response service; without SMTP_URL it sends no mail. Throws CONFIGURATION_INVALID with everything that
 * is wrong.
 */
export function readResponseSettings(environment: Environment = process.env) {
  const read = readSettings({ ...own, alertMailFrom, alertMailTo, smtpUrl }, environment);
  return Object.freeze({ ...read, mail: mailOf(read) });
}

export type ResponseSettings = ReturnType<typeof readResponseSettings>;

function mailOf(read: {
  readonly smtpUrl: string;
  readonly alertMailFrom: string;
  readonly alertMailTo: string;
}): MailSettings | undefined {
  if (read.smtpUrl === '-') return undefined;
  if (read.alertMailFrom === '-' || read.alertMailTo === '-') {
    const detail = 'SMTP_URL is set: ALERT_MAIL_FROM and ALERT_MAIL_TO have to be set too.';
    throw new ReadmissionError('CONFIGURATION_INVALID', { detail });
  }
  return { smtpUrl: read.smtpUrl, from: read.alertMailFrom, to: read.alertMailTo };
}
