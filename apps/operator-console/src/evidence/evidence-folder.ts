import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EvidenceBundle } from '#case-store';
import { type PublicJwk } from '#message-signing';

/** A JWK set (RFC 7517), as the gateway publishes it. */
export interface KeySet {
  readonly keys: readonly (PublicJwk & { readonly kid: string })[];
}

/** What proves a case, as it lies in a folder: signed strings, and the public keys that they verify with. */
export interface EvidenceFolder {
  readonly caseNumber: string;
  readonly partner: string;
  /** Signed acts of the partner (undefined once erased) with our receipts, in the order of their receipt. */
  readonly acts: readonly { readonly received: string | undefined; readonly receipt: string }[];
  readonly messages: readonly string[];
  readonly answer: string | undefined;
  readonly statements: readonly string[];
  /** As the gateway published them. */
  readonly publishedKeys: KeySet;
  /** The partner's, by kid. */
  readonly partnerKeys: Readonly<Record<string, PublicJwk>>;
}

const numbered = (index: number, name: string): string => `${String(index + 1).padStart(2, '0')}-${name}.jws`;
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes a bundle and the published keys into a folder: one file for each signed string, byte for byte. */
export function writeEvidence(folder: string, bundle: EvidenceBundle, publishedKeys: KeySet): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content, { mode: 0o600 });
  write('case.json', asJson({ caseNumber: bundle.caseNumber, partner: bundle.partner }));
  write('published-keys.json', asJson(publishedKeys));
  write('partner-keys.json', asJson(bundle.partnerKeys));
  bundle.acts.forEach(({ received, receipt }, index) => {
    if (received !== null) write(numbered(index, 'received'), received);
    write(numbered(index, 'receipt'), receipt);
  });
  bundle.messages.forEach((message, index) => write(numbered(index, 'message'), message));
  bundle.statements.forEach((statement, index) => write(numbered(index, 'statement'), statement));
  if (bundle.answer !== null) write('answer.jws', bundle.answer);
}

/** Reads a folder that `writeEvidence` wrote. */
export function readEvidence(folder: string): EvidenceFolder {
  const names = readdirSync(folder).sort();
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const json = <T>(name: string): T => JSON.parse(read(name)) as T;
  const ending = (end: string): string[] => names.filter((name) => name.endsWith(`-${end}.jws`));
  const acts = ending('receipt').map((name) => {
    const received = name.replace('-receipt', '-received');
    return { received: names.includes(received) ? read(received) : undefined, receipt: read(name) };
  });
  return {
    ...json<{ caseNumber: string; partner: string }>('case.json'),
    acts,
    messages: ending('message').map(read),
    statements: ending('statement').map(read),
    answer: names.includes('answer.jws') ? read('answer.jws') : undefined,
    publishedKeys: json<KeySet>('published-keys.json'),
    partnerKeys: json<Record<string, PublicJwk>>('partner-keys.json'),
  };
}
