import { type DynamicModule } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { CaseStore, ConsoleStore } from '#case-store';
import { type SigningKey } from '#message-signing';
import { type OutboxRelay } from '#messaging';
import { ActOnCase } from './act-on-case.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { AlertsController } from './alerts.controller.js';
import { CasesController } from './cases.controller.js';
import { DecideCase } from './decide-case.js';
import { FindingController } from './lists/finding.controller.js';
import { TodayController } from './lists/today.controller.js';
import { OfficerAccessGuard } from './officer-access.guard.js';
import { OperationsController } from './operations.controller.js';
import { UnacknowledgedAnswersController } from './unacknowledged-answers.controller.js';

/** What the console is put together from. */
export interface ConsoleParts {
  readonly store: CaseStore;
  readonly console: ConsoleStore;
  readonly key: SigningKey;
  readonly relay: OutboxRelay;
  readonly gatewayId: string;
}

/** The object graph of the console. */
export class OperatorConsoleModule {
  static of({ store, console, key, relay, gatewayId }: ConsoleParts): DynamicModule {
    const guard = (reflector: Reflector) => new OfficerAccessGuard(reflector, store);
    return {
      module: OperatorConsoleModule,
      controllers: [
        CasesController,
        AlertsController,
        AgreementsController,
        OperationsController,
        FindingController,
        TodayController,
        UnacknowledgedAnswersController,
      ],
      providers: [
        { provide: CaseStore, useValue: store },
        { provide: ConsoleStore, useValue: console },
        { provide: ActOnCase, useValue: new ActOnCase(store, key, gatewayId) },
        { provide: DecideCase, useValue: new DecideCase(store, key, relay) },
        { provide: APP_GUARD, useFactory: guard, inject: [Reflector] },
      ],
    };
  }
}
