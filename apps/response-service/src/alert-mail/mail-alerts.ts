import { type AlertToMail, type CaseStore } from '#case-store';
import { failureOf, type Log, Repeater } from '#service-runtime';
import { createTransport } from 'nodemailer';
import { composeAlertMail } from './compose-alert-mail.js';

const pollMilliseconds = 1_000;
const smtpTimeout = 10_000;

/** Where mail goes out, from whom and to whom. */
export interface MailSettings {
  /** As `smtps://user:password@host:465` or `smtp://host:587?requireTLS=true`. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Mail about each alert, once: what was not taken by the mail server is tried again, later and later, for as long as the
 * alert is open. Any number of copies may run; one that is killed between sending and recording sends twice, under the
 * same Message-ID.
 */
export class MailAlerts extends Repeater {
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(
    private readonly store: Pick<CaseStore, 'alertMails' | 'installation'>,
    private readonly mail: MailSettings,
    private readonly log: Log,
  ) {
    super(() => this.sendNext(), pollMilliseconds);
    this.transport = createTransport({
      url: mail.smtpUrl,
      connectionTimeout: smtpTimeout,
      greetingTimeout: smtpTimeout,
      socketTimeout: smtpTimeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.transport.close();
  }

  /** Whether a mail was sent, so that there may be more to send. Never rejects. */
  private async sendNext(): Promise<boolean> {
    let alert: AlertToMail | undefined;
    try {
      alert = await this.store.alertMails.take();
      if (!alert) return false;
      const { from, to } = this.mail;
      await this.transport.sendMail({ from, to, ...composeAlertMail(alert, this.store.installation) });
      await this.store.alertMails.markSent(alert.id);
      return true;
    } catch (error) {
      this.log.warn('alert mail waits', { ...(alert ? { messageId: alert.id } : {}), failure: failureOf(error) });
      return false;
    }
  }
}
