import { createPublicKey, verify } from 'node:crypto';

/** A JWS whose signature was verified with the key that the gateway publishes for it. */
export interface VerifiedText {
  readonly typ: string;
  readonly payload: Buffer;
}

/**
 * Verifies something that the gateway signed, as any partner can: with the published PEM of the kid in its header and
 * nothing of the gateway's own code. Returns undefined when the signature does not verify.
 */
export async function verifyWithPublishedKey(gateway: string, jws: string): Promise<VerifiedText | undefined> {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const { kid, typ } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string; typ: string };
  const pem = await (await fetch(`${gateway}/.well-known/keys/${kid}.pem`)).text();
  const isGood = verify(
    null,
    Buffer.from(`${header}.${payload}`),
    createPublicKey(pem),
    Buffer.from(signature, 'base64url'),
  );
  return isGood ? { typ, payload: Buffer.from(payload, 'base64url') } : undefined;
}
