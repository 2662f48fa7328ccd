import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { consolePort, databaseUrl, dataDirectory, gatewayPort, host, mode } = commonSettings;

/** Settings of the demonstration. */
export const readDemonstrationSettings = (environment: Environment = process.env) =>
  readSettings({ consolePort, databaseUrl, dataDirectory, gatewayPort, host, mode }, environment);

export type DemonstrationSettings = ReturnType<typeof readDemonstrationSettings>;
