import { readdirSync, readFileSync } from 'node:fs';
import { type HostCountry, loadHostCountries } from '#host-countries';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { type JsonSchema } from '../conformance/closed-schema.js';
import { type House, type OfficerName } from '../support/house.js';
import { aRequest } from '../support/requests.js';

/** A ministry with its format, and cases of its own. */
export interface Sender {
  readonly ministry: Ministry;
  readonly country: HostCountry;
  /** The schema of its requests, where they are JSON. */
  readonly schema: JsonSchema | undefined;
  /** A request of its own that is received. */
  readonly sample: string;
  readonly cases: readonly string[];
}

/** What the requests are made of: real ministries, officers, cases, digests and numbers. */
export interface World {
  readonly senders: readonly Sender[];
  readonly officers: readonly { readonly id: string; readonly token: string }[];
  readonly acts: readonly { readonly name: string; readonly schema: JsonSchema }[];
  /** Values that stand for something in the place of a path. */
  readonly ids: readonly string[];
}

const officers: readonly OfficerName[] = [
  'officer-one',
  'officer-two',
  'lead-two',
  'auditor-one',
  'restricted-one',
  'editor-one',
  'adviser-one',
  'approver-one',
];
const casesOfEach = 4;

/** Sends a few requests of every country, so that there is something to ask for and to act on. */
export async function makeWorld(house: House): Promise<World> {
  const senders: Sender[] = [];
  for (const country of (await loadHostCountries()).values()) {
    const ministry = await house.ministry(country.code);
    const schema = country.mediaType === 'application/json' ? readSchema(country) : undefined;
    const cases: string[] = [];
    for (let n = 0; n < casesOfEach; n++) {
      const { status, text } = await ministry.send(await aRequest(country.code), { cty: country.mediaType });
      if (status !== 202) throw new Error(`${country.code} was answered ${status}: ${text}`);
      cases.push((JSON.parse(text) as { id: string }).id);
    }
    senders.push({ ministry, country, schema, cases, sample: await aRequest(country.code) });
  }
  const digests = await house.database.query<{ sha256: string }>('select sha256 from body limit 20');
  const receipts = await house.database.query<{ id: string }>('select id from receipt limit 20');
  return {
    senders,
    acts: readActs(),
    officers: officers.map((id) => ({ id, token: house.officer(id).token })),
    ids: [...senders.flatMap(({ cases }) => cases), ...digests.map(({ sha256 }) => sha256), ...receipts.map(({ id }) => id)], // prettier-ignore
  };
}

const readSchema = (country: HostCountry): JsonSchema =>
  JSON.parse(readFileSync(new URL('partner-request.schema.json', country.agreementFile), 'utf8')) as JsonSchema;

/** Acts about a case, by the schemas that are published. */
function readActs(): World['acts'] {
  const folder = new URL('../../contracts/partner-acts/v1/', import.meta.url);
  return readdirSync(folder).map((file) => ({
    name: file.replace('.schema.json', ''),
    schema: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonSchema,
  }));
}
