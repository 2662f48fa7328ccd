import { AgreementsController } from './agreements/agreements.controller.js';
import { AlertsController } from './alerts.controller.js';
import { AnswerPapersController } from './answer-papers.controller.js';
import { CaseWorkController } from './desk/case-work.controller.js';
import { CaseFilesController } from './evidence/case-files.controller.js';
import { CasesController } from './cases.controller.js';
import { AuditController } from './lists/audit.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { FindingController } from './lists/finding.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { OperationsController } from './operations.controller.js';
import { PartnerKeysController } from './keys/partner-keys.controller.js';
import { PausesController } from './desk/pauses.controller.js';
import { QuarantineActsController } from './desk/quarantine-acts.controller.js';
import { PartnersController } from './lists/partners.controller.js';
import { QueuesController } from './lists/queues.controller.js';
import { ReportsController } from './lists/reports.controller.js';
import { LiveController } from './live/live.controller.js';
import { TodayController } from './lists/today.controller.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { ProviderController } from './sessions/provider.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { ViewsController } from './lists/views.controller.js';
import { UnacknowledgedAnswersController } from './unacknowledged-answers.controller.js';

/** Everything that the console answers; its contract names the same routes. */
export const controllers = [
  AgreementsController,
  AlertsController,
  AnswerPapersController,
  CasesController,
  CaseFilesController,
  EvidenceController,
  FindingController,
  MessagesController,
  TodayController,
  ReportsController,
  LiveController,
  ViewsController,
  QueuesController,
  PartnersController,
  AuditController,
  CaseWorkController,
  PausesController,
  QuarantineActsController,
  OperationsController,
  PartnerKeysController,
  SessionController,
  ProviderController,
  OwnSessionsController,
  UnacknowledgedAnswersController,
] as const;
