import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { amqpUrl, consolePort, databaseUrl, dataDirectory, gatewayId, host, keyUsage, mode } = commonSettings;

/** Settings of the console. Throws CONFIGURATION_INVALID with everything that is wrong. */
export const readConsoleSettings = (environment: Environment = process.env) =>
  readSettings({ amqpUrl, consolePort, databaseUrl, dataDirectory, gatewayId, host, keyUsage, mode }, environment);

export type ConsoleSettings = ReturnType<typeof readConsoleSettings>;
