import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreement } from '#agreements';
import { CaseStore, type Officer } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type HostCountry, loadHostCountries } from '#host-countries';
import { type PublicJwk } from '#message-signing';
import { drawFamilies, type DrawnFamily } from '#registry-matching';
import { type DemonstrationSettings } from './demonstration.config.js';

/** The invented officers of the demonstration: who decides, who looks, and who keeps the agreements. */
export const demonstrationOfficers: readonly Officer[] = [
  { id: 'officer-one', name: 'Invented Officer One', roles: ['operator'] },
  { id: 'officer-two', name: 'Invented Officer Two', roles: ['operator', 'lead'] },
  { id: 'lead-two', name: 'Invented Lead Two', roles: ['lead'] },
  { id: 'auditor-one', name: 'Invented Auditor One', roles: ['auditor'] },
  { id: 'restricted-one', name: 'Invented Officer for Restricted Data', roles: ['restricted-data-officer'] },
  { id: 'editor-one', name: 'Invented Editor One', roles: ['agreement-editor'] },
  { id: 'adviser-one', name: 'Invented Adviser One', roles: ['legal-adviser'] },
  { id: 'approver-one', name: 'Invented Approver One', roles: ['agreement-approver'] },
];

/**
 * Makes what the demonstration needs, once: a partner with a key for every shipped country, two officers and an
 * auditor with their tokens, and the shipped agreements in force. Refuses to run in production.
 */
export async function prepareDemonstration(settings: DemonstrationSettings): Promise<void> {
  if (settings.mode === 'production') {
    throw new ReadmissionError('CONFIGURATION_INVALID', {
      detail: 'The demonstration is refused when NODE_ENV=production.',
    });
  }
  const store = await CaseStore.open(settings);
  try {
    for (const country of (await loadHostCountries()).values()) await preparePartner(store, country, settings);
    for (const officer of demonstrationOfficers) await prepareOfficer(store, officer, settings);
  } finally {
    await store.close();
  }
}

async function preparePartner(store: CaseStore, country: HostCountry, settings: DemonstrationSettings): Promise<void> {
  const folder = join(settings.dataDirectory, 'demo', country.code);
  const publicJwk = openDemonstrationKey(folder);
  const name = `${country.name} (demonstration)`;
  const kid = await store.partners.register({ id: country.code, hostCountry: country.code, name, publicJwk, purpose: 'demonstration' }); // prettier-ignore
  writeFileSync(join(folder, 'kid'), `${kid}\n`);

  const sample = await drawSample(country, settings.databaseUrl);
  writeFileSync(join(folder, `request.${country.mediaType.split('/').at(-1)}`), sample);

  const { profile } = readAgreement(readFileSync(country.agreementFile));
  const [proposer, approver] = demonstrationOfficers;
  await store.agreements.activate(profile, {
    proposedBy: proposer?.id ?? '',
    approvedBy: approver?.id ?? '',
    effectiveFrom: new Date('2020-01-01T00:00:00Z'),
  });
}

/** A request to try things with, about somebody whom the invented registry knows. */
async function drawSample(country: HostCountry, databaseUrl: string): Promise<Uint8Array> {
  const [[person]] = (await drawFamilies(databaseUrl, { count: 1, seed: 1 })) as [DrawnFamily];
  return country.sample({ reference: `SAMPLE-${country.code.toUpperCase()}`, persons: [person] });
}

/** The private key stays in the folder, so that anyone can act as this ministry with openssl and curl alone. */
function openDemonstrationKey(folder: string): PublicJwk {
  const file = join(folder, 'private.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(file, pem, { mode: 0o600 });
  }
  const jwk = createPublicKey(createPrivateKey(readFileSync(file))).export({ format: 'jwk' }) as PublicJwk;
  writeFileSync(join(folder, 'public.jwk.json'), `${JSON.stringify(jwk, null, 2)}\n`);
  return jwk;
}

async function prepareOfficer(
  store: CaseStore,
  officer: Officer,
  { dataDirectory }: DemonstrationSettings,
): Promise<void> {
  const folder = join(dataDirectory, 'demo', 'officers');
  const file = join(folder, officer.id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await store.officers.registerForDemonstration(officer, readFileSync(file, 'utf8').trim());
}
