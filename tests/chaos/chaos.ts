import { setTimeout as sleep } from 'node:timers/promises';
import { loadHostCountries } from '#host-countries';
import { drawFamilies, Random } from '#registry-matching';
import { Bus } from '../support/bus.js';
import { amqpUrl, House, until } from '../support/house.js';
import { aRequest } from '../support/requests.js';
import { disturb, type Restart } from './disturbances.js';
import { judge, type Poison } from './judge.js';
import { Officers } from './officers.js';
import { Partner } from './partner.js';
import { readChaosSettings } from './settings.js';
import { SupervisedProgram } from './supervised-program.js';

const settings = readChaosSettings(process.argv.slice(2));
const random = new Random(settings.seed);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
say(`chaos --kills ${settings.kills} --restarts ${settings.restarts} --seed ${settings.seed}`);

/** The servers belong to whoever started this process; it restarts them when asked, and answers when they are back. */
const restart: Restart = (server) =>
  new Promise((done) => {
    if (!process.send) return done(false);
    process.once('message', (reply: { restarted: boolean }) => done(reply.restarted));
    process.send({ restart: server });
  });

const house = await House.open([]);
const programs = [];
for (const name of ['gateway-api', 'verification-service', 'response-service', 'operator-console'] as const) {
  programs.push(await SupervisedProgram.start(house, name));
}
await until(
  async () => (await fetch(`${house.gateway}/health/ready`)).ok,
  'the gateway serves',
  () => house.log,
);

const partners: Partner[] = [];
const payloads: (() => Promise<Uint8Array>)[] = [];
for (const [index, country] of [...(await loadHostCountries()).values()].entries()) {
  const id = country.code;
  const families = await drawFamilies(house.database.url, { count: 40, seed: settings.seed + index });
  partners.push(new Partner(await house.ministry(id), country.mediaType));
  payloads.push(async () => {
    const reference = `CHAOS-${random.between(0, 1e9)}`;
    // Every tenth is about somebody whom no register knows, so that officers refuse too.
    if (random.chance(0.1)) return Buffer.from(await aRequest(id));
    return country.sample({ reference, persons: random.pick(families) });
  });
}

let isQuiet = false;
const sendUntilQuiet = async (partner: Partner, payload: () => Promise<Uint8Array>): Promise<void> => {
  while (!isQuiet) {
    await partner.send(await payload(), random.chance(0.1));
    await sleep(random.between(0, 150));
  }
};
const poison: Poison[] = [];
const spreadPoison = async (): Promise<void> => {
  while (!isQuiet) {
    await sleep(200);
    const sent = partners.reduce((sum, { held }) => sum + held.size, 0);
    if (sent < (poison.length + 1) * 100) continue;
    const bus = await openBus();
    const routingKey = random.pick(['request.received.v1', 'request.verified.v1', 'case.decided.v1'] as const);
    poison.push(await bus.publishConfirmed(routingKey, random.chance(0.5) ? 'hello' : 'e30.e30.AAAA'));
    await bus.close();
  }
};

/** The broker may be just being restarted. */
async function openBus(): Promise<Bus> {
  for (;;) {
    try {
      return await Bus.open(amqpUrl, house.database.installation);
    } catch {
      // Away for a moment; nothing of this test has happened yet.
      await sleep(200);
    }
  }
}

const isCertain = ({ isConfirmed }: Poison): boolean => isConfirmed;

const officers = new Officers(house.officer('officer-one'), house.officer('officer-two'));
const officersWork = officers.work();
const collecting = partners.map((partner) => partner.collect());
const sending = partners.flatMap((partner, index) =>
  Array.from({ length: 3 }, () => sendUntilQuiet(partner, payloads[index]!)),
);
const poisoning = spreadPoison();

const since = performance.now();
const disturbed = await disturb(programs, settings, random, restart);
isQuiet = true;
await Promise.all([...sending, poisoning]);
for (const partner of partners) partner.finish();
const patience = sleep(600_000, 'late' as const, { ref: false });
const ended = await Promise.race([Promise.all(collecting), patience]);
const wrong = ended === 'late' ? partners.map(({ id, waiting }) => `${waiting} answers of ${id} never came`) : [];
for (const partner of partners) await partner.verifyAll();
officers.stop();
await officersWork;

const bus = await openBus();
await until(
  async () => (await house.database.query('select from quarantine')).length >= poison.filter(isCertain).length,
  'the poison is in the quarantine',
).catch((error: unknown) => wrong.push(String(error)));
wrong.push(...(await judge(house, bus, partners, poison)));
await bus.close();
for (const program of programs) {
  const status = await program.stop();
  if (status !== 0) wrong.push(`${program.name} ended with ${status} when it was asked to stop`);
}
const crashes = [...house.log.matchAll(/^(\S+) ended: ([1-9][0-9]*)$/gm)].map(([, name]) => name);

const requests = partners.reduce((sum, { held }) => sum + held.size, 0);
const repetitions = partners.reduce((sum, partner) => sum + partner.repetitions, 0);
say(`disturbed: ${disturbed.kills} kills, ${disturbed.drops} cuts, ${disturbed.frames} cuts within a frame, ${disturbed.restarts} restarts of servers, ${poison.length} poisoned messages`); // prettier-ignore
say(`done: ${requests} requests, ${repetitions} repetitions by honest partners, ${officers.decided} decisions, ${crashes.length} starts that found a server away, ${Math.round((performance.now() - since) / 1000)} s`); // prettier-ignore
if (wrong.length > 0) {
  say(house.log.slice(-20_000));
  for (const line of wrong) say(`✗ ${line}`);
}
say(
  wrong.length === 0
    ? '✓ nothing lost, nothing twice'
    : `✗ ${wrong.length} things are wrong; replay with --seed ${settings.seed}`,
);
await house.close();
process.exit(wrong.length === 0 ? 0 : 1);
