import { type DueDelivery } from '#case-store';
import { type Signer } from '#message-signing';
import { type WebhookRequest } from '#webhooks';

/**
 * Writes the request of a delivery. Its id is the event's, so that it is the same at every attempt and in the poll; its
 * body is the event exactly as the poll shows it, signed with a key that we publish: whoever receives it can show it to
 * others, and cannot have made it.
 */
export class ComposeWebhook {
  constructor(
    private readonly key: Signer,
    private readonly gatewayId: string,
  ) {}

  async run({ id, url, partner, event }: DueDelivery, at: Date): Promise<Omit<WebhookRequest, 'namedHosts'>> {
    const shown = event ?? testEvent(id, at);
    const iat = Math.floor(at.getTime() / 1000);
    const body = await this.key.sign('readmission-event+jws', Buffer.from(JSON.stringify(shown)), {
      cty: 'application/json',
      iss: this.gatewayId,
      aud: partner,
      iat,
    });
    const headers = {
      'content-type': 'application/jose',
      'user-agent': 'readmission-gateway',
      'webhook-id': shown.id,
      'webhook-timestamp': String(iat),
    };
    return { url, headers, body };
  }
}

/** Has the members of an event and stands in no sequence. */
const testEvent = (id: string, at: Date) => ({
  seq: null,
  id,
  type: 'webhook.test',
  caseId: null,
  caseNumber: null,
  sha256: null,
  occurredAt: at.toISOString(),
});
