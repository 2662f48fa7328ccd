import { createHash } from 'node:crypto';
import { asReadmissionError, ReadmissionError } from '#canonical-message';
import { readCompactJws, readKeyDocument, verifySignature } from '#message-signing';
import { type Files, signedSumsFile, sumsFile } from './compose-bundle.js';

/** One thing that was looked at, and what is wrong with it; nothing wrong: it holds. */
export interface Finding {
  readonly about: string;
  readonly wrong?: string;
}

type Json = Readonly<Record<string, unknown>>;
interface Opened {
  readonly header: Json;
  readonly payload: Uint8Array;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Verifies what proves a case with nothing but the folder: that every file is on the signed list, every signature
 * against a key that lies there, and that the pieces belong together by their digests and numbers.
 *
 * The page VERIFY.md looks at the same things, under the same names, with openssl.
 */
export async function verifyEvidence(files: Files): Promise<Finding[]> {
  const findings: Finding[] = [];
  const look = async (about: string, judge: () => Promise<string | undefined> | string | undefined): Promise<void> => {
    try {
      const wrong = await judge();
      findings.push(wrong === undefined ? { about } : { about, wrong });
    } catch (error) {
      findings.push({ about, wrong: asReadmissionError(error).message });
    }
  };
  const folder = new Folder(files);

  await look(`signature of ${signedSumsFile}`, async () => {
    const { payload } = await folder.open(signedSumsFile, 'ours', 'readmission-evidence+jws');
    return Buffer.from(payload).equals(folder.get(sumsFile)) ? undefined : 'it signs another list';
  });
  const sums = folder.sums();
  for (const [name, sum] of sums) {
    await look(`digest of ${name}`, () => (sha256(folder.get(name)) === sum ? undefined : 'the file has other bytes'));
  }
  await look('nothing else lies here', () =>
    files.size === sums.length + 2 ? undefined : 'there are files that are not on the list',
  );
  for (const name of folder.matching(/^keys\/[^/]+\/[^/]+\.pem$/)) {
    await look(`name of ${name}`, async () =>
      `${(await readKeyDocument(folder.text(name))).kid}.pem` === name.split('/').pop()
        ? undefined
        : 'it is another key',
    );
  }
  for (const receipt of folder.matching(/^[^/]*-receipt\.jws$/)) await judgeAct(folder, receipt, look);
  for (const kind of ['message', 'statement'] as const) {
    for (const name of folder.matching(new RegExp(`^[^/]*-${kind}\\.jws$`))) {
      await look(`signature of ${name}`, async () =>
        folder.belongs((await folder.open(name, 'ours', `readmission-${kind}+jws`)).payload),
      );
    }
  }
  if (files.has('answer.jws')) {
    await look('signature of answer.jws', async () => {
      const { header } = await folder.open('answer.jws', 'ours', 'readmission-answer+jws');
      return header['caseNumber'] === folder.case()['caseNumber'] ? undefined : otherCase;
    });
  }
  for (const name of folder.matching(/^attachments\/[^/]+$/)) {
    await look(`name of ${name}`, () => (name === `attachments/${sha256(folder.get(name))}` ? undefined : 'it is another file')); // prettier-ignore
  }
  return findings;
}

type Look = (about: string, judge: () => Promise<string | undefined> | string | undefined) => Promise<void>;

/** Our receipt, the partner's own signature, and that the receipt is for exactly these bytes. */
async function judgeAct(folder: Folder, receipt: string, look: Look): Promise<void> {
  await look(`signature of ${receipt}`, async () =>
    folder.belongs((await folder.open(receipt, 'ours', 'readmission-receipt+jws')).payload),
  );
  const received = receipt.replace(/receipt\.jws$/, 'received.jws');
  // What was erased cannot be opened again; the receipt keeps its digest, so that a copy elsewhere can be compared.
  if (!folder.has(received)) return;
  await look(`signature of ${received}`, async () => {
    await folder.open(received, 'partner', 'readmission+jws');
    return undefined;
  });
  const stated = (): Json => jsonOf(folder.unverified(receipt).payload);
  const payload = (): Uint8Array => folder.unverified(received).payload;
  await look(`receipt of ${received}`, () =>
    stated()['sha256'] === sha256(folder.get(received)) && stated()['payloadSha256'] === sha256(payload())
      ? undefined
      : 'the receipt is for other bytes',
  );
  if (!folder.acknowledges(receipt)) return;
  await look(`what ${received} acknowledges`, () =>
    folder.sums().some(([, sum]) => sum === jsonOf(payload())['sha256']) ? undefined : 'it does not lie here',
  );
}

const otherCase = 'it belongs to another case';
const jsonOf = (payload: Uint8Array): Json => JSON.parse(Buffer.from(payload).toString()) as Json;

/** A bundle as it lies in a folder. What is missing or not as it should be throws when it is asked for. */
class Folder {
  constructor(private readonly files: Files) {}

  has(name: string): boolean {
    return this.files.has(name);
  }

  get(name: string): Uint8Array {
    const bytes = this.files.get(name);
    if (!bytes) throw new ReadmissionError('NOT_FOUND');
    return bytes;
  }

  text(name: string): string {
    return Buffer.from(this.get(name)).toString('utf8');
  }

  matching(pattern: RegExp): string[] {
    return [...this.files.keys()].filter((name) => pattern.test(name));
  }

  /** Name and digest of every file that the list has. */
  sums(): [name: string, sum: string][] {
    const text = this.has(sumsFile) ? this.text(sumsFile) : '';
    return [...text.matchAll(/^(\S+) +(.*)$/gm)].map(([, sum = '', name = '']) => [name, sum]);
  }

  case(): Json {
    return jsonOf(this.get('case.json'));
  }

  belongs(payload: Uint8Array): string | undefined {
    const [stated, its] = [jsonOf(payload), this.case()];
    const isOurs = stated['caseNumber'] === its['caseNumber'] && stated['partner'] === its['partner'];
    return isOurs ? undefined : otherCase;
  }

  acknowledges(receipt: string): boolean {
    try {
      return String(jsonOf(this.unverified(receipt).payload)['act']).endsWith('/ack');
    } catch {
      return false;
    }
  }

  unverified(name: string): Opened {
    return readCompactJws(this.text(name));
  }

  /** Throws KEY_UNKNOWN, SIGNATURE_INVALID and the like, as ReadmissionError. */
  async open(name: string, owner: 'ours' | 'partner', typ: string): Promise<Opened> {
    const jws = readCompactJws(this.text(name));
    const key = `keys/${owner}/${String(jws.header['kid'])}.pem`;
    if (!this.has(key)) throw new ReadmissionError('KEY_UNKNOWN');
    await verifySignature(jws, await readKeyDocument(this.text(key)));
    if (jws.header['typ'] !== typ) throw new ReadmissionError('SIGNATURE_INVALID');
    return jws;
  }
}
