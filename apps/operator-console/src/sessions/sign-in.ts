import { randomBytes } from 'node:crypto';
import { type CaseStore, type Officer } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type IdentityProvider, type Identified } from './identity-provider.js';
import { type OpenSession } from './find-session.js';
import { type SessionSettings } from './sessions.config.js';

/** Where a browser goes, and what it holds until it is back. */
export interface Sent {
  readonly address: string;
  readonly browser: string;
}

/** A browser that is back: what it holds from now on, and the page it wanted. */
export interface Returned {
  readonly token: string;
  readonly returnTo: string;
}

/** Signs officers in by their identity provider; known by issuer and subject, with the roles that it gives them. */
export class SignIn {
  constructor(
    private readonly store: Pick<CaseStore, 'officers' | 'operations' | 'sessions' | 'signIns'>,
    readonly provider: IdentityProvider | undefined,
    private readonly settings: SessionSettings,
  ) {}

  /** Sends a browser to the provider; within a session of the provider's, to show again who it is. Throws NOT_FOUND. */
  async begin(session: OpenSession | undefined, returnTo: string): Promise<Sent> {
    if (!this.provider) throw new ReadmissionError('NOT_FOUND');
    const again = session?.method === 'openid-connect' ? session.id : undefined;
    const { address, ...secrets } = await this.provider.depart({ isStepUp: again !== undefined });
    const browser = randomBytes(32).toString('base64url');
    await this.store.signIns.begin({ ...secrets, browser, session: again, returnTo });
    return { address, browser };
  }

  /** Throws SIGN_IN_FAILED, ROLE_NOT_GIVEN, SIGN_IN_OF_ANOTHER, PROVIDER_UNAVAILABLE. */
  async finish(query: URLSearchParams, browser: string | undefined): Promise<Returned> {
    if (!this.provider) throw new ReadmissionError('NOT_FOUND');
    const state = query.get('state');
    const signIn = state !== null && browser ? await this.store.signIns.take(state, browser) : undefined;
    if (!signIn) throw new ReadmissionError('SIGN_IN_FAILED');
    const person = await this.provider.identify(query, signIn);
    const officer = await this.letIn(person);
    const shown = { method: 'openid-connect', authenticatedAt: person.authenticatedAt } as const;
    const { returnTo, session } = signIn;
    if (session !== null && signIn.officer !== officer.id) {
      await this.store.officers.refuse(person, 'SIGN_IN_OF_ANOTHER');
      throw new ReadmissionError('SIGN_IN_OF_ANOTHER');
    }
    const renewed = session === null ? undefined : await this.store.sessions.renew(session, shown.authenticatedAt);
    return { token: renewed ?? (await this.store.sessions.open(officer.id, shown, this.settings)), returnTo };
  }

  private async letIn(person: Identified): Promise<Officer> {
    const officer = person.roles.length > 0 ? await this.store.officers.arrive(person) : undefined;
    if (officer) return officer;
    await this.store.officers.refuse(person, 'ROLE_NOT_GIVEN');
    throw new ReadmissionError('ROLE_NOT_GIVEN');
  }
}
