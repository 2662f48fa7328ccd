import { createHash } from 'node:crypto';
import { type Problem } from '#canonical-message';
import { type UnverifiedJws } from './compact-jws.js';
import { isSignature, pkcs1Verifies, pssOfAnySaltVerifies } from './verify-signature.js';
import { type PublicKey, type SignatureAlgorithm } from './public-key.js';
import { otherInputs } from './other-signing-inputs.js';

/** What came in, as the gateway sees it, for a problem document: digests and lengths, nothing of the payload. */
export type SignatureView = NonNullable<Problem['signature']>;
type Cause = SignatureView['causes'][number];

/** What a failed signature is compared with. */
export interface Comparison {
  readonly key: PublicKey;
  /** What this key and the agreement allow. */
  readonly algorithms: readonly string[];
  /** Further keys of the same partner; undefined: the causes are not looked for this time. */
  readonly otherKeys: readonly PublicKey[] | undefined;
}

/** Largest text that is verified in other ways, in bytes: no other call should wait for it. */
const largestLookedInto = 256 * 1024;

const shown = ['alg', 'kid', 'typ', 'cty', 'aud', 'iat', 'jti', 'act'] as const;
const lengths: Readonly<Record<SignatureAlgorithm, number | undefined>> = {
  EdDSA: 64,
  Ed25519: 64,
  ES256: 64,
  PS256: undefined,
};

/**
 * Why a signature did not verify, once the key is known: what the gateway read, and which of the usual mistakes would
 * have verified. Costs some twenty verifications for each key, so the caller counts how often it is asked.
 */
export function explainSignature(jws: UnverifiedJws, comparison: Comparison): SignatureView {
  const end = jws.text.lastIndexOf('.');
  const input = Buffer.from(jws.text.slice(0, end), 'latin1');
  const signature = Buffer.from(jws.text.slice(end + 1), 'base64url');
  return {
    header: Object.fromEntries(
      shown.flatMap((name) => {
        const value = jws.header[name];
        const isShown = typeof value === 'string' ? value.length <= 300 : Number.isSafeInteger(value);
        return isShown ? [[name, value as string | number]] : [];
      }),
    ),
    expectedAlgorithms: [...comparison.algorithms],
    signingInput: digestOf(input),
    payload: digestOf(jws.payload),
    signatureBytes: signature.length,
    causes: causesOf(jws, { input, signature }, comparison),
  };
}

function causesOf(
  jws: UnverifiedJws,
  { input, signature }: { readonly input: Buffer; readonly signature: Buffer },
  { key, algorithms, otherKeys }: Comparison,
): Cause[] {
  // A wrong algorithm is told by expectedAlgorithms, and a key never verifies by another than its own.
  const algorithm = key.algorithms.find((one) => one === jws.header['alg'] && algorithms.includes(one));
  if (!algorithm) return [];
  if (!otherKeys) return notLookedInto('Many signatures failed just now; try again in a minute.');
  if (input.length > largestLookedInto) return notLookedInto('The text is long; try with a short payload, signed in the same way.'); // prettier-ignore
  const made = { algorithm, key, input, signature };
  return [...formCauses(made), ...otherKeys.flatMap((other) => otherKeyCause(other, made)), ...inputCauses(jws, made)];
}

const notLookedInto = (detail: string): Cause[] => [{ cause: 'NOT_LOOKED_INTO', detail }];

interface Made {
  readonly algorithm: SignatureAlgorithm;
  readonly key: PublicKey;
  readonly input: Buffer;
  readonly signature: Buffer;
}

/** The bytes signed are right, and the signature itself is in another form. */
function formCauses({ algorithm, key, input, signature }: Made): Cause[] {
  const again = Buffer.from(signature.toString('latin1'), 'base64');
  const verifies = (bytes: Buffer): boolean => isSignature(algorithm, key.key, input, bytes);
  const causes: Cause[] = [];
  const add = (cause: Cause['cause'], detail: string): void => void causes.push({ cause, detail });
  if (isDer(algorithm, signature)) {
    add(
      'DER_SIGNATURE',
      'The signature is in DER, as openssl writes it; send r and s as 32 bytes each, one after the other.',
    );
  } else if (verifies(again)) {
    add('SIGNATURE_ENCODED_TWICE', 'The signature is encoded twice; encode its bytes once.');
  } else if (lengths[algorithm] !== undefined && signature.length !== lengths[algorithm]) {
    add(
      'SIGNATURE_LENGTH',
      `The signature has ${signature.length} bytes; one of ${algorithm} has ${lengths[algorithm]}.`,
    );
  }
  if (algorithm === 'PS256') {
    if (pkcs1Verifies(key.key, input, signature)) {
      add('PKCS1_SIGNATURE', 'The signature is RSASSA-PKCS1-v1_5 (RS256); sign with RSASSA-PSS.');
    } else if (pssOfAnySaltVerifies(key.key, input, signature)) {
      add('PSS_SALT_LENGTH', 'The salt of the signature has another length than 32 bytes, that of the digest.');
    }
  }
  return causes;
}

/** RFC 3279, section 2.2.3: a sequence of two numbers, which fills the whole of it. */
const isDer = (algorithm: SignatureAlgorithm, signature: Buffer): boolean =>
  algorithm === 'ES256' &&
  signature[0] === 0x30 &&
  signature[1] === signature.length - 2 &&
  signature[2] === 0x02 &&
  signature.length !== 64;

function otherKeyCause(other: PublicKey, { algorithm, input, signature }: Made): Cause[] {
  if (!other.algorithms.includes(algorithm)) return [];
  if (!isSignature(algorithm, other.key, input, signature, isDer(algorithm, signature))) return [];
  return [
    { cause: 'OTHER_KEY', kid: other.kid, detail: 'Another of your keys made it; put that kid into the header.' },
  ];
}

/** The signature is one of other bytes than those that were sent. */
function inputCauses(jws: UnverifiedJws, { algorithm, key, signature }: Made): Cause[] {
  const inDer = isDer(algorithm, signature);
  const found = otherInputs(jws).find(({ bytes }) => isSignature(algorithm, key.key, bytes, signature, inDer));
  return found ? [{ cause: found.cause, detail: found.detail }] : [];
}

const digestOf = (bytes: Uint8Array): { bytes: number; sha256: string } => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
