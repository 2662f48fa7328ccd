import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { amqpUrl, databaseUrl, dataDirectory, gatewayId, gatewayPort, host, mode, publicUrl } = commonSettings;

/** Settings of the partners' API. Throws CONFIGURATION_INVALID with everything that is wrong. */
export const readGatewaySettings = (environment: Environment = process.env) =>
  readSettings({ amqpUrl, databaseUrl, dataDirectory, gatewayId, gatewayPort, host, mode, publicUrl }, environment);

export type GatewaySettings = ReturnType<typeof readGatewaySettings>;
