import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** Every setting of the demonstration and of the programs; `.env.example` is generated from this table. */
export const table = [
  { name: 'GATEWAY_PORT', default: '8080', text: 'Port of the partner API.' },
  { name: 'CONSOLE_PORT', default: '8081', text: "Port of the officers' console, its API and /metrics." },
  { name: 'HOST', default: '127.0.0.1', text: 'Address that both ports listen on.' },
  {
    name: 'DATABASE_URL',
    default: '',
    text: 'PostgreSQL, as postgres://user:password@host:port/database; the database is made if it does not exist. Empty: a server of its own under DATA_DIR.',
  },
  {
    name: 'AMQP_URL',
    default: '',
    text: 'RabbitMQ, as amqp://user:password@host:port/vhost. Empty: a broker on this machine, started or (root on Debian) installed if need be.',
  },
  {
    name: 'DATA_DIR',
    default: '.data',
    text: 'Folder for everything kept on disk, relative to the root of the checkout.',
  },
  {
    name: 'GATEWAY_ID',
    default: 'urn:readmission-gateway:demonstration',
    text: 'Name of this gateway, the `aud` that partners sign for. No default when NODE_ENV=production.',
  },
  {
    name: 'KEY_USAGE',
    default: '',
    text: 'What this installation is to its partners: sandbox, pilot or production. Keys registered for another are refused. Empty: production when NODE_ENV=production, else sandbox.',
  },
  {
    name: 'PUBLIC_URL',
    default: '',
    text: 'Address under which partners reach the gateway, if a proxy stands before it, as https://gateway.example. Empty: only the path of `htu` is compared.',
  },
  {
    name: 'PARTNER_CALLS_PER_MINUTE',
    default: '3000',
    text: 'Calls a minute of one partner, where its agreement says nothing of it. Each copy of a program counts for itself.',
  },
  {
    name: 'ADDRESS_CALLS_PER_MINUTE',
    default: '12000',
    text: 'Calls a minute of one client address, whoever it is. Each copy of a program counts for itself.',
  },
  {
    name: 'TRUSTED_PROXIES',
    default: '',
    text: 'Addresses or networks of the proxies whose X-Forwarded-For names the client, separated by commas. Empty: none is believed, and a proxy counts as one client.',
  },
  {
    name: 'CIVIL_REGISTRY_URL',
    default: '',
    text: "The civil registry's HTTP side, as https://registry.example. Empty: the registry in the database.",
  },
  { name: 'CIVIL_REGISTRY_TOKEN_FILE', default: '', text: 'File with the bearer token for the civil registry.' },
  {
    name: 'SMTP_URL',
    default: '',
    text: 'Mail server for mail about alerts, as smtps://user:password@host:465 or smtp://host:587?requireTLS=true. Empty: no mail is sent.',
  },
  { name: 'ALERT_MAIL_FROM', default: '', text: 'Address that mail about alerts comes from. Needed with SMTP_URL.' },
  {
    name: 'ALERT_MAIL_TO',
    default: '',
    text: 'Addresses that mail about alerts goes to, separated by commas. Needed with SMTP_URL.',
  },
  {
    name: 'UNACKNOWLEDGED_AFTER_HOURS',
    default: '24',
    text: 'Hours after which an answer that its partner has not acknowledged raises an alert. Our own number, no legal one.',
  },
  {
    name: 'CONSOLE_URL',
    default: '',
    text: 'Address under which officers reach the console, as https://console.example. Needed behind https: cookies and headers follow it.',
  },
  {
    name: 'DEVELOPMENT_LOGIN',
    default: '',
    text: '"on": anybody may choose to be one of the invented officers. On where neither NODE_ENV is production, where it cannot be, nor OIDC_ISSUER is set.',
  },
  {
    name: 'OIDC_ISSUER',
    default: '',
    text: "The officers' identity provider (OpenID Connect), as https://login.example. Empty: none. With it CONSOLE_URL has to be set; the provider returns to CONSOLE_URL/api/session/openid-connect/callback.",
  },
  { name: 'OIDC_CLIENT_ID', default: '', text: 'What the provider knows the console as. Needed with OIDC_ISSUER.' },
  { name: 'OIDC_CLIENT_SECRET', default: '', text: 'Its secret at the provider. Needed with OIDC_ISSUER.' },
  { name: 'OIDC_SCOPE', default: 'openid profile', text: 'What is asked of the provider, separated by spaces.' },
  {
    name: 'OIDC_ROLES_CLAIM',
    default: 'groups',
    text: 'Claim that names what a person is; dots lead into an object, as realm_access.roles.',
  },
  {
    name: 'OIDC_ROLES',
    default: '',
    text: 'Which value of the claim gives which role, as dbam-officers=operator,dbam-leads=lead. Needed with OIDC_ISSUER. Who has none of them does not get in.',
  },
  {
    name: 'OIDC_STEP_UP_ACR',
    default: '',
    text: 'Value of `acr` that a sign-in needs before something can be signed. Empty: a recent sign-in is enough.',
  },
  {
    name: 'SESSION_IDLE_MINUTES',
    default: '30',
    text: "Minutes without a call after which an officer's session ends.",
  },
  { name: 'SESSION_MINUTES', default: '600', text: "Minutes after which an officer's session ends in any case." },
  {
    name: 'STEP_UP_MINUTES',
    default: '5',
    text: 'How recently, in minutes, an officer must have signed in to sign a decision.',
  },
  {
    name: 'GUESSES_PER_ADDRESS',
    default: '20',
    text: 'Wrong tokens and failed sign-ins of one address after which the console locks it out for a while.',
  },
  {
    name: 'LOCK_OUT_MINUTES',
    default: '15',
    text: 'Minutes within which they are counted, and for which the address is locked out then.',
  },
  { name: 'NODE_ENV', default: '', text: '"production" refuses everything that is for the demonstration only.' },
];

/** @param {string} text lines of NAME=value; `#` starts a comment line; quotes round a value are taken off */
export function parseEnvFile(text) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/i.exec(line);
    if (!match) continue;
    const [, name = '', value = ''] = match;
    found[name] = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
  }
  return found;
}

/**
 * The settings in force: the real environment before `.env` before the default.
 * @returns {Record<string, string>}
 */
export function readSettings() {
  const file = resolve(root, '.env');
  const fromFile = existsSync(file) ? parseEnvFile(readFileSync(file, 'utf8')) : {};
  const environment = { ...fromFile, ...process.env };
  /** @type {Record<string, string>} */
  const settings = {};
  for (const row of table) settings[row.name] = environment[row.name] || row.default;
  // A signature made for the demonstration must not count in production, so production has to say who it is.
  if (settings.NODE_ENV === 'production' && !environment.GATEWAY_ID) settings.GATEWAY_ID = '';
  settings.DATA_DIR = resolve(root, settings.DATA_DIR ?? '.data');
  return settings;
}

/** What a program gets as its environment: ours, then the settings that have a value. @param {Record<string, string>} settings */
export function environmentOf(settings) {
  const set = Object.entries(settings).filter(([, value]) => value !== '');
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !(name in settings)));
  return { ...own, ...Object.fromEntries(set) };
}
