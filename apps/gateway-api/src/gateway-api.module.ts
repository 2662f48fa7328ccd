import { type DynamicModule } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { CaseStore } from '#case-store';
import { FileExaminer } from '#file-checks';
import { type HostCountries } from '#host-countries';
import { type Signer } from '#message-signing';
import { type OutboxRelay } from '#messaging';
import { type Log } from '#service-runtime';
import { AcknowledgeEvent } from './acknowledge-event.js';
import { AnswerPapersController, PaperPress } from './answer-papers.controller.js';
import { ComposeIntake } from './compose-intake.js';
import { ComposeReceipt } from './compose-receipt.js';
import { EventWatch } from './event-watch.js';
import { EventsController } from './events.controller.js';
import { type GatewaySettings } from './gateway-api.config.js';
import { GatewayIdentity } from './gateway-identity.js';
import { HealthController } from './health.controller.js';
import { SignedActs } from './open-signed-act.js';
import { PartnerLimits } from './limits/partner-limits.js';
import { PartnerAccessGuard } from './partner-access.guard.js';
import { PartnerActsController } from './partner-acts.controller.js';
import { PublishedController } from './published.controller.js';
import { ReceiveAct } from './receive-act.js';
import { ReceiveCorrection } from './receive-correction.js';
import { ReceivePartnerAct } from './receive-partner-act.js';
import { ReceiveRequest } from './receive-request.js';
import { ReceiveTransitRequest } from './receive-transit-request.js';
import { RequestsController } from './requests.controller.js';
import { ReceiveFile } from './uploads/receive-file.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { VerifyPartner } from './verify-partner.js';
import { KeyActs } from './keys/key-acts.js';
import { KeysController } from './keys/keys.controller.js';
import { ProveKey } from './keys/prove-key.js';
import { ReceiveSignedAct } from './receive-signed-act.js';
import { WebhookActs } from './webhooks/webhook-acts.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** What the partners' API is put together from. */
export interface GatewayParts {
  readonly settings: Pick<GatewaySettings, 'gatewayId' | 'publicUrl' | 'partnerCallsPerMinute'>;
  readonly store: CaseStore;
  readonly countries: HostCountries;
  readonly key: Signer;
  readonly relay: OutboxRelay;
  readonly log: Log;
}

/** The object graph of the partners' API, and nothing else. */
export class GatewayApiModule {
  static of({ settings, store, countries, key, relay, log }: GatewayParts): DynamicModule {
    const { gatewayId } = settings;
    const publicUrl = settings.publicUrl === '-' ? undefined : settings.publicUrl;
    const limits = new PartnerLimits(store.agreements, settings.partnerCallsPerMinute);
    const verify = new VerifyPartner(store);
    const acts = new SignedActs(store, gatewayId, limits, verify);
    const compose = new ComposeIntake(key, gatewayId, store.installation);
    const receipts = new ComposeReceipt(key, gatewayId);
    const signedActs = new ReceiveSignedAct(acts, receipts);
    const guard = (reflector: Reflector) => new PartnerAccessGuard(reflector, store, { aud: gatewayId, publicUrl }, limits, verify); // prettier-ignore
    return {
      module: GatewayApiModule,
      controllers: [
        RequestsController,
        AnswerPapersController,
        PartnerActsController,
        EventsController,
        PublishedController,
        HealthController,
        UploadsController,
        WebhooksController,
        KeysController,
      ],
      providers: [
        { provide: CaseStore, useValue: store },
        { provide: GatewayIdentity, useValue: new GatewayIdentity(gatewayId) },
        { provide: ReceiveAct, useValue: new ReceiveAct(store, log) },
        { provide: ReceiveRequest, useValue: new ReceiveRequest(acts, countries, store, compose, relay) },
        { provide: PaperPress, useValue: new PaperPress(countries) },
        { provide: ReceiveFile, useValue: new ReceiveFile(store.uploads, new FileExaminer()) },
        { provide: ReceiveTransitRequest, useValue: new ReceiveTransitRequest(acts, store, receipts) },
        { provide: EventWatch, useValue: new EventWatch(store, log) },
        { provide: AcknowledgeEvent, useValue: new AcknowledgeEvent(acts, store, receipts) },
        { provide: ReceivePartnerAct, useValue: new ReceivePartnerAct(acts, store, receipts) },
        {
          provide: ReceiveCorrection,
          useValue: new ReceiveCorrection(acts, countries, store, key, receipts, relay),
        },
        { provide: WebhookActs, useValue: new WebhookActs(signedActs, store) },
        { provide: KeyActs, useValue: new KeyActs(signedActs, store) },
        { provide: ProveKey, useValue: new ProveKey(store, { verify, limits, receipts, gatewayId }) },
        { provide: APP_GUARD, useFactory: guard, inject: [Reflector] },
      ],
    };
  }
}
