import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { amqpUrl, databaseUrl, dataDirectory, mode } = commonSettings;

/** Settings of the verification service. Throws CONFIGURATION_INVALID with everything that is wrong. */
export const readVerificationSettings = (environment: Environment = process.env) =>
  readSettings(
    {
      amqpUrl,
      databaseUrl,
      dataDirectory,
      mode,
      registryUrl: {
        name: 'CIVIL_REGISTRY_URL',
        about: "address of the civil registry's HTTP side; '-' asks the registry in PostgreSQL",
        fallback: '-',
        read: (text: string) => (text === '-' || URL.canParse(text) ? text : undefined),
      },
      registryTokenFile: {
        name: 'CIVIL_REGISTRY_TOKEN_FILE',
        about: 'file with the bearer token for the civil registry',
        fallback: '-',
        read: (text: string) => text,
      },
    },
    environment,
  );

export type VerificationSettings = ReturnType<typeof readVerificationSettings>;
