import { type Role, roles } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type Environment, readSettings } from '#service-runtime';

const text = (value: string): string | undefined => value || undefined;

const settings = {
  issuer: {
    name: 'OIDC_ISSUER',
    about: 'identity provider of the officers (https://login.example), found by OpenID Connect Discovery',
    fallback: '-',
    read: (value: string) => (value === '-' || /^https?:$/.test(protocolOf(value)) ? value : undefined),
  },
  clientId: { name: 'OIDC_CLIENT_ID', about: 'what the provider knows the console as', fallback: '-', read: text },
  clientSecret: { name: 'OIDC_CLIENT_SECRET', about: 'its secret at the provider', fallback: '-', read: text },
  scope: {
    name: 'OIDC_SCOPE',
    about: 'what is asked of the provider, separated by spaces, with openid',
    fallback: 'openid profile',
    read: (value: string) => (value.split(' ').includes('openid') ? value : undefined),
  },
  claim: {
    name: 'OIDC_ROLES_CLAIM',
    about: 'claim that names what a person is, with dots into an object (realm_access.roles)',
    fallback: 'groups',
    read: text,
  },
  roles: {
    name: 'OIDC_ROLES',
    about: `which value of the claim gives which role, as value=role, separated by commas; roles: ${roles.join(', ')}`,
    fallback: '-',
    read: (value: string) => (value === '-' ? new Map<string, Role>() : readMapping(value)),
  },
  stepUpAcr: {
    name: 'OIDC_STEP_UP_ACR',
    about: 'acr value that a sign-in must have to sign a decision; without it a recent one is enough',
    fallback: '-',
    read: text,
  },
};

/** The identity provider of the officers, and what its words mean here. */
export interface ProviderSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Steps into the claims. */
  readonly claim: readonly string[];
  /** Value of the claim → role. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly stepUpAcr: string | undefined;
  /** Address of the console, without a slash at its end. */
  readonly consoleUrl: string;
}

/**
 * Undefined without OIDC_ISSUER. Throws CONFIGURATION_INVALID: also when something that belongs to it is missing, or
 * when a provider or console of production is reached without TLS.
 */
export function readProviderSettings(environment: Environment, consoleUrl: string): ProviderSettings | undefined {
  const read = readSettings(settings, environment);
  if (read.issuer === '-') return undefined;
  const missing = [
    ...(read.clientId === '-' ? ['OIDC_CLIENT_ID'] : []),
    ...(read.clientSecret === '-' ? ['OIDC_CLIENT_SECRET'] : []),
    ...(read.roles.size === 0 ? ['OIDC_ROLES'] : []),
    ...(consoleUrl === '-' ? ['CONSOLE_URL'] : []),
  ];
  if (missing.length > 0) refuse(`OIDC_ISSUER is set, so these have to be set too: ${missing.join(', ')}.`);
  const isOpen = [read.issuer, consoleUrl].some((url) => !url.startsWith('https:'));
  if (isOpen && environment['NODE_ENV'] === 'production') {
    refuse('OIDC_ISSUER and CONSOLE_URL have to begin with https: in production.');
  }
  return {
    ...read,
    issuer: new URL(read.issuer),
    claim: read.claim.split('.'),
    stepUpAcr: read.stepUpAcr === '-' ? undefined : read.stepUpAcr,
    consoleUrl: consoleUrl.replace(/\/+$/, ''),
  };
}

function readMapping(value: string): Map<string, Role> | undefined {
  const pairs = value.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const isMapping = pairs.every(([from, to, more]) => from && more === undefined && roles.some((role) => role === to));
  return isMapping ? new Map(pairs as [string, Role][]) : undefined;
}

const protocolOf = (value: string): string => (URL.canParse(value) ? new URL(value).protocol : '');

function refuse(detail: string): never {
  throw new ReadmissionError('CONFIGURATION_INVALID', { detail });
}
