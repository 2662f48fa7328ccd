import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '#case-store';
import { Contract } from '../support/contract.js';
import { House } from '../support/house.js';

const contract = new Contract('operator-console.openapi.yaml');
const guarded = contract.operations.filter((name) => contract.operation(name)['x-roles'] !== undefined);
let house: House;
const sessions = new Map<string, string>();
beforeAll(async () => {
  house = await House.open(['operator-console']);
  for (const role of roles) {
    await house.database.query(
      `insert into officer (id, name, roles, token_sha256, purpose) values ($1, $1, array[$2], $3, 'demonstration')`,
      [`only-${role}`, role, createHash('sha256').update(role).digest('hex')],
    );
    sessions.set(role, await aSession(role, {}));
  }
  sessions.set('expired', await aSession('operator', { ends: '-1 second' }));
  sessions.set('idle', await aSession('operator', { seen: '-31 minutes' }));
  sessions.set('revoked', await aSession('operator', { isEnded: true }));
}, 60_000);
afterAll(() => house.close());

async function aSession(
  role: string,
  { ends = '1 hour', seen = '0 minutes', isEnded = false }: { ends?: string; seen?: string; isEnded?: boolean },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await house.database.query(
    `insert into console_session (id, token_sha256, officer_id, method, ends_at, seen_at, ended_at)
     values ($1, $2, $3, 'development', now() + $4::interval, now() + $5::interval, case when $6 then now() end)`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), `only-${role}`, ends, seen, isEnded],
  );
  return token;
}

/** What an endpoint says to a browser; its body says nothing, so that nothing is done where the role is right. */
async function codeFor(name: string, whose: string): Promise<string | undefined> {
  const [method = '', path = ''] = name.split(' ');
  const token = sessions.get(whose) ?? '';
  const csrf = createHash('sha256').update(`csrf ${token}`).digest('base64url');
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const response = await fetch(house.console + path.replaceAll(/\{[a-z0-9]+\}/g, randomUUID()), {
    method,
    headers: {
      cookie: `readmission=${token}`,
      'csrf-token': csrf,
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: '{}' } : {}),
  });
  if (response.headers.get('content-type')?.includes('json') !== true) {
    // A stream of events never ends by itself.
    await response.body?.cancel();
    return undefined;
  }
  return ((await response.json()) as { code?: string }).code;
}

describe('a browser', () => {
  it.each(guarded)(
    'is let in to %s by exactly the roles that it names, and by no session that has ended',
    async (name) => {
      for (const role of roles) {
        const isRefused = (await codeFor(name, role)) === 'ROLE_NOT_ALLOWED';
        expect([role, isRefused]).toEqual([role, !contract.operation(name)['x-roles']?.includes(role)]);
      }
      for (const ended of ['expired', 'idle', 'revoked']) {
        expect([ended, await codeFor(name, ended)]).toEqual([ended, 'SESSION_ENDED']);
      }
      expect(await codeFor(name, 'nobody')).toBe('ACCESS_TOKEN_MISSING');
    },
  );
});

describe('an address that guesses', () => {
  it('is locked out for a while with every token, while sessions go on, and comes in again afterwards', async () => {
    const strict = await House.open(['operator-console'], { GUESSES_PER_ADDRESS: '3' });
    try {
      const call = (token: string): Promise<Response> =>
        fetch(`${strict.console}/api/cases`, { headers: { authorization: `Bearer ${token}` } });
      const officer = strict.officer('officer-one');
      for (let guess = 0; guess < 3; guess += 1) expect((await call(`guess-${guess}`)).status).toBe(401);
      const locked = await call('guess-4');
      expect(locked.status).toBe(429);
      expect(((await locked.json()) as { code: string }).code).toBe('GUESSES_TOO_MANY');
      const wait = Number(locked.headers.get('retry-after'));
      expect(wait > 800 && wait <= 900).toBe(true);
      // Who is locked out learns of no token whether it is right.
      expect((await officer.get('/api/cases')).status).toBe(429);

      const audit = await strict.database.query(`select details from audit where act = 'address-locked-out'`);
      expect(audit).toHaveLength(1);
      expect(JSON.stringify(audit)).not.toContain('127.0.0.1');
      await strict.database.query(`update access_guess set locked_until = now() - interval '1 second'`);
      expect((await officer.get('/api/cases')).status).toBe(200);
      expect((await call('guess-5')).status).toBe(401);
      expect((await officer.get('/api/cases')).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});
