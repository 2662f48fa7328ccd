import { type GuessLimits } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type Environment, readSettings } from '#service-runtime';
import { type ProviderSettings, readProviderSettings } from './provider.config.js';

const minutes = (value: string): number | undefined =>
  /^[0-9]{1,4}$/.test(value) && Number(value) > 0 ? Number(value) : undefined;

const settings = {
  consoleUrl: {
    name: 'CONSOLE_URL',
    about: 'address under which officers reach the console (https://console.example)',
    fallback: '-',
    read: (value: string) => (value === '-' || URL.canParse(value) ? value : undefined),
  },
  developmentLogin: {
    name: 'DEVELOPMENT_LOGIN',
    about: 'on or off: whether anybody may choose to be one of the invented officers',
    fallback: ({ NODE_ENV, OIDC_ISSUER }: Environment) => (NODE_ENV === 'production' || OIDC_ISSUER ? 'off' : 'on'),
    read: (value: string) => (value === 'on' ? true : value === 'off' ? false : undefined),
  },
  idleMinutes: {
    name: 'SESSION_IDLE_MINUTES',
    about: 'minutes without a call after which a session ends (1 to 9999)',
    fallback: '30',
    read: minutes,
  },
  wholeMinutes: {
    name: 'SESSION_MINUTES',
    about: 'minutes after which a session ends in any case (1 to 9999)',
    fallback: '600',
    read: minutes,
  },
  stepUpMinutes: {
    name: 'STEP_UP_MINUTES',
    about: 'how recently an officer must have signed in to sign a decision, in minutes (1 to 9999)',
    fallback: '5',
    read: minutes,
  },
  guesses: {
    name: 'GUESSES_PER_ADDRESS',
    about: 'wrong tokens and sign-ins of one address after which it is locked out (2 to 999999999)',
    fallback: '20',
    read: (value: string) => (/^[1-9][0-9]{0,8}$/.test(value) && value !== '1' ? Number(value) : undefined),
  },
  lockOutMinutes: {
    name: 'LOCK_OUT_MINUTES',
    about: 'minutes within which they are counted, and for which the address is locked out then (1 to 9999)',
    fallback: '15',
    read: minutes,
  },
};

/** How officers come in. */
export interface SessionSettings {
  readonly developmentLogin: boolean;
  readonly isHttps: boolean;
  /** Name and port that browsers know the console by; undefined: what they call it. */
  readonly host: string | undefined;
  /** Undefined where no identity provider lets officers in. */
  readonly provider: ProviderSettings | undefined;
  readonly idleSeconds: number;
  readonly wholeSeconds: number;
  readonly stepUpSeconds: number;
  readonly guessLimits: GuessLimits;
}

/** Throws CONFIGURATION_INVALID: also when the invented officers could come into production. */
export function readSessionSettings(environment: Environment): SessionSettings {
  const read = readSettings(settings, environment);
  const { consoleUrl, developmentLogin, idleMinutes, wholeMinutes, stepUpMinutes } = read;
  if (developmentLogin && environment['NODE_ENV'] === 'production') {
    const detail = 'DEVELOPMENT_LOGIN is on: anybody could choose to be an officer. In production it has to be off.';
    throw new ReadmissionError('CONFIGURATION_INVALID', { detail });
  }
  return {
    developmentLogin,
    isHttps: consoleUrl.startsWith('https:'),
    host: consoleUrl === '-' ? undefined : new URL(consoleUrl).host,
    provider: readProviderSettings(environment, consoleUrl),
    idleSeconds: idleMinutes * 60,
    wholeSeconds: wholeMinutes * 60,
    stepUpSeconds: stepUpMinutes * 60,
    guessLimits: {
      guesses: read.guesses,
      withinSeconds: read.lockOutMinutes * 60,
      lockedSeconds: read.lockOutMinutes * 60,
    },
  };
}
