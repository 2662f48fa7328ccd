import { type Attempt, type CaseStore, type DueDelivery } from '#case-store';
import { failureOf, type Log, Repeater } from '#service-runtime';
import { type AttemptOutcome, nextAttemptAt, type WebhookSender } from '#webhooks';
import { type ComposeWebhook } from './compose-webhook.js';

/** Requests under way at once in one program. Our own number. */
const atOnce = 16;

/**
 * Events go to the endpoints of partners, from the log that is polled: read on → take what is due → send → record.
 *
 * Any number of copies may run. Who is killed between sending and recording has sent a duplicate at most, since the
 * delivery is due again when its lease has run out, and carries the same id.
 */
export class DeliverWebhooks extends Repeater {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'webhookDeliveries'>,
    private readonly compose: ComposeWebhook,
    private readonly sender: WebhookSender,
    private readonly log: Log,
  ) {
    super(() => this.launchDue());
  }

  override async stop(): Promise<void> {
    await super.stop();
    await Promise.all(this.underWay);
  }

  /** Whether there may be more to launch at once. Never rejects. */
  private async launchDue(): Promise<boolean> {
    try {
      const isBehind = await this.store.webhookDeliveries.readOn();
      const free = atOnce - this.underWay.size;
      const due = free > 0 ? await this.store.webhookDeliveries.take(free) : [];
      for (const delivery of due) this.launch(delivery);
      return isBehind;
    } catch (error) {
      this.log.warn('webhooks wait', { failure: failureOf(error) });
      return false;
    }
  }

  private launch(delivery: DueDelivery): void {
    const work = this.deliver(delivery)
      .catch((error: unknown) => {
        // Its lease runs out, and it is due again.
        this.log.error('webhook not handled', { messageId: delivery.id, failure: failureOf(error) });
      })
      .finally(() => {
        this.underWay.delete(work);
        this.wake();
      });
    this.underWay.add(work);
  }

  private async deliver(delivery: DueDelivery): Promise<void> {
    const at = new Date();
    // Asked at every attempt: a host that the agreement names no more is not reached any more.
    const inForce = await this.store.agreements.findInForce(delivery.hostCountry, at);
    const namedHosts = (inForce?.agreement.profile.webhookHosts ?? []).map(({ host }) => host);
    const outcome = await this.sender.send({ ...(await this.compose.run(delivery, at)), namedHosts });
    const attempt = judge(delivery, outcome, at);
    await this.store.webhookDeliveries.record(delivery, attempt);
    this.log.info(attempt.isDelivered ? 'webhook delivered' : 'webhook not delivered', {
      partner: delivery.partner,
      messageId: delivery.event?.id ?? delivery.id,
      attempt: delivery.failures + 1,
      milliseconds: outcome.milliseconds,
      ...(outcome.statusCode === undefined ? {} : { status: outcome.statusCode }),
      ...(outcome.failure === undefined ? {} : { reason: outcome.failure }),
    });
  }
}

/** A test is tried once: whoever asked for it is looking. */
function judge({ event, failures }: DueDelivery, outcome: AttemptOutcome, at: Date): Attempt {
  const { statusCode, failure, retryAfter, milliseconds } = outcome;
  const isDelivered = statusCode !== undefined && statusCode >= 200 && statusCode < 300;
  const isOver = isDelivered || event === undefined;
  const ended = new Date(at.getTime() + milliseconds);
  const nextAt = isOver ? undefined : nextAttemptAt({ failures: failures + 1, at: ended, retryAfter });
  return { at, statusCode, failure, milliseconds, isDelivered, nextAt };
}
