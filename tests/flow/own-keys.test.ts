import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { kidOf } from '#message-signing';
import { Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { freePort, House, until } from '../support/house.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

let house: House;
let ministry: Ministry;
const open = async (...programs: Parameters<typeof House.open>): Promise<void> => {
  house = await House.open(...programs);
  ministry = await house.ministry('xxa');
};
afterEach(() => house.close());

const keys = (...words: string[]): Promise<{ status: number; output: string }> =>
  house.runToEnd('apps/operator-console/src/keys/keys-command.js', {}, words);
const rotate = async (...words: string[]): Promise<string> => {
  const { status, output } = await keys('rotate', ...words);
  expect({ status, output }).toMatchObject({ status: 0 });
  return / signs with (\S{43}) /.exec(output)?.[1] ?? '';
};
const published = async (): Promise<string[]> => {
  const { keys: found } = (await (await fetch(`${house.gateway}/.well-known/jwks.json`)).json()) as {
    keys: { kid: string }[];
  };
  return found.map(({ kid }) => kid);
};
const receive = async (from = ministry): Promise<{ id: string; receipt: string }> => {
  const reply = await from.send(await aRequest('xxa'));
  expect(reply.status).toBe(202);
  return JSON.parse(reply.text) as { id: string; receipt: string };
};
const signs = (kid: string, from = ministry): Promise<void> =>
  until(
    async () => kidOf((await receive(from)).receipt) === kid,
    `${kid} signs`,
    () => house.log,
  );

describe('a key of ours', () => {
  beforeEach(() => open(['gateway-api']), 60_000);

  it('is published when it is made, signs when its time has come, and stays published for ever', async () => {
    const before = (await receive()).receipt;
    const next = await rotate('--program', 'gateway-api', '--in', '15s');
    expect(await published()).toEqual([kidOf(before), next]);
    expect((await fetch(`${house.gateway}/.well-known/keys/${next}.pem`)).status).toBe(200);
    expect(kidOf((await receive()).receipt)).toBe(kidOf(before));
    await signs(next);
    const after = (await receive()).receipt;
    for (const receipt of [before, after]) expect((await verifyWithPublishedKey(house.gateway, receipt))?.typ).toBe('readmission-receipt+jws'); // prettier-ignore
    const later = await rotate('--program', 'gateway-api', '--in', '1h');
    expect((await keys('list')).output).toMatch(new RegExp(`${kidOf(before)} +retired [^]*${next} +in use [^]*${later} +next `)); // prettier-ignore
    expect(kidOf((await receive()).receipt)).toBe(next);
    const audit = await house.database.query<{ details: object }>(`select details from audit where act = 'program-key-scheduled'`); // prettier-ignore
    expect(audit).toMatchObject([{ details: { program: 'gateway-api', of: next } }, { details: { of: later } }]);
    expect(house.log).not.toContain('"level":50');
  });

  it('is still there after a restart, when the file of the one before is deleted', async () => {
    const before = (await receive()).receipt;
    const next = await rotate('--program', 'gateway-api', '--in', '0s');
    await signs(next);
    await house.stop('gateway-api');
    rmSync(join(house.folder, 'keys', 'gateway-api.pem'));
    await house.start('gateway-api');
    expect(kidOf((await receive()).receipt)).toBe(next);
    expect(readdirSync(join(house.folder, 'keys')).filter((name) => name.startsWith('gateway-api'))).toEqual([`gateway-api.${next}.pem`]); // prettier-ignore
    expect(await published()).toEqual([kidOf(before), next]);
    expect((await verifyWithPublishedKey(house.gateway, before))?.typ).toBe('readmission-receipt+jws');
  });

  it('that is not on this machine yet keeps nobody waiting: the present one goes on until it is', async () => {
    const elsewhere = join(house.folder, 'elsewhere');
    cpSync(join(house.folder, 'keys'), join(elsewhere, 'keys'), { recursive: true });
    const port = String(await freePort());
    const copy = house.spawn('gateway-api', { DATA_DIR: elsewhere, GATEWAY_PORT: port });
    const there = `http://127.0.0.1:${port}`;
    try {
      await until(
        async () => (await fetch(`${there}/health/ready`)).ok,
        'the copy serves',
        () => house.log,
      );
      const fromThere = await Ministry.open('xxa', house.demonstrationFolder, there);
      const before = kidOf((await receive(fromThere)).receipt);
      const next = await rotate('--program', 'gateway-api', '--in', '0s');
      await signs(next);
      await until(() => Promise.resolve(house.log.includes('signing key is not here')), 'it is said');
      expect(kidOf((await receive(fromThere)).receipt)).toBe(before);
      expect(house.log.split('signing key is not here')).toHaveLength(2);
      cpSync(join(house.folder, 'keys'), join(elsewhere, 'keys'), { recursive: true });
      await signs(next, fromThere);
    } finally {
      copy.kill('SIGTERM');
    }
  });

  it('is not touched by a command that is not understood', async () => {
    for (const words of [['revoke'], ['rotate', '--in', 'soon'], ['rotate', '--program', 'nobody'], []]) {
      expect((await keys(...words)).status).toBe(2);
    }
    expect(await published()).toHaveLength(1);
  });
});

describe('messages that were signed with a key before it was replaced', () => {
  it('are handled by every program, however often each key has been replaced meanwhile', async () => {
    await open(['gateway-api']);
    const known = await aKnownPerson(house.database.url, 'xxa', 11);
    const waiting = (JSON.parse((await ministry.send(known)).text) as { id: string }).id;
    const undecided = (await receive()).id;
    for (let times = 0; times < 2; times++) await rotate('--in', '0s');
    await house.start('verification-service');
    await house.start('response-service');
    await house.becomes(waiting, 'accepted');
    await house.becomes(undecided, 'awaiting-decision');
    expect(await house.database.query(`select from quarantine`)).toEqual([]);
  }, 180_000);
});
