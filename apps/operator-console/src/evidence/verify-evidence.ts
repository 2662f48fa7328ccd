import { createHash } from 'node:crypto';
import { asReadmissionError, ReadmissionError } from '#canonical-message';
import { type PublicJwk, readCompactJws, readPublicKey, verifySignature } from '#message-signing';
import { type EvidenceFolder } from './evidence-folder.js';

/** One thing that was looked at, and what is wrong with it; nothing wrong: it holds. */
export interface Finding {
  readonly about: string;
  readonly wrong?: string;
}

interface Opened {
  readonly typ: unknown;
  readonly payload: Uint8Array;
  readonly statement: Readonly<Record<string, unknown>>;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Verifies what proves a case with nothing but the folder: every signature against a published or registered key, and
 * that the pieces belong together by their digests and numbers.
 */
export async function verifyEvidence(evidence: EvidenceFolder): Promise<Finding[]> {
  const published = new Map(evidence.publishedKeys.keys.map((key) => [key.kid, key as PublicJwk]));
  const partners = new Map(Object.entries(evidence.partnerKeys));
  const findings: Finding[] = [];
  const look = async (about: string, judge: () => Promise<string | undefined>): Promise<void> => {
    try {
      const wrong = await judge();
      findings.push(wrong === undefined ? { about } : { about, wrong });
    } catch (error) {
      findings.push({ about, wrong: asReadmissionError(error).message });
    }
  };

  for (const [index, { received, receipt }] of evidence.acts.entries()) {
    const number = index + 1;
    await look(`receipt ${number}`, async () => {
      const { typ, statement } = await open(receipt, published);
      if (typ !== 'readmission-receipt+jws') return 'it is no receipt';
      return belongs(evidence, statement);
    });
    await look(`act ${number} of the partner`, () => judgeAct(evidence, partners, { received, receipt }));
  }
  for (const [index, message] of evidence.messages.entries()) {
    await look(`message ${index + 1} between our programs`, async () => {
      const { typ, statement } = await open(message, published);
      return typ === 'readmission-message+jws' ? belongs(evidence, statement) : 'it is no message';
    });
  }
  for (const [index, text] of evidence.statements.entries()) {
    await look(`statement ${index + 1}`, async () => {
      const { typ, statement } = await open(text, published);
      return typ === 'readmission-statement+jws' ? belongs(evidence, statement) : 'it is no statement';
    });
  }
  const { answer } = evidence;
  if (answer !== undefined) {
    await look('answer', async () =>
      (await open(answer, published)).typ === 'readmission-answer+jws' ? undefined : 'it is no answer',
    );
  }
  return findings;
}

/** The partner's own signature, and that our receipt is for exactly these bytes. */
async function judgeAct(
  { answer }: EvidenceFolder,
  partners: ReadonlyMap<string, PublicJwk>,
  { received, receipt }: EvidenceFolder['acts'][number],
): Promise<string | undefined> {
  const stated = statementOf(readCompactJws(receipt).payload);
  // What was erased cannot be opened again; the receipt keeps its digest, so that a copy elsewhere can be compared.
  if (received === undefined) return undefined;
  const { payload, statement } = await open(received, partners);
  if (sha256(received) !== stated['sha256']) return 'the receipt is for other bytes';
  if (sha256(payload) !== stated['payloadSha256']) return 'the receipt is for another payload';
  const isAcknowledgement = String(stated['act']).endsWith('/ack');
  if (isAcknowledgement && answer !== undefined && statement['sha256'] !== sha256(answer)) {
    return 'it acknowledges another answer';
  }
  return undefined;
}

const belongs = (evidence: EvidenceFolder, statement: Opened['statement']): string | undefined =>
  statement['caseNumber'] === evidence.caseNumber && statement['partner'] === evidence.partner
    ? undefined
    : 'it belongs to another case';

/** Throws KEY_UNKNOWN, SIGNATURE_INVALID and the like, as ReadmissionError. */
async function open(jws: string, keys: ReadonlyMap<string, PublicJwk>): Promise<Opened> {
  const unverified = readCompactJws(jws);
  const jwk = keys.get(String(unverified.header['kid']));
  if (!jwk) throw new ReadmissionError('KEY_UNKNOWN');
  await verifySignature(unverified, await readPublicKey(jwk));
  return { typ: unverified.header['typ'], payload: unverified.payload, statement: statementOf(unverified.payload) };
}

/** The payload as JSON; an XML document has no members to compare. */
function statementOf(payload: Uint8Array): Readonly<Record<string, unknown>> {
  const text = Buffer.from(payload).toString();
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
}
