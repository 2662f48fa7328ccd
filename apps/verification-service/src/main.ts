import { createLog, untilStopped } from '#service-runtime';
import { startVerificationService } from './start-verification-service.js';
import { readVerificationSettings } from './verification-service.config.js';

const log = createLog('verification-service');
await untilStopped(log, () => startVerificationService(readVerificationSettings(), log));
