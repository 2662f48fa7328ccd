import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { BrowserSession } from '../support/browser-session.js';
import { Contract } from '../support/contract.js';
import { freePort, House } from '../support/house.js';
import { BrowserAtProvider, TestProvider } from '../support/identity-provider.js';
import { aRequest } from '../support/requests.js';

const contract = new Contract('operator-console.openapi.yaml');
const [clientId, clientSecret] = ['invented-console', 'an invented secret'];
let house: House;
let provider: TestProvider;
beforeAll(async () => {
  const port = await freePort();
  const consoleUrl = `http://127.0.0.1:${port}`;
  provider = await TestProvider.open({ consoleUrl, clientId, clientSecret });
  house = await House.open(['all-in-one'], {
    CONSOLE_PORT: String(port),
    CONSOLE_URL: consoleUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ROLES: 'invented-officers=operator,invented-leads=lead',
  });
  for (const name of ['one', 'two', 'guest', 'leaver']) {
    provider.accounts.set(name, { name: `Invented ${name}`, groups: ['invented-officers', 'something-else'] });
  }
  provider.accounts.set('guest', { name: 'Invented guest', groups: ['something-else'] });
}, 60_000);
afterAll(async () => {
  await house.close();
  await provider.close();
});

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const codeOf = (reply: Reply): string => read<{ code: string }>(reply).code;

/** A browser at both places. */
class Desk {
  readonly console = new BrowserSession(house.console);
  private readonly atProvider = new BrowserAtProvider();

  /** Leaves for the provider and says where it sends the browser back to. */
  async goAndComeBack(account: string, returnTo = '/cases'): Promise<{ path: string; wasAsked: boolean }> {
    const begun = await this.console.post('/api/session/openid-connect', { returnTo });
    expect(contract.faultsOf('POST /api/session/openid-connect', begun)).toEqual([]);
    const { address } = read<{ address: string }>(begun);
    const { cameBackTo, wasAsked } = await this.atProvider.signIn(address, account);
    expect(cameBackTo.startsWith(`${house.console}/`)).toBe(true);
    return { path: cameBackTo.slice(house.console.length), wasAsked };
  }

  async signIn(account: string): Promise<Reply> {
    const { path } = await this.goAndComeBack(account);
    const reply = await this.console.get(path);
    if (reply.status === 303) await this.console.learn();
    return reply;
  }
}
const signedIn = async (account: string): Promise<Desk> => {
  const desk = new Desk();
  expect((await desk.signIn(account)).status).toBe(303);
  return desk;
};
const refused = (reply: Reply, status: number, code: string): void => {
  expect([reply.status, reply.text.includes(`<p>${code}</p>`)]).toEqual([status, true]);
  expect(contract.faultsOf('GET /api/session/openid-connect/callback', reply)).toEqual([]);
};

