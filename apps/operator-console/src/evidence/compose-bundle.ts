import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isPrintable, printAnswer } from '#answer-paper';
import { type EvidenceBundle } from '#case-store';
import { type HostCountries } from '#host-countries';
import { type PublicJwk, publicKeyPem, type Signer } from '#message-signing';

/** Files of a bundle by their path in its folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Digests of all other files, in the form of sha256sum. */
export const sumsFile = 'SHA256SUMS';
export const signedSumsFile = 'SHA256SUMS.jws';

const page = readFileSync(new URL('./VERIFY.md', import.meta.url));
const numbered = (index: number, name: string): string => `${String(index + 1).padStart(2, '0')}-${name}.jws`;
const asJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Lays out what proves a case as files: one for each signed string, byte for byte, with a signed list of them all. */
export class ComposeBundle {
  constructor(
    private readonly key: Signer,
    private readonly countries: HostCountries,
  ) {}

  async run(evidence: EvidenceBundle): Promise<Files> {
    const files = new Map<string, Uint8Array>([
      ['VERIFY.md', page],
      ['case.json', asJson({ caseNumber: evidence.caseNumber, partner: evidence.partner })],
      ['log.json', asJson(evidence.log)],
      ...signedStrings(evidence),
      ...evidence.attachments.map(({ sha256: name, content }) => [`attachments/${name}`, content] as const),
      ...pems('partner', evidence.partnerKeys),
      ...pems('ours', evidence.ownKeys),
    ]);
    const { answer } = evidence;
    if (answer !== null && isPrintable(answer)) files.set('answer.pdf', await printAnswer(answer, this.countries));
    const sums = Buffer.from([...files].sort(byName).map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('')); // prettier-ignore
    files.set(sumsFile, sums);
    return files.set(signedSumsFile, Buffer.from(await this.key.sign('readmission-evidence+jws', sums)));
  }
}

function* signedStrings({ acts, messages, statements, answer }: EvidenceBundle): Iterable<[string, Uint8Array]> {
  for (const [index, { received, receipt }] of acts.entries()) {
    // What was erased is gone; the receipt keeps its digest, so that a copy elsewhere can be compared.
    if (received !== null) yield [numbered(index, 'received'), Buffer.from(received)];
    yield [numbered(index, 'receipt'), Buffer.from(receipt)];
  }
  for (const [index, message] of messages.entries()) yield [numbered(index, 'message'), Buffer.from(message)];
  for (const [index, statement] of statements.entries()) yield [numbered(index, 'statement'), Buffer.from(statement)];
  if (answer !== null) yield ['answer.jws', Buffer.from(answer)];
}

const pems = (owner: string, keys: Readonly<Record<string, PublicJwk>>): [string, Uint8Array][] =>
  Object.entries(keys).map(([kid, jwk]) => [`keys/${owner}/${kid}.pem`, Buffer.from(publicKeyPem(jwk))]);

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
