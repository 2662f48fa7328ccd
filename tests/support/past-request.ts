import { createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeClocks, findDeficiencies, findNotices, momentOfReceipt } from '#agreements';
import { CaseStore } from '#case-store';
import { loadHostCountries } from '#host-countries';
import { openSigningKey, type PublicJwk, readPartnerSignature, readPublicKey } from '#message-signing';
import { ComposeIntake } from '../../apps/gateway-api/src/compose-intake.js';
import { sha256 } from '../../apps/gateway-api/src/open-signed-act.js';
import { readDocument } from '../../apps/gateway-api/src/read-document.js';
import { type House } from './house.js';

/** A ministry's act as it was signed on a day in the past; nobody else could sign it. */
export interface PastRequest {
  readonly country: string;
  readonly document: string | Uint8Array;
  readonly receivedAt: Date;
}

/**
 * Puts a request into the store as the gateway wrote it when it was received, on a day in the past. It goes the
 * gateway's own way from the document to the intake; only the instant is another.
 */
export async function receiveInThePast(
  house: House,
  { country: code, document, receivedAt }: PastRequest,
): Promise<string> {
  const store = await CaseStore.open({
    databaseUrl: house.database.url,
    dataDirectory: house.folder,
    mode: 'development',
  });
  try {
    const key = await openSigningKey(join(house.folder, 'keys', 'gateway-api.pem'));
    await store.programKeys.publish('gateway-api', key);
    const country = (await loadHostCountries()).get(code)!;
    const { agreement } = (await store.agreements.findInForce(code, receivedAt))!;
    const jws = signedBy(house, code, { cty: country.mediaType, document, at: receivedAt });
    const signature = readPartnerSignature(jws);
    const draft = readDocument(country, agreement, signature.jws.payload, []);
    const moment = momentOfReceipt(agreement, draft.request.procedure.accelerated);
    const intake = await new ComposeIntake(key, 'urn:readmission-gateway:test', store.installation).run({
      incoming: { body: Buffer.from(jws), receivedAt, act: 'POST /v1/requests' },
      act: {
        partner: code,
        hostCountry: code,
        key: await publicKeyOf(house, code),
        inForce: { agreement },
        stored: undefined,
        header: signature.header,
        payload: signature.jws.payload,
        jws,
        bodySha256: sha256(jws),
        payloadSha256: sha256(signature.jws.payload),
      },
      agreement,
      draft,
      clocks: computeClocks(agreement, { personClass: draft.request.personClass, moment, at: receivedAt }),
      deficiencies: findDeficiencies(agreement, draft.request),
      notices: findNotices(agreement, draft.request, receivedAt),
      files: { attachments: [], named: [], deficiencies: [] },
    });
    await store.cases.receive(intake);
    return intake.case.id;
  } finally {
    await store.close();
  }
}

const folderOf = (house: House, code: string): string => join(house.demonstrationFolder, code);
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

function signedBy(
  house: House,
  code: string,
  { cty, document, at }: { cty: string; document: string | Uint8Array; at: Date },
): string {
  const kid = readFileSync(join(folderOf(house, code), 'kid'), 'utf8').trim();
  const iat = Math.floor(at.getTime() / 1000);
  const header = { alg: 'EdDSA', kid, typ: 'readmission+jws', cty, aud: 'urn:readmission-gateway:test', iat, jti: randomUUID(), act: 'POST /v1/requests' }; // prettier-ignore
  const input = `${base64url(JSON.stringify(header))}.${base64url(document)}`;
  const key = createPrivateKey(readFileSync(join(folderOf(house, code), 'private.pem')));
  return `${input}.${base64url(sign(null, Buffer.from(input), key))}`;
}

function publicKeyOf(house: House, code: string) {
  const key = createPublicKey(readFileSync(join(folderOf(house, code), 'private.pem')));
  return readPublicKey(key.export({ format: 'jwk' }) as PublicJwk);
}
