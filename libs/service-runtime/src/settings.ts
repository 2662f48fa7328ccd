import { type Fault, pointerStep, ReadmissionError } from '#canonical-message';

/** One setting: its name in the environment, what it is for, and how its text is read. */
export interface Setting<Value> {
  readonly name: string;
  readonly about: string;
  /** Text taken when the environment has none; a function may look at NODE_ENV and the rest. */
  readonly fallback?: string | ((environment: Environment) => string | undefined);
  /** The value, or undefined when the text is not one. */
  readonly read: (text: string) => Value | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;
type Values<Settings> = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never;
};

/**
 * Reads a program's settings once, before it starts. Throws CONFIGURATION_INVALID with every wrong or missing one.
 */
export function readSettings<Settings extends Record<string, Setting<unknown>>>(
  settings: Settings,
  environment: Environment,
): Values<Settings> {
  const faults: Fault[] = [];
  const values = Object.entries(settings).map(([key, setting]) => {
    const fallback = typeof setting.fallback === 'function' ? setting.fallback(environment) : setting.fallback;
    const text = environment[setting.name] || fallback;
    const value = text === undefined ? undefined : setting.read(text);
    if (value === undefined) {
      const detail = `${setting.name} ${text === undefined ? 'is not set' : 'has no valid value'}: ${setting.about}`;
      faults.push({ code: 'CONFIGURATION_INVALID', pointer: pointerStep(setting.name), detail });
    }
    return [key, value] as const;
  });
  if (faults.length > 0) {
    throw new ReadmissionError('CONFIGURATION_INVALID', {
      faults,
      detail: faults.map(({ detail }) => detail).join('\n'),
    });
  }
  return Object.freeze(Object.fromEntries(values)) as Values<Settings>;
}

const text = (value: string): string | undefined => value || undefined;
const port = (value: string): number | undefined =>
  /^[0-9]{1,5}$/.test(value) && Number(value) < 65_536 ? Number(value) : undefined;
const mailAddress = /^\s*[^\s@,<>"]+@[^\s@,<>"]+\s*$/;
const inDevelopment = (value: string) => (environment: Environment) =>
  environment['NODE_ENV'] === 'production' ? undefined : value;

/** Settings that more than one program has. */
export const commonSettings = {
  databaseUrl: {
    name: 'DATABASE_URL',
    about: 'where PostgreSQL is (postgres://user@host:port/database)',
    read: (value) => (/^postgres(ql)?:\/\//.test(value) ? value : undefined),
  },
  amqpUrl: {
    name: 'AMQP_URL',
    about: 'where RabbitMQ is (amqp://user:password@host:port)',
    read: (value) => (/^amqps?:\/\//.test(value) ? value : undefined),
  },
  dataDirectory: { name: 'DATA_DIR', about: 'folder of the keys', fallback: '.data', read: text },
  host: { name: 'HOST', about: 'address to listen on', fallback: '127.0.0.1', read: text },
  gatewayPort: { name: 'GATEWAY_PORT', about: "port of the partners' API", fallback: '8080', read: port },
  consolePort: { name: 'CONSOLE_PORT', about: "port of the operators' console", fallback: '8081', read: port },
  // A sandbox's signature must not count in production, so production has to say who it is.
  gatewayId: {
    name: 'GATEWAY_ID',
    about: 'id of this gateway, which partners sign as aud',
    fallback: inDevelopment('urn:readmission-gateway:demonstration'),
    read: text,
  },
  keyUsage: {
    name: 'KEY_USAGE',
    about: 'what this installation is to its partners (sandbox, pilot, production); keys for another are refused',
    fallback: (environment: Environment) => (environment['NODE_ENV'] === 'production' ? 'production' : 'sandbox'),
    read: (value) => (['sandbox', 'pilot', 'production'] as const).find((one) => one === value),
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    about: 'address under which partners reach the gateway',
    fallback: '-',
    read: (value) => (value === '-' || URL.canParse(value) ? value : undefined),
  },
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    about: 'addresses or networks of the proxies whose X-Forwarded-For names the client, separated by commas',
    fallback: '-',
    read: (value) => (/^(-|[0-9a-fA-F.:/, ]+)$/.test(value) ? value : undefined),
  },
  smtpUrl: {
    name: 'SMTP_URL',
    about: 'mail server for mail about alerts (smtps://user:password@host:port); without it none is sent',
    fallback: '-',
    read: (value) => (value === '-' || /^smtps?:\/\/./.test(value) ? value : undefined),
  },
  alertMailFrom: {
    name: 'ALERT_MAIL_FROM',
    about: 'address that mail about alerts comes from',
    fallback: '-',
    read: (value) => (value === '-' || mailAddress.test(value) ? value : undefined),
  },
  alertMailTo: {
    name: 'ALERT_MAIL_TO',
    about: 'addresses that mail about alerts goes to, separated by commas',
    fallback: '-',
    read: (value) => (value === '-' || value.split(',').every((one) => mailAddress.test(one)) ? value : undefined),
  },
  // Our own number: no agreement says how soon an answer has to be acknowledged.
  unacknowledgedHours: {
    name: 'UNACKNOWLEDGED_AFTER_HOURS',
    about: 'hours after which an answer that is not acknowledged raises an alert (1 to 8760; our own number)',
    fallback: '24',
    read: (value) =>
      /^[0-9]{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 8760 ? Number(value) : undefined,
  },
  mode: {
    name: 'NODE_ENV',
    about: 'production refuses the keys and tokens of the demonstration',
    fallback: 'development',
    read: (value) => (value === 'production' ? 'production' : 'development'),
  },
} as const satisfies Record<string, Setting<string | number>>;

/** Address under which this machine reaches a port that a program listens on at a host. */
export function localAddress(host: string, port: number): string {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
