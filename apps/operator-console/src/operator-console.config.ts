import { commonSettings, type Environment, readSettings } from '#service-runtime';
import { readSessionSettings } from './sessions/sessions.config.js';

const { amqpUrl, consolePort, databaseUrl, dataDirectory, gatewayId, host, keyUsage, mode, trustedProxies } =
  commonSettings;

/** Settings of the console. Throws CONFIGURATION_INVALID with everything that is wrong. */
export const readConsoleSettings = (environment: Environment = process.env) => ({
  ...readSettings(
    { amqpUrl, consolePort, databaseUrl, dataDirectory, gatewayId, host, keyUsage, mode, trustedProxies },
    environment,
  ),
  sessions: readSessionSettings(environment),
});

export type ConsoleSettings = ReturnType<typeof readConsoleSettings>;
