import { setTimeout as sleep } from 'node:timers/promises';
import { awaitingReply } from '#case-lifecycle';
import { loadHostCountries } from '#host-countries';
import { drawFamilies, Random } from '#registry-matching';
import { Bus } from '../support/bus.js';
import { amqpUrl, freePort, House, until } from '../support/house.js';
import { aRequest } from '../support/requests.js';
import { transitRequest } from '../support/transit.js';
import { nameWebhookHosts } from '../support/webhooks.js';
import { disturb, type Restart } from './disturbances.js';
import { Hook } from './hooks.js';
import { judge, type Poison } from './judge.js';
import { judgeHooks, letEverythingArrive } from './judge-hooks.js';
import { Officers } from './officers.js';
import { Partner } from './partner.js';
import { readChaosSettings } from './settings.js';
import { actNames } from './stories.js';
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
// The invented country's agreement lets its endpoints be on this machine.
await nameWebhookHosts(house, ['127.0.0.1']);
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
for (const [index, country] of [...(await loadHostCountries()).values()].entries()) {
  const { code, mediaType, transitAnswer } = country;
  const families = await drawFamilies(house.database.url, { count: 40, seed: settings.seed + index });
  const request = async (): Promise<Uint8Array> => {
    const reference = `CHAOS-${random.between(0, 1e9)}`;
    // Every tenth is about somebody whom no register knows, so that officers refuse too.
    if (random.chance(0.1)) return Buffer.from(await aRequest(code));
    return country.sample({ reference, persons: random.pick(families) });
  };
  const transit = transitAnswer ? () => transitRequest(code) : undefined;
  partners.push(new Partner(await house.ministry(code), { cty: mediaType, request, transit }, random));
}

const listener = partners.find(({ id }) => id === 'xxa')!;
const hooks: Hook[] = [];
for (const temper of ['steady', 'moody', 'mortal', 'dead'] as const) {
  const hook = await Hook.open(temper, await freePort(), random);
  hook.endpoint = await listener.register(hook.url);
  hooks.push(hook);
}
const living = hooks.map((hook) => hook.live());

let isQuiet = false;
const restless = [...awaitingReply, 'transit-requested', 'transit-proposed', 'transit-decided'];
const sendUntilQuiet = async (partner: Partner): Promise<void> => {
  while (!isQuiet) {
    await partner.send();
    await sleep(random.between(0, 250));
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

const officers = new Officers(house.officer('officer-one'), house.officer('officer-two'), random);
const officersWork = officers.work();
const collecting = partners.map((partner) => partner.collect());
const sending = partners.flatMap((partner) => Array.from({ length: 3 }, () => sendUntilQuiet(partner)));
const poisoning = spreadPoison();

const since = performance.now();
const disturbed = await disturb(programs, settings, random, restart);
isQuiet = true;
await Promise.all([...sending, poisoning]);
const wrong: string[] = [];
await until(atRest, 'everything has come to rest', () => '', 600_000).catch(async (error: unknown) => {
  const left = await house.database.query(`select state, count(*)::int as cases from readmission_case group by state`);
  wrong.push(`${String(error).split('\n')[0]}: ${JSON.stringify(left)}`);
});
officers.stop();
await officersWork;
await until(atRest, 'everything has come to rest', () => '', 120_000).catch((error: unknown) =>
  wrong.push(String(error)),
);
for (const partner of partners) partner.finish();
await Promise.all(collecting);
await letEverythingArrive(house, listener, hooks).catch((error: unknown) => wrong.push(String(error)));
for (const partner of partners) await partner.verifyAll();

const bus = await openBus();
await until(
  async () => (await house.database.query('select from quarantine')).length >= poison.filter(isCertain).length,
  'the poison is in the quarantine',
).catch((error: unknown) => wrong.push(String(error)));
wrong.push(...(await judge(house, bus, partners, poison)), ...(await judgeHooks(house, listener, hooks)));
await bus.close();
for (const program of programs) {
  const status = await program.stop();
  if (status !== 0) wrong.push(`${program.name} ended with ${status} when it was asked to stop`);
}
const crashes = [...house.log.matchAll(/^(\S+) ended: ([1-9][0-9]*)$/gm)].map(([, name]) => name);

const sum = (count: (partner: Partner) => number): number => partners.reduce((all, partner) => all + count(partner), 0);
const byName = new Map<string, number>();
for (const { name } of partners.flatMap((partner) => partner.acts)) byName.set(name, (byName.get(name) ?? 0) + 1);
const transits = sum(({ held }) => [...held.values()].filter(({ procedure }) => procedure === 'transit').length);
const superseded = await house.database.query(`select from readmission_case where superseded_by is not null`);
say(`disturbed: ${disturbed.kills} kills, ${disturbed.drops} cuts, ${disturbed.frames} cuts within a frame, ${disturbed.restarts} restarts of servers, ${poison.length} poisoned messages`); // prettier-ignore
say(`done: ${sum(({ held }) => held.size)} requests (${transits} of them for transit, ${superseded.length} superseded), ${sum(({ acknowledged }) => acknowledged)} acknowledged answers, ${sum(({ sequence }) => sequence.length)} events, ${sum(({ repetitions }) => repetitions)} repetitions by honest partners, ${officers.decided} decisions, ${officers.acted} acts of officers, ${crashes.length} starts that found a server away, ${Math.round((performance.now() - since) / 1000)} s`); // prettier-ignore
say(`acts: ${[...byName].map(([name, n]) => `${n} ${name}`).join(', ')}; ${sum(({ refused }) => refused.length)} came where they did not fit and left nothing`); // prettier-ignore
say(`webhooks: ${hooks.map(({ temper, requests, refusals, accepted }) => `${temper} ${accepted.size} events in ${requests} requests, ${refusals} refused`).join('; ')}`); // prettier-ignore
const lacking = [...actNames, 'correction'].filter((name) => !byName.has(name));
if (settings.kills >= 20 && (lacking.length > 0 || transits === 0 || superseded.length === 0)) {
  wrong.push(`no ${[...lacking, ...(transits === 0 ? ['transit'] : []), ...(superseded.length === 0 ? ['supersession'] : [])].join(', ')} was done`); // prettier-ignore
}
if (wrong.length > 0) {
  say(house.log.slice(-20_000));
  for (const line of wrong) say(`✗ ${line}`);
}
say(
  wrong.length === 0
    ? '✓ nothing lost, nothing twice'
    : `✗ ${wrong.length} things are wrong; replay with --seed ${settings.seed}`,
);
for (const hook of hooks) await hook.close();
await Promise.all(living);
await house.close();
process.exit(wrong.length === 0 ? 0 : 1);

/** Nothing that a program, an officer or a partner still has to do: every case rests, every event was numbered and taken. */
async function atRest(): Promise<boolean> {
  const [left] = await house.database.query<{ n: number }>(`
    select (select count(*) from readmission_case where state = any($1)) + (select count(*) from event where seq is null)
      + (select count(*) from outbox where published_at is null) as n`, [restless]); // prettier-ignore
  const events = await house.database.query<{ id: string; n: string }>(`select partner_id as id, count(*) as n from event group by 1`); // prettier-ignore
  const isTaken = partners.every(({ id, sequence }) => Number(events.find((one) => one.id === id)?.n ?? 0) === sequence.length); // prettier-ignore
  return Number(left?.n) === 0 && isTaken && partners.every(({ isIdle }) => isIdle);
}
