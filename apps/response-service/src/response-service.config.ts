import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { amqpUrl, databaseUrl, dataDirectory, gatewayId, mode } = commonSettings;

/** Settings of the response service. Throws CONFIGURATION_INVALID with everything that is wrong. */
export const readResponseSettings = (environment: Environment = process.env) =>
  readSettings({ amqpUrl, databaseUrl, dataDirectory, gatewayId, mode }, environment);

export type ResponseSettings = ReturnType<typeof readResponseSettings>;
