import { setTimeout as sleep } from 'node:timers/promises';
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort, House, until } from '../support/house.js';
import { KeyTraffic } from '../support/key-traffic.js';
import { newPair, registerKey, revokeKey } from '../support/partner-keys.js';

const rounds = 4;
const rotations = 3;

let house: House;
/** A second copy of the partners' program, beside the one in the process of all four. */
let copy: ChildProcess;
let gateways: string[];
beforeAll(async () => {
  house = await House.open();
  const port = String(await freePort());
  copy = house.spawn('gateway-api', { GATEWAY_PORT: port });
  gateways = [house.gateway, `http://127.0.0.1:${port}`];
  await until(
    async () => (await fetch(`${gateways[1]}/health/ready`)).ok,
    'the copy serves',
    () => house.log,
    60_000,
  );
}, 180_000);
afterAll(async () => {
  copy.kill('SIGTERM');
  if (copy.exitCode === null) await once(copy, 'exit');
  await house.close();
});

it('nothing valid is refused and nothing revoked accepted while keys on both sides are replaced under traffic', async () => {
  const traffic = new KeyTraffic(gateways);
  let present = traffic.add(await house.ministry('xxa'));

  const replaceTheirs = async (): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      await sleep(1_500);
      const next = traffic.add(
        await registerKey(present.ministry, await newPair(round % 2 === 0 ? 'P-256' : 'Ed25519')),
      );
      // Both keys count beside each other for a while.
      await sleep(1_500);
      present.state = 'being revoked';
      expect((await revokeKey(next.ministry, present.ministry.kid)).status).toBe(202);
      present.state = 'revoked';
      present = next;
    }
  };
  const replaceOurs = async (): Promise<void> => {
    for (let rotation = 0; rotation < rotations; rotation++) {
      const words = ['rotate', '--in', rotation === 0 ? '2s' : '0s'];
      const { status, output } = await house.runToEnd('apps/operator-console/src/keys/keys-command.js', {}, words);
      expect({ status, output }).toMatchObject({ status: 0 });
      const gatewaysKey = / signs with (\S+) /.exec(output)?.[1] ?? '';
      await until(
        () => Promise.resolve(traffic.receiptedWith.has(gatewaysKey)),
        'the new key signs',
        () => house.log,
        60_000,
      );
    }
  };
  await traffic.run(4, async () => {
    await Promise.all([replaceTheirs(), replaceOurs()]);
    await sleep(1_000);
  });

  const { complaints, received, refused, sentWith, receiptedWith } = traffic;
  process.stdout.write(`${received} acts were received under ${sentWith.size} keys of theirs and ${receiptedWith.size} of ours; ${refused} of revoked keys were refused.\n`); // prettier-ignore
  expect(complaints).toEqual([]);
  expect(sentWith.size).toBe(rounds + 1);
  expect(receiptedWith.size).toBe(rotations + 1);
  expect(refused).toBeGreaterThan(0);

  // What was received went its whole way, over messages that were signed with every key meanwhile.
  const behind = `select count(*)::int as n from readmission_case where state in ('received', 'verified')`;
  await until(async () => (await house.database.query<{ n: number }>(behind))[0]?.n === 0, 'all are verified', () => house.log, 120_000); // prettier-ignore
  const [stored] = await house.database.query<{ n: number }>(`select count(*)::int as n from readmission_case`);
  expect(stored?.n).toBeGreaterThanOrEqual(received);
  expect(await house.database.query('select from quarantine')).toEqual([]);
}, 300_000);
