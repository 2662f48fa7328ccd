import { commonSettings, type Environment, readSettings, type Setting } from '#service-runtime';

const { amqpUrl, databaseUrl, dataDirectory, gatewayId, gatewayPort, host, keyUsage, mode, publicUrl, trustedProxies } =
  commonSettings;

const callsPerMinute = (text: string): number | undefined =>
  /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined;

/** Limits of this copy of the program; where several run, each counts for itself. */
const limits = {
  partnerCallsPerMinute: {
    name: 'PARTNER_CALLS_PER_MINUTE',
    about: 'calls a minute of one partner, where its agreement says nothing of it',
    fallback: '3000',
    read: callsPerMinute,
  },
  addressCallsPerMinute: {
    name: 'ADDRESS_CALLS_PER_MINUTE',
    about: 'calls a minute of one client address, whoever it is',
    fallback: '12000',
    read: callsPerMinute,
  },
} as const satisfies Record<string, Setting<string | number>>;

/** Settings of the partners' API. Throws CONFIGURATION_INVALID with everything that is wrong. */
export const readGatewaySettings = (environment: Environment = process.env) =>
  readSettings(
    {
      amqpUrl,
      databaseUrl,
      dataDirectory,
      gatewayId,
      gatewayPort,
      host,
      keyUsage,
      mode,
      publicUrl,
      trustedProxies,
      ...limits,
    },
    environment,
  );

export type GatewaySettings = ReturnType<typeof readGatewaySettings>;
