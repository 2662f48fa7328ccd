import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { BrowserSession } from '../support/browser-session.js';
import { Contract } from '../support/contract.js';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

interface View {
  officer: { id: string } | null;
  csrfToken: string | null;
  freshUntil: string | null;
  developmentLogin: boolean;
  inventedOfficers: { id: string }[];
}

const contract = new Contract('operator-console.openapi.yaml');
let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const codeOf = (reply: Reply): string => read<{ code: string }>(reply).code;
const signedIn = async (officer: string): Promise<BrowserSession> => {
  const browser = new BrowserSession(house.console);
  const reply = await browser.choose(officer);
  expect(contract.faultsOf('POST /api/session/development', reply)).toEqual([]);
  return browser;
};
const aCase = async (): Promise<string> => {
  const { id } = read<{ id: string }>(await (await house.ministry('aut')).send(await aRequest('aut')));
  await house.becomes(id, 'awaiting-decision');
  return id;
};
const age = (officer: string, column: string, interval: string): Promise<unknown> =>
  house.database.query(`update console_session set ${column} = now() - interval '${interval}' where officer_id = $1`, [
    officer,
  ]);

describe('the development login', () => {
  it('says of itself what it is, and whom one may choose to be', async () => {
    const browser = new BrowserSession(house.console);
    const reply = await browser.get('/api/session');
    expect(contract.faultsOf('GET /api/session', reply)).toEqual([]);
    const view = read<View>(reply);
    expect(view).toMatchObject({ officer: null, csrfToken: null, developmentLogin: true });
    expect(view.inventedOfficers.map(({ id }) => id)).toContain('officer-one');
    expect(codeOf(await browser.choose('nobody'))).toBe('OFFICER_UNKNOWN');
    expect(codeOf(await browser.get('/api/cases'))).toBe('ACCESS_TOKEN_MISSING');
  });

  it('refuses to start in production, and is not there when it is off', async () => {
    const main = 'apps/operator-console/src/main.js';
    const production = { NODE_ENV: 'production', GATEWAY_ID: 'urn:invented', DEVELOPMENT_LOGIN: 'on' };
    const { status, output } = await house.runToEnd(main, production);
    expect(status).not.toBe(0);
    expect(output).toContain('DEVELOPMENT_LOGIN is on');
    const without = await House.open(['operator-console'], { DEVELOPMENT_LOGIN: 'off' });
    try {
      const browser = new BrowserSession(without.console);
      expect(read<View>(await browser.get('/api/session'))).toMatchObject({
        developmentLogin: false,
        inventedOfficers: [],
      });
      expect(codeOf(await browser.choose('officer-one'))).toBe('NOT_FOUND');
    } finally {
      await without.close();
    }
  });
});

describe('a session', () => {
  it('lets an officer do what its roles allow, in a cookie that no script reads, and ends at once', async () => {
    const browser = new BrowserSession(house.console);
    const reply = await browser.choose('officer-one');
    expect(reply.headers.get('set-cookie')).toMatch(/^readmission=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = browser.cookie;
    expect((await browser.get('/api/cases')).status).toBe(200);
    expect(codeOf(await browser.get('/api/quarantine').then(() => browser.post('/api/pauses', {})))).toBe(
      'ROLE_NOT_ALLOWED',
    );
    const left = await browser.leave();
    expect(contract.faultsOf('DELETE /api/session', left)).toEqual([]);
    expect(left.headers.get('set-cookie')).toMatch(/^readmission=; Max-Age=0;/);
    browser.cookie = cookie;
    expect(codeOf(await browser.get('/api/cases'))).toBe('SESSION_ENDED');
    const kept = await house.database.query(`select token_sha256 from console_session`);
    expect(JSON.stringify(kept)).not.toContain(cookie.split('=')[1]);
  });

  it('ends when nobody was there for half an hour, after ten hours, and with its officer', async () => {
    for (const [column, interval] of [
      ['seen_at', '31 minutes'],
      ['ends_at', '1 second'],
    ] as const) {
      const browser = await signedIn('officer-one');
      await age('officer-one', column, interval);
      expect(codeOf(await browser.get('/api/cases'))).toBe('SESSION_ENDED');
      expect(read<View>(await browser.get('/api/session')).officer).toBeNull();
    }
    const browser = await signedIn('lead-two');
    await house.database.query(`update officer set disabled_at = now() where id = 'lead-two'`);
    expect(codeOf(await browser.get('/api/cases'))).toBe('SESSION_ENDED');
    await house.database.query(`update officer set disabled_at = null where id = 'lead-two'`);
  });

  it('does nothing for a page of somebody else', async () => {
    const id = await aCase();
    const browser = await signedIn('officer-one');
    const note = `/api/cases/${id}/notes`;
    const words = { words: 'An invented note.' };
    expect((await browser.post(note, words)).status).toBe(201);
    expect(codeOf(await browser.post(note, words, { 'csrf-token': 'another' }))).toBe('CSRF_TOKEN_WRONG');
    expect(codeOf(await browser.post(note, words, { 'sec-fetch-site': 'cross-site' }))).toBe('CSRF_TOKEN_WRONG');
    expect((await browser.post(note, words, { 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    const other = await signedIn('officer-one');
    browser.csrfToken = other.csrfToken;
    expect(codeOf(await browser.post(note, words))).toBe('CSRF_TOKEN_WRONG');
    expect(codeOf(await browser.leave())).toBe('CSRF_TOKEN_WRONG');
  });

  it('signs nothing for whoever finds the desk left alone', async () => {
    const id = await aCase();
    const [one, two] = [await signedIn('officer-one'), await signedIn('officer-two')];
    expect((await one.post(`/api/cases/${id}/decision`, { outcome: 'accept' })).status).toBe(201);
    await age('officer-two', 'authenticated_at', '6 minutes');
    const refused = await two.post(`/api/cases/${id}/countersignature`);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'STEP_UP_REQUIRED']);
    expect(await house.stateOf(id)).toBe('decision-proposed');

    const before = two.cookie;
    await two.choose('officer-two');
    expect(two.cookie).not.toBe(before);
    expect((await two.post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    two.cookie = before;
    expect(codeOf(await two.get('/api/cases'))).toBe('SESSION_ENDED');
    const audit = await house.database.query<{ act: string }>(
      `select act from audit where actor = 'officer:officer-two' and act like 'signed%' order by id`,
    );
    expect(audit.map(({ act }) => act)).toEqual(['signed-in', 'signed-in-again']);
  });
});

describe('everything that the console serves', () => {
  it.each(['/', '/cases/some-case', '/api/session', '/api/unknown', '/health/live'])(
    'says of %s that nothing from outside may be loaded and nobody may frame it',
    async (path) => {
      const { headers, status } = await fetch(`${house.console}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(status).toBe(path === '/api/unknown' ? 404 : 200);
      if (path.startsWith('/cases')) expect(headers.get('content-type')).toContain('text/html');
    },
  );

  it('is told to browsers as https only where it is https', async () => {
    const behind = await House.open(['operator-console'], { CONSOLE_URL: 'https://console.invented.example' });
    try {
      const { headers } = await fetch(`${behind.console}/api/session`);
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
      const reply = await new BrowserSession(behind.console).choose('officer-one');
      expect(reply.headers.get('set-cookie')).toMatch(/^__Host-readmission=.*; Secure$/);
    } finally {
      await behind.close();
    }
  });
});