describe('an officer whom an identity provider knows', () => {
  it('comes in by it, with the roles that it gives, and returns to the page that was wanted', async () => {
    const desk = new Desk();
    const before = read<object>(await desk.console.get('/api/session'));
    expect(before).toMatchObject({ officer: null, openIdConnect: true, developmentLogin: false, inventedOfficers: [] });
    const reply = await desk.signIn('one');
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/cases']);
    expect(reply.headers.getSetCookie().some((line) => /^readmission=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/.test(line))).toBe(true); // prettier-ignore
    const session = await desk.console.get('/api/session');
    expect(contract.faultsOf('GET /api/session', session)).toEqual([]);
    expect(session.text).toContain('Invented one');
    expect(read<object>(session)).toMatchObject({ officer: { roles: ['operator'] }, method: 'openid-connect' });
    expect((await desk.console.get('/api/cases')).status).toBe(200);
    const rows = await house.database.query(`select issuer, subject, purpose from officer where subject = 'one'`);
    expect(rows).toEqual([{ issuer: provider.issuer, subject: 'one', purpose: 'production' }]);
  });

  it('gets in nowhere without a role, and is out at once when the role is taken', async () => {
    const guest = new Desk();
    refused(await guest.signIn('guest'), 403, 'ROLE_NOT_GIVEN');
    expect(codeOf(await guest.console.get('/api/cases'))).toBe('ACCESS_TOKEN_MISSING');
    expect(await house.database.query(`select id from officer where subject = 'guest'`)).toEqual([]);

    const [here, there] = [await signedIn('leaver'), new Desk()];
    provider.accounts.set('leaver', { name: 'Invented leaver', groups: [] });
    refused(await there.signIn('leaver'), 403, 'ROLE_NOT_GIVEN');
    expect(codeOf(await here.console.get('/api/cases'))).toBe('SESSION_ENDED');
    const audit = await house.database.query<{ code: string }>(
      `select details ->> 'code' as code from audit where act = 'sign-in-refused' order by id`,
    );
    expect(audit.map(({ code }) => code)).toEqual(['ROLE_NOT_GIVEN', 'ROLE_NOT_GIVEN']);
  });

  it('is nobody with a sign-in that another browser began, that was used, or that nobody began', async () => {
    const [desk, other] = [new Desk(), new Desk()];
    const { path } = await desk.goAndComeBack('one');
    refused(await other.console.get(path), 401, 'SIGN_IN_FAILED');
    await other.goAndComeBack('one');
    refused(await other.console.get(path), 401, 'SIGN_IN_FAILED');
    expect((await desk.console.get(path)).status).toBe(303);
    refused(await desk.console.get(path), 401, 'SIGN_IN_FAILED');
    refused(await new Desk().console.get('/api/session/openid-connect/callback'), 401, 'SIGN_IN_FAILED');
    await desk.console.learn();
    const { path: late } = await desk.goAndComeBack('one');
    await house.database.query(`update console_sign_in set started_at = now() - interval '11 minutes'`);
    refused(await desk.console.get(late), 401, 'SIGN_IN_FAILED');
  });

  it('is sent to the provider by no page of another site, and back to no other site', async () => {
    const begin = (body: object, headers: Record<string, string> = {}): Promise<Reply> =>
      new Desk().console.post('/api/session/openid-connect', body, headers);
    expect(codeOf(await begin({}, { 'sec-fetch-site': 'cross-site' }))).toBe('CSRF_TOKEN_WRONG');
    expect(codeOf(await begin({}, { origin: 'https://elsewhere.example' }))).toBe('CSRF_TOKEN_WRONG');
    expect((await begin({}, { origin: house.console })).status).toBe(201);
    for (const returnTo of [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/\\elsewhere.example',
      '/api/me',
      '',
    ]) {
      expect([returnTo, (await begin({ returnTo })).status]).toEqual([returnTo, 422]);
    }
  });

  it('shows at the provider again who it is before it signs, as nobody else', async () => {
    const { id } = read<{ id: string }>(await (await house.ministry('aut')).send(await aRequest('aut')));
    await house.becomes(id, 'awaiting-decision');
    const [one, two] = [await signedIn('one'), await signedIn('two')];
    expect((await one.console.post(`/api/cases/${id}/decision`, { outcome: 'accept' })).status).toBe(201);
    await house.database.query(
      `update console_session set authenticated_at = now() - interval '6 minutes'
       where officer_id = (select id from officer where subject = 'two')`,
    );
    const countersign = (): Promise<Reply> => two.console.post(`/api/cases/${id}/countersignature`);
    expect(codeOf(await countersign())).toBe('STEP_UP_REQUIRED');

    const { path: ofOther } = await two.goAndComeBack('one');
    refused(await two.console.get(ofOther), 403, 'SIGN_IN_OF_ANOTHER');
    expect(codeOf(await countersign())).toBe('STEP_UP_REQUIRED');

    const before = two.console.cookie;
    const { path, wasAsked } = await two.goAndComeBack('two');
    expect(wasAsked).toBe(true);
    expect((await two.console.get(path)).status).toBe(303);
    expect(two.console.cookie).not.toBe(before);
    await two.console.learn();
    expect((await countersign()).status).toBe(201);
    await house.becomes(id, 'accepted');
  });

  it('sees where else it is signed in, and ends that', async () => {
    const [here, there] = [await signedIn('one'), await signedIn('one')];
    const list = await here.console.get('/api/sessions');
    expect(contract.faultsOf('GET /api/sessions', list)).toEqual([]);
    const { sessions } = read<{ sessions: { id: string; isThisOne: boolean }[] }>(list);
    expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    const other = sessions.find(({ isThisOne }) => !isThisOne)!;
    const stranger = await signedIn('two');
    expect(codeOf(await stranger.console.delete(`/api/sessions/${other.id}`))).toBe('NOT_FOUND');
    const ended = await here.console.delete(`/api/sessions/${other.id}`);
    expect(contract.faultsOf('DELETE /api/sessions/{id}', ended)).toEqual([]);
    expect(codeOf(await there.console.get('/api/cases'))).toBe('SESSION_ENDED');
    expect((await here.console.get('/api/cases')).status).toBe(200);
  });

  it('signs out here at once, and is told where to sign out at the provider', async () => {
    const desk = await signedIn('one');
    const left = await desk.console.leave();
    expect(contract.faultsOf('DELETE /api/session', left)).toEqual([]);
    const { signOutAddress } = read<{ signOutAddress: string }>(left);
    expect(new URL(signOutAddress).searchParams.get('post_logout_redirect_uri')).toBe(`${house.console}/`);
    const page = await fetch(signOutAddress);
    expect(await page.text()).toContain('logout');
    expect(page.status).toBe(200);
  });
});

describe('a console with an identity provider', () => {
  it.each([
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
    [{ OIDC_ROLES: 'invented-officers=king' }, 'OIDC_ROLES'],
    [{ NODE_ENV: 'production', GATEWAY_ID: 'urn:invented' }, 'https:'],
  ])('does not start with %j', async (changes, named) => {
    const { status, output } = await house.runToEnd('apps/operator-console/src/main.js', changes);
    expect(status).not.toBe(0);
    expect(output).toContain(named);
  });

  // Last, as the provider stays away.
  it('says that it is away, and lets sessions go on', async () => {
    const [running, fresh] = [await signedIn('one'), new Desk()];
    const { path } = await fresh.goAndComeBack('two');
    await provider.close();
    refused(await fresh.console.get(path), 503, 'PROVIDER_UNAVAILABLE');
    expect((await running.console.get('/api/cases')).status).toBe(200);
    expect((await running.console.leave()).status).toBe(200);
    provider = await TestProvider.open({ consoleUrl: house.console, clientId, clientSecret });
  });
});
