import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { type Fault, faultsOf, ReadmissionError } from '#canonical-message';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { type AgreementProfile } from './generated/agreement.js';
import { findContradictions } from './find-contradictions.js';

/** One release of an agreement profile, with the digest of its very bytes. */
export interface Agreement {
  readonly profile: AgreementProfile;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly digest: string;
}

const schema = new URL('../../../contracts/agreement/v1/agreement.schema.json', import.meta.url);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormatsModule.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

/**
 * Reads an agreement profile (YAML 1.2, core schema). Throws AGREEMENT_INVALID with every fault: its pointer, and the
 * line of the file in its detail. A number without an article does not pass, nor does a parameter of which nothing is said.
 */
export function readAgreement(bytes: Uint8Array): Agreement {
  const lines = new LineCounter();
  const document = parseDocument(Buffer.from(bytes).toString('utf8'), {
    schema: 'core',
    uniqueKeys: true,
    lineCounter: lines,
  });
  if (document.errors.length > 0) throw invalid(document.errors.map((error) => notYaml(error.linePos?.[0].line)));
  const aliases = findAliases(document, lines);
  if (aliases.length > 0) throw invalid(aliases);

  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const faults = validate(value) ? findContradictions(value as AgreementProfile) : faultsOf(validate);
  if (faults.length > 0) throw invalid(faults.map((fault) => withLine(fault, document, lines)));
  return { profile: value as AgreementProfile, digest: createHash('sha256').update(bytes).digest('hex') };
}

const invalid = (faults: Fault[]): ReadmissionError =>
  new ReadmissionError('AGREEMENT_INVALID', { faults, detail: faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ') }); // prettier-ignore

const notYaml = (line: number | undefined): Fault => ({
  code: 'AGREEMENT_INVALID',
  pointer: '',
  detail: `line ${line ?? '?'}: is not YAML`,
});

/** An alias hides what a profile says from whoever reads it line by line, and it could unfold without end. */
function findAliases(document: Document, lines: LineCounter): Fault[] {
  const found: number[] = [];
  visit(document, { Alias: (_, { range }) => void found.push(lines.linePos(range?.[0] ?? 0).line) });
  const detail = 'is an alias: a profile says everything where it stands';
  return found.map((line) => ({ code: 'AGREEMENT_INVALID', pointer: '', detail: `line ${line}: ${detail}` }));
}

function withLine(fault: Fault, document: Document, lines: LineCounter): Fault {
  const path = fault.pointer.split('/').slice(1).map(unescape);
  return { ...fault, code: 'AGREEMENT_INVALID', detail: `line ${lineOf(path, document, lines)}: ${fault.detail}` };
}

/** The line of an element; of its nearest parent when the element is what is missing. */
function lineOf(path: readonly string[], document: Document, lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

const unescape = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
