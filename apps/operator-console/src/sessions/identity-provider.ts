import { type ProviderPerson, type ReturnedSignIn, type Role } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import * as oidc from 'openid-client';
import { type ProviderSettings } from './provider.config.js';

/** Where the provider sends browsers back to. */
export const callbackPath = '/api/session/openid-connect/callback';

/** Who has come back from the provider, and when it last showed there who it is. */
export interface Identified extends ProviderPerson {
  readonly authenticatedAt: Date;
}

/** A sign-in as it leaves for the provider. */
export interface Departure {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** How old what the provider knows may be, in seconds. */
export interface Ages {
  readonly wholeSeconds: number;
  readonly stepUpSeconds: number;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * The officers' identity provider: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636),
 * found by discovery when it is first needed, so that the console starts without it.
 */
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(
    readonly settings: ProviderSettings,
    private readonly ages: Ages,
  ) {}

  /** Where to send a browser; for a step-up the provider has to ask again. Throws PROVIDER_UNAVAILABLE. */
  async depart({ isStepUp }: { readonly isStepUp: boolean }): Promise<Departure> {
    const configuration = await this.configuration();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const { scope, stepUpAcr, consoleUrl } = this.settings;
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: consoleUrl + callbackPath,
      scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      // With max_age the provider has to say when it last asked (auth_time).
      max_age: String(isStepUp ? 0 : this.ages.wholeSeconds),
      ...(isStepUp ? { prompt: 'login' } : {}),
      ...(isStepUp && stepUpAcr !== undefined ? { acr_values: stepUpAcr } : {}),
    });
    return { address: address.href, state, nonce, codeVerifier };
  }

  /** Who has come back with this address. Throws SIGN_IN_FAILED, or PROVIDER_UNAVAILABLE. */
  async identify(query: URLSearchParams, signIn: ReturnedSignIn): Promise<Identified> {
    const configuration = await this.configuration();
    const { consoleUrl } = this.settings;
    const cameBackTo = new URL(`${consoleUrl}${callbackPath}?${query.toString()}`);
    const checks = {
      expectedState: query.get('state') ?? '',
      expectedNonce: signIn.nonce,
      pkceCodeVerifier: signIn.codeVerifier,
      maxAge: signIn.session === null ? this.ages.wholeSeconds : this.ages.stepUpSeconds,
    };
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, cameBackTo, checks);
      const claims = tokens.claims();
      if (!claims) throw new ReadmissionError('SIGN_IN_FAILED');
      // Many providers keep groups out of the ID token and name them when asked.
      const { userinfo_endpoint: hasMore } = configuration.serverMetadata();
      const more = hasMore ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return this.personOf({ ...more, ...claims }, claims);
    } catch (cause) {
      throw asRefusal(cause);
    }
  }

  /** Where the session at the provider is ended (RP-Initiated Logout 1.0); null where the provider has no such place. */
  async signOutAddress(): Promise<string | null> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    const parameters = { post_logout_redirect_uri: `${this.settings.consoleUrl}/` };
    return oidc.buildEndSessionUrl(configuration, parameters).href;
  }

  private personOf(all: Claims, { iss, sub, auth_time: authTime, acr }: oidc.IDToken): Identified {
    const { claim, roles, stepUpAcr } = this.settings;
    const said = claim.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), all);
    const values: unknown[] = Array.isArray(said) ? said : [said];
    const given = values.flatMap((value) => (typeof value === 'string' ? (roles.get(value) ?? []) : []));
    const names = [all['name'], all['preferred_username'], sub];
    const isStrongEnough = stepUpAcr === undefined || acr === stepUpAcr;
    return {
      issuer: iss,
      subject: sub,
      name: names.find((name): name is string => typeof name === 'string' && name !== '')?.slice(0, 200) ?? sub,
      roles: [...new Set<Role>(given)],
      // One that was too weak to sign with counts as one of long ago.
      authenticatedAt: new Date(isStrongEnough ? (authTime ?? 0) * 1000 : 0),
    };
  }

  private configuration(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((cause: unknown) => {
      this.found = undefined;
      throw new ReadmissionError('PROVIDER_UNAVAILABLE', { cause });
    });
    return this.found;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    // Settings refuse plain HTTP in production.
    const isOpen = issuer.protocol === 'http:';
    return oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      timeout: 10,
      execute: [oidc.enableNonRepudiationChecks, ...(isOpen ? [oidc.allowInsecureRequests] : [])],
    });
  }
}

const isObject = (value: unknown): value is Claims => typeof value === 'object' && value !== null;

/** What could not be reached is away; whatever else went wrong is no sign-in. Neither says what the provider said. */
function asRefusal(cause: unknown): ReadmissionError {
  if (cause instanceof ReadmissionError) return cause;
  const isAway = cause instanceof TypeError || (cause as { code?: unknown }).code === 'OAUTH_TIMEOUT';
  return new ReadmissionError(isAway ? 'PROVIDER_UNAVAILABLE' : 'SIGN_IN_FAILED', { cause });
}
