import { createLog, type Running, untilStopped } from '#service-runtime';
import { readGatewaySettings } from '../../gateway-api/src/gateway-api.config.js';
import { startGatewayApi } from '../../gateway-api/src/start-gateway-api.js';
import { readConsoleSettings } from '../../operator-console/src/operator-console.config.js';
import { startOperatorConsole } from '../../operator-console/src/start-operator-console.js';
import { readResponseSettings } from '../../response-service/src/response-service.config.js';
import { startResponseService } from '../../response-service/src/start-response-service.js';
import { startVerificationService } from '../../verification-service/src/start-verification-service.js';
import { readVerificationSettings } from '../../verification-service/src/verification-service.config.js';

/** The four programs in one process: laptop, demonstration, tests. Each is started exactly as it is alone. */
await untilStopped(createLog('all-in-one'), async () => {
  const programs: Running[] = [
    await startResponseService(readResponseSettings(), createLog('response-service')),
    await startVerificationService(readVerificationSettings(), createLog('verification-service')),
    await startOperatorConsole(readConsoleSettings(), createLog('operator-console')),
    await startGatewayApi(readGatewaySettings(), createLog('gateway-api')),
  ];
  return {
    // The door closes first, then what is behind it.
    stop: async () => {
      for (const program of programs.reverse()) await program.stop();
    },
  };
});
