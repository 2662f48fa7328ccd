import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { type PublicJwk, readCompactJws, readPublicKey, verifySignature } from '#message-signing';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly result: string;
  /** Of signatures over any bytes: these, as hex. */
  readonly msg?: string;
  readonly sig?: string;
  /** Of web signatures: the text, or its JSON serialisation. */
  readonly jws?: unknown;
}
type Keys = PublicJwk | { readonly keys: readonly PublicJwk[] };
interface Group {
  readonly comment?: string;
  readonly publicKeyPem?: string;
  readonly public?: Keys;
  readonly private?: Keys;
  readonly tests: readonly Vector[];
}

function groupsOf(name: string): readonly Group[] {
  const url = new URL(`../vectors/wycheproof/${name}_test.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { testGroups: Group[] }).testGroups;
}

/** As the gateway opens it: key, form, algorithm, signature. */
async function outcomeOf(read: () => ReturnType<typeof readCompactJws>, jwk: PublicJwk): Promise<string> {
  try {
    await verifySignature(read(), await readPublicKey(jwk));
    return 'verifies';
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.code;
  }
}

describe.each([
  ['ed25519', 'EdDSA', 151],
  ['ecdsa_secp256r1_sha256_p1363', 'ES256', 262],
  ['rsa_pss_2048_sha256_mgf1_32', 'PS256', 108],
])('the signatures of %s', (name, alg, count) => {
  it(`are all ${count} judged as published`, async () => {
    const vectors = groupsOf(name).flatMap(({ publicKeyPem = '', tests }) => tests.map((test) => ({ ...test, jwk: createPublicKey(publicKeyPem).export({ format: 'jwk' }) as PublicJwk }))); // prettier-ignore
    expect(vectors).toHaveLength(count);
    const deviations = [];
    for (const { tcId, comment, msg = '', sig = '', result, jwk } of vectors) {
      // What is signed there is no JWS: the verifier gets its bytes before the last dot, whatever they are.
      const signature = Buffer.from(sig, 'hex').toString('base64url');
      const text = `${Buffer.from(msg, 'hex').toString('latin1')}.${signature}`;
      const jws = { text, header: { alg }, payload: Buffer.alloc(0) };
      const outcome = await outcomeOf(() => jws, jwk);
      if ((outcome === 'verifies') !== (result === 'valid')) deviations.push(`${tcId} ${comment}: ${outcome}`);
    }
    expect(deviations).toEqual([]);
  });
});

/** The keys of a group; each of several is tried, as if the kid had named it. */
const keysOf = (group: Group): readonly PublicJwk[] => {
  const keys = group.public ?? group.private ?? {};
  return ('keys' in keys ? (keys.keys as readonly PublicJwk[]) : [keys as PublicJwk]).map(publicHalf);
};
const secret = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);
const publicHalf = (key: PublicJwk): PublicJwk =>
  Object.fromEntries(Object.entries(key).filter(([name]) => !secret.has(name))) as PublicJwk;

/** What becomes of every vector that is published with the result given: its number, and a code or `verifies`. */
async function outcomesOf(name: string, result: string): Promise<[number, string][]> {
  const outcomes: [number, string][] = [];
  for (const group of groupsOf(name)) {
    for (const { tcId, jws } of group.tests.filter((test) => test.result === result)) {
      const text = typeof jws === 'string' ? jws : JSON.stringify(jws);
      const tried = await Promise.all(keysOf(group).map((key) => outcomeOf(() => readCompactJws(text), key)));
      outcomes.push([tcId, tried.includes('verifies') ? 'verifies' : [...new Set(tried)].join(', ')]);
    }
  }
  return outcomes;
}

describe('the web signatures', () => {
  it.each([
    // Their keys say PS512, ES512 and no algorithm at all, and sign as their kind does: the kind decides here, and a key
    // is registered with a signature made by it. The message chooses nothing in either case.
    ['json_web_signature', 355, [338]],
    ['json_web_key', 21, [19, 20]],
  ])(
    'of %s that are published as invalid are refused, but for keys that misname their own algorithm',
    async (name, count, misnamed) => {
      const outcomes = await outcomesOf(name, 'invalid');
      expect(outcomes).toHaveLength(count);
      expect(outcomes.flatMap(([tcId, outcome]) => (outcome === 'verifies' ? [tcId] : []))).toEqual(misnamed);
    },
  );

  it('that are published as valid verify where algorithm and key are ours, and are refused by name elsewhere', async () => {
    const outcomes = await outcomesOf('json_web_signature', 'valid');
    const withOutcome = (wanted: string): number[] =>
      outcomes.flatMap(([tcId, outcome]) => (outcome === wanted ? [tcId] : []));
    expect(outcomes).toHaveLength(46);
    // ES256 and PS256.
    expect(withOutcome('verifies')).toEqual([18, 272, 273, 274, 275, 287, 288, 378]);
    // Characters that are not base64url within a part: others may skip them, RFC 7515, section 2 does not.
    expect(withOutcome('BODY_NOT_JWS')).toEqual([372, 373]);
    // Secrets and P-521; RS256 to RS512, PS384 and PS512.
    expect(withOutcome('KEY_INVALID').length + withOutcome('ALGORITHM_NOT_ALLOWED').length).toBe(36);
  });

  it('of keys that are no signing keys of ours are refused, true as they are', async () => {
    const outcomes = await outcomesOf('json_web_key', 'valid');
    // HMAC, and RS256.
    expect(outcomes.map(([tcId, outcome]) => `${tcId} ${outcome}`)).toEqual(['2 KEY_INVALID', '5 ALGORITHM_NOT_ALLOWED', '13 KEY_INVALID', '14 KEY_INVALID', '15 KEY_INVALID']); // prettier-ignore
  });
});
