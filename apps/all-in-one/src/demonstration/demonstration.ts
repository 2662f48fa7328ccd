import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { loadHostCountries } from '#host-countries';
import { drawFamilies } from '#registry-matching';
import { localAddress } from '#service-runtime';
import { ConsoleClient } from './console-client.js';
import { decideCase } from './decide-case.js';
import { type DemonstrationSettings } from './demonstration.config.js';
import { Ministry } from './ministry.js';
import { prepareDemonstration } from './prepare-demonstration.js';
import { type Sample, samplesOf } from './samples.js';
import { verifyWithPublishedKey } from './verify-with-published-key.js';

/** What became of a sample. */
export interface Ended {
  readonly ministry: string;
  readonly about: string;
  readonly caseNumber: string;
  readonly due: string;
  readonly expected: string;
  readonly became: string;
  /** Receipt and answer verify with the published keys. */
  readonly isVerified: boolean;
}

interface Sent {
  readonly sample: Sample;
  readonly id: string;
  readonly caseNumber: string;
  readonly receipt: string;
  readonly due: string;
}

/** Sends samples of every shipped country, has two officers decide what needs deciding, and collects the answers. */
export async function demonstrate(settings: DemonstrationSettings): Promise<Ended[]> {
  await prepareDemonstration(settings);
  const folder = join(settings.dataDirectory, 'demo');
  const gateway = localAddress(settings.host, settings.gatewayPort);
  const console = localAddress(settings.host, settings.consolePort);
  const officers = ['officer-one', 'officer-two'].map((id) => new ConsoleClient(id, folder, console));
  const seed = Date.now();

  const ended: Ended[] = [];
  let drawn = 0;
  for (const country of (await loadHostCountries()).values()) {
    const ministry = await Ministry.open(country.code, folder, gateway);
    const families = await drawFamilies(settings.databaseUrl, { count: 3, seed: seed + drawn++ });
    const sent = await Promise.all(samplesOf(country, families).map((sample) => send(ministry, sample)));
    ended.push(...(await Promise.all(sent.map((one) => follow(ministry, one, officers)))));
    await acknowledgeAll(ministry, sent);
  }
  return ended;
}

async function send(ministry: Ministry, sample: Sample): Promise<Sent> {
  const reply = await ministry.send(sample.payload, { cty: sample.mediaType });
  if (reply.status !== 202) throw new TypeError(`${ministry.id} was answered ${reply.status}: ${reply.text}`);
  const { id, caseNumber, receipt, clocks } = JSON.parse(reply.text) as Omit<Sent, 'sample' | 'due'> & {
    clocks: Clock[];
  };
  const due =
    clocks
      .flatMap(({ targets }) => targets.map((target) => target.due))
      .sort()
      .at(-1) ?? '';
  return { sample, id, caseNumber, receipt, due };
}

interface Clock {
  readonly targets: { readonly due: string }[];
}

async function follow(ministry: Ministry, sent: Sent, officers: ConsoleClient[]): Promise<Ended> {
  const [proposer, countersigner] = officers;
  if (!proposer || !countersigner) throw new TypeError('Two officers are needed.');
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const reply = await ministry.get(`/v1/requests/${sent.id}/answer`);
    if (reply.status === 200) return conclude(ministry, sent, reply.text);
    await decideCase(sent.id, proposer, countersigner);
    await sleep(150);
  }
  return { ...lineOf(ministry, sent), became: 'no answer within a minute', isVerified: false };
}

async function conclude(ministry: Ministry, sent: Sent, answer: string): Promise<Ended> {
  const [receipt, verified] = await Promise.all([
    verifyWithPublishedKey(ministry.gateway, sent.receipt),
    verifyWithPublishedKey(ministry.gateway, answer),
  ]);
  const { state } = JSON.parse((await ministry.get(`/v1/requests/${sent.id}`)).text) as { state: string };
  const isVerified = receipt?.typ === 'readmission-receipt+jws' && verified?.typ === 'readmission-answer+jws';
  return { ...lineOf(ministry, sent), became: state, isVerified };
}

const lineOf = (ministry: Ministry, { sample, caseNumber, due }: Sent): Omit<Ended, 'became' | 'isVerified'> => ({
  ministry: ministry.id,
  about: sample.about,
  caseNumber,
  due,
  expected: sample.expected,
});

/** The ministry says, signed, that it has each answer. */
async function acknowledgeAll(ministry: Ministry, sent: readonly Sent[]): Promise<void> {
  const own = new Set(sent.map(({ id }) => id));
  let after = 0;
  let acknowledged = 0;
  while (acknowledged < own.size) {
    const reply = await ministry.get(`/v1/events?after=${after}&wait=20`);
    const { events } = JSON.parse(reply.text) as { events: { seq: number; caseId: string }[] };
    if (events.length === 0) throw new TypeError('An answer was given, and no event tells of it.');
    for (const { seq, caseId } of events) {
      after = seq;
      if (!own.has(caseId)) continue;
      const answer = await ministry.get(`/v1/requests/${caseId}/answer`);
      const reply = await ministry.acknowledge(seq, answer.text);
      if (reply.status !== 202) throw new TypeError(`The acknowledgement was answered ${reply.status}: ${reply.text}`);
      acknowledged++;
    }
  }
}
