import { type CaseStore } from '#case-store';
import { acts, type ActRule } from '#case-lifecycle';
import { ReadmissionError } from '#canonical-message';
import { newId } from '#service-runtime';
import { judgeEndpointUrl } from '#webhooks';
import { wireSchema } from '#wire-formats';
import { type Acknowledged, type IncomingAct } from '../incoming-act.js';
import { type SignedAct } from '../open-signed-act.js';
import { type ReceiveSignedAct } from '../receive-signed-act.js';

/** Endpoints that a partner may have at a time. Our own number. */
const mostEndpoints = 10;

const eventTypes = [...new Set(Object.values<ActRule>(acts).flatMap(({ event }) => event ?? []))];

const registration = wireSchema({
  type: 'object',
  additionalProperties: false,
  required: ['url'],
  properties: {
    url: { type: 'string', minLength: 1 },
    eventTypes: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: eventTypes } },
  },
});
/** The act itself names what it is about; there is nothing to say besides. */
const nothing = wireSchema({ type: 'object', additionalProperties: false });

/** What a partner does about its endpoints, each time by a signed act. */
export class WebhookActs {
  constructor(
    private readonly receive: ReceiveSignedAct,
    private readonly store: Pick<CaseStore, 'webhookEndpoints'>,
  ) {}

  /** Throws WEBHOOK_URL_FORBIDDEN. */
  register(incoming: IncomingAct): Promise<Acknowledged> {
    return this.receive.run<{ url: string; eventTypes?: string[] }>(incoming, registration, async (payload, act) => {
      assertMayBeAsked(payload.url, act);
      await this.assertRoom(act.partner);
      const { href: url } = new URL(payload.url);
      const endpoint = { id: newId(), url, eventTypes: payload.eventTypes ?? null };
      return { shown: endpoint, write: (of) => this.store.webhookEndpoints.register(endpoint, of) };
    });
  }

  /** Throws NOT_FOUND for an endpoint that is not there or is another's. */
  remove(incoming: IncomingAct, id: string): Promise<Acknowledged> {
    return this.receive.run(incoming, nothing, async (_, { partner }) => {
      await this.assertEndpoint(partner, id);
      return { shown: { id }, write: (of) => this.store.webhookEndpoints.remove(id, of) };
    });
  }

  test(incoming: IncomingAct, id: string): Promise<Acknowledged> {
    return this.receive.run(incoming, nothing, async (_, { partner }) => {
      await this.assertEndpoint(partner, id);
      const deliveryId = newId();
      return { shown: { id, deliveryId }, write: (of) => this.store.webhookEndpoints.test(id, deliveryId, of) };
    });
  }

  redeliver(incoming: IncomingAct, deliveryId: string): Promise<Acknowledged> {
    return this.receive.run(incoming, nothing, async (_, { partner }) => {
      const mayBe = await this.store.webhookEndpoints.mayRedeliver(partner, deliveryId);
      if (!mayBe) throw new ReadmissionError('NOT_FOUND');
      return { shown: { deliveryId }, write: (of) => this.store.webhookEndpoints.redeliver(deliveryId, of) };
    });
  }

  private async assertEndpoint(partner: string, id: string): Promise<void> {
    const own = await this.store.webhookEndpoints.list(partner);
    if (!own.some((endpoint) => endpoint.id === id)) throw new ReadmissionError('NOT_FOUND');
  }

  private async assertRoom(partner: string): Promise<void> {
    if ((await this.store.webhookEndpoints.list(partner)).length < mostEndpoints) return;
    const detail = `There are ${mostEndpoints} endpoints already; remove one first.`;
    throw new ReadmissionError('WEBHOOK_URL_FORBIDDEN', { detail });
  }
}

function assertMayBeAsked(url: string, { inForce }: SignedAct): void {
  const named = (inForce?.agreement.profile.webhookHosts ?? []).map(({ host }) => host);
  const faults = judgeEndpointUrl(url, named).map((detail) => ({ code: 'WEBHOOK_URL_FORBIDDEN' as const, pointer: '/url', detail })); // prettier-ignore
  if (faults.length > 0) throw new ReadmissionError('WEBHOOK_URL_FORBIDDEN', { faults });
}
