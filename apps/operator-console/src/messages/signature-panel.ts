import { createHash } from 'node:crypto';
import { type CaseStore, type SignedReceived } from '#case-store';
import { isWithinPeriod, readCompactJws, readPublicKey, verifySignature } from '#message-signing';

/** What the signature of a message proves, verified now from the stored bytes. */
export interface SignaturePanel {
  /** Whether every check holds that can be made. */
  readonly holds: boolean;
  readonly checks: readonly { readonly check: Check; readonly holds: boolean }[];
  readonly signer: string;
  readonly kid: string;
  readonly algorithm: string;
  readonly type: string;
  /** Of a partner's act. */
  readonly key?: Omit<SignedReceived['key'], 'publicJwk' | 'partner'>;
  readonly act?: string;
  readonly jti?: string;
  readonly audience?: string;
  readonly mediaType?: string;
  readonly signedAt?: string;
  /** How far the partner's clock was ahead of ours when it was received, in seconds. */
  readonly skewSeconds?: number;
  readonly confirms?: readonly string[];
  readonly receipt?: { readonly id: string; readonly kid: string; readonly receivedAt: string };
  readonly sha256: string;
  readonly verifiedAt: string;
}

/** Names of the checks; each is true or false, and none is skipped. */
type Check =
  | 'signature'
  | 'digest'
  | 'key-valid-at-receipt'
  | 'key-not-revoked-since'
  | 'addressed-to-this-act'
  | 'clock-within-skew'
  | 'receipt-signed-by-us'
  | 'receipt-names-these-bytes';

type Stores = Pick<CaseStore, 'programKeys'>;
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
const holdsFor = (work: Promise<unknown>): Promise<boolean> => work.then(() => true, () => false); // prettier-ignore
const permittedSkew = 120;

/** Verifies a partner's act again: its signature by the key that was registered, and our receipt of it. */
export async function panelOfReceived(store: Stores, message: SignedReceived & { readonly jws: string }): Promise<SignaturePanel> {
  const { key, jws, receivedAt, receipt } = message;
  const read = readCompactJws(jws);
  const { publicJwk, partner, ...validity } = key;
  const at = Date.parse(receivedAt);
  const skew = Number(read.header['iat']) - at / 1000;
  const ofReceipt = readCompactJws(receipt);
  const receiptKid = String(ofReceipt.header['kid']);
  const program = await store.programKeys.find(receiptKid);
  const stated = JSON.parse(Buffer.from(ofReceipt.payload).toString()) as Record<string, unknown>;
  const period = { validFrom: new Date(key.validFrom), validUntil: key.validUntil === null ? null : new Date(key.validUntil) };
  const isBefore = (instant: string | null): boolean => instant !== null && Date.parse(instant) <= at;
  const checks: SignaturePanel['checks'] = [
    { check: 'signature', holds: await holdsFor(readPublicKey(publicJwk).then((own) => verifySignature(read, own))) },
    { check: 'digest', holds: sha256Of(jws) === message.sha256 },
    { check: 'key-valid-at-receipt', holds: isWithinPeriod(period, new Date(at)) && !isBefore(key.revokedAt) },
    { check: 'key-not-revoked-since', holds: key.revokedAt === null },
    { check: 'addressed-to-this-act', holds: read.header['act'] === message.act },
    { check: 'clock-within-skew', holds: Math.abs(skew) <= permittedSkew },
    { check: 'receipt-signed-by-us', holds: program !== undefined && (await holdsFor(verifySignature(ofReceipt, program))) },
    { check: 'receipt-names-these-bytes', holds: stated['sha256'] === message.sha256 && stated['jti'] === message.jti },
  ];
  return {
    ...panelOf(jws, checks),
    signer: `partner:${partner}`,
    key: validity,
    act: message.act,
    jti: message.jti,
    audience: String(read.header['aud']),
    mediaType: String(read.header['cty']),
    signedAt: new Date(Number(read.header['iat']) * 1000).toISOString(),
    skewSeconds: Math.round(skew),
    confirms: (read.header['confirms'] as string[] | undefined) ?? [],
    receipt: { id: message.receiptId, kid: receiptKid, receivedAt },
  };
} // prettier-ignore

/** Verifies a string that one of our programs signed, by the key that is published for ever. */
export async function panelOfOwn(store: Stores, jws: string, sha256: string): Promise<SignaturePanel> {
  const read = readCompactJws(jws);
  const key = await store.programKeys.find(String(read.header['kid']));
  const panel = panelOf(jws, [
    { check: 'signature', holds: key !== undefined && (await holdsFor(verifySignature(read, key))) },
    { check: 'digest', holds: sha256Of(jws) === sha256 },
  ]);
  return { ...panel, signer: `program:${key?.program ?? 'unknown'}` };
}

function panelOf(jws: string, checks: SignaturePanel['checks']): Omit<SignaturePanel, 'signer'> {
  const { header } = readCompactJws(jws);
  return {
    holds: checks.every(({ check, holds }) => holds || check === 'key-not-revoked-since'),
    checks,
    kid: String(header['kid']),
    algorithm: String(header['alg']),
    type: String(header['typ']),
    sha256: sha256Of(jws),
    verifiedAt: new Date().toISOString(),
  };
}
