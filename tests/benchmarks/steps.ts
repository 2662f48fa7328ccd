import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { computeClocks, findDeficiencies, findUntransferable, readAgreement } from '#agreements';
import { asReadmissionError, faultsOfRequest, findAsylumInformation } from '#canonical-message';
import { type HostCountry } from '#host-countries';
import { type PublicJwk, readPartnerSignature, readPublicKey, verifySignature } from '#message-signing';
import { readXml } from '#wire-formats';
import { countryOf } from '../support/requests.js';

/** One step of receiving a request, and its processor time in microseconds. */
export interface StepTime {
  readonly step: string;
  readonly microseconds: number;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const fourMiB = 4 * 1024 * 1024 - 100;
const bombs: Readonly<Record<string, Buffer>> = Object.fromEntries(
  Object.entries({
    'an XML bomb of 4 MiB': `${declaration}<!DOCTYPE a [<!ENTITY x "${'x'.repeat(fourMiB - 100)}">]><a>&x;</a>`,
    'quadratic blow-up': `${declaration}<!DOCTYPE a [<!ENTITY x "${'x'.repeat(100_000)}">]><a>${'&x;'.repeat(100_000)}</a>`,
    'an external entity': `${declaration}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>`,
    '4 MiB of nesting': declaration + '<a>'.repeat(fourMiB / 4),
  }).map(([name, text]) => [name, Buffer.from(text)]),
);

/** Reading it as any XML country's document is read; that it is refused is what is measured. */
function refused(bomb: Buffer): string {
  try {
    readXml(bomb, { namespaces: { 'urn:known': 'known' } });
    return 'read';
  } catch (error) {
    return asReadmissionError(error).code;
  }
}

/** How long each step of receiving one request takes in one thread, without database and broker. */
export async function timeSteps(document: string, rounds = 2_000): Promise<StepTime[]> {
  const country: HostCountry = await countryOf('xxa');
  const agreement = readAgreement(readFileSync(country.agreementFile));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = await readPublicKey(publicKey.export({ format: 'jwk' }) as PublicJwk);
  const header = { alg: 'EdDSA', kid: key.kid, typ: 'readmission+jws', cty: country.mediaType, aud: 'x', iat: 0, jti: 'x', act: 'x' }; // prettier-ignore
  const encode = (text: string): string => Buffer.from(text).toString('base64url');
  const input = `${encode(JSON.stringify(header))}.${encode(document)}`;
  const jws = `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;

  const payload = Buffer.from(document);
  const read = country.read(payload);
  const { request } = country.toCanonical(read);
  const receivedAt = new Date();
  const { personClass } = request;
  const steps: [string, () => unknown][] = [
    ['read the signed act', () => readPartnerSignature(jws)],
    ['verify the signature', () => verifySignature(readPartnerSignature(jws).jws, key)],
    ['parse the document', () => country.read(payload)],
    ['asylum door', () => findAsylumInformation(read)],
    ['validate the document', () => country.faults(read)],
    ['map', () => country.toCanonical(read)],
    ['validate the canonical form', () => faultsOfRequest(request)],
    ['clocks and deficiencies', () => [computeClocks(agreement, { personClass, moment: 'request-received', at: receivedAt }), findDeficiencies(agreement, request), findUntransferable(agreement, request)]], // prettier-ignore
    ['sign one string', () => sign(null, Buffer.from(input), privateKey)],
  ];
  for (const [name, bomb] of Object.entries(bombs)) steps.push([`refuse ${name}`, () => refused(bomb)]);
  const times: StepTime[] = [];
  for (const [step, work] of steps) {
    const many = step.startsWith('refuse') ? 20 : rounds;
    for (let warm = 0; warm < many / 4; warm++) await work();
    const before = performance.now();
    for (let round = 0; round < many; round++) await work();
    times.push({ step, microseconds: Math.round(((performance.now() - before) * 1000) / many) });
  }
  return times;
}
