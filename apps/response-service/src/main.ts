import { createLog, untilStopped } from '#service-runtime';
import { readResponseSettings } from './response-service.config.js';
import { startResponseService } from './start-response-service.js';

const log = createLog('response-service');
await untilStopped(log, () => startResponseService(readResponseSettings(), log));
