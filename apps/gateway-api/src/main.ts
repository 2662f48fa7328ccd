import { createLog, untilStopped } from '#service-runtime';
import { readGatewaySettings } from './gateway-api.config.js';
import { startGatewayApi } from './start-gateway-api.js';

const log = createLog('gateway-api');
await untilStopped(log, () => startGatewayApi(readGatewaySettings(), log));
