import { type DynamicModule } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { CaseStore, ConsoleStore } from '#case-store';
import { FileExaminer } from '#file-checks';
import { type HostCountries } from '#host-countries';
import { type Signer } from '#message-signing';
import { OutboxRelay, QueueDepths } from '#messaging';
import { type Log } from '#service-runtime';
import { ActOnCase } from './act-on-case.js';
import { PaperPress } from './answer-papers.controller.js';
import { controllers } from './controllers.js';
import { ShowCase } from './case-page/show-case.js';
import { DecideCase } from './decide-case.js';
import { LiveFeed } from './live/live-feed.js';
import { TransitBasis } from './transit-basis.js';
import { InspectMessages } from './messages/inspect-messages.js';
import { ComposeBundle } from './evidence/compose-bundle.js';
import { OfficerAccessGuard } from './officer-access.guard.js';
import { FindSession } from './sessions/find-session.js';
import { IdentityProvider } from './sessions/identity-provider.js';
import { LockOut } from './sessions/lock-out.js';
import { SessionCookie, SignInCookie } from './sessions/session-cookie.js';
import { type SessionSettings } from './sessions/sessions.config.js';
import { SignIn } from './sessions/sign-in.js';

/** What the console is put together from. */
export interface ConsoleParts {
  readonly store: CaseStore;
  readonly console: ConsoleStore;
  readonly countries: HostCountries;
  readonly key: Signer;
  readonly relay: OutboxRelay;
  readonly depths: QueueDepths;
  readonly gatewayId: string;
  readonly sessions: SessionSettings;
  readonly log: Log;
}

/** The object graph of the console. */
export class OperatorConsoleModule {
  static of({ store, console, countries, key, relay, depths, gatewayId, sessions, log }: ConsoleParts): DynamicModule {
    const cookie = new SessionCookie(sessions.isHttps);
    const find = new FindSession(store, cookie, sessions);
    const provider = sessions.provider && new IdentityProvider(sessions.provider, sessions);
    const lockOut = new LockOut(store, sessions.guessLimits);
    const guard = (reflector: Reflector) => new OfficerAccessGuard(reflector, store, find, lockOut);
    return {
      module: OperatorConsoleModule,
      controllers: [...controllers],
      providers: [
        { provide: CaseStore, useValue: store },
        { provide: ConsoleStore, useValue: console },
        { provide: SessionCookie, useValue: cookie },
        { provide: SignInCookie, useValue: new SignInCookie(sessions.isHttps) },
        { provide: LockOut, useValue: lockOut },
        { provide: SignIn, useValue: new SignIn(store, provider, sessions) },
        { provide: FindSession, useValue: find },
        { provide: ShowCase, useValue: new ShowCase(store, console) },
        { provide: InspectMessages, useValue: new InspectMessages(store, countries) },
        { provide: FileExaminer, useValue: new FileExaminer() },
        { provide: PaperPress, useValue: new PaperPress(countries) },
        { provide: ComposeBundle, useValue: new ComposeBundle(key, countries) },
        { provide: ActOnCase, useValue: new ActOnCase(store, key, gatewayId) },
        { provide: OutboxRelay, useValue: relay },
        { provide: QueueDepths, useValue: depths },
        { provide: DecideCase, useValue: new DecideCase(store, key, relay, new TransitBasis(store)) },
        { provide: LiveFeed, useValue: new LiveFeed(console, log) },
        { provide: OfficerAccessGuard, useFactory: guard, inject: [Reflector] },
        { provide: APP_GUARD, useExisting: OfficerAccessGuard },
      ],
    };
  }
}
