import { pointerStep, type Fault } from '#canonical-message';

/** What a scan found; `faults` is bounded, so that a hostile text cannot make a hostile answer. */
export interface JsonScan {
  readonly faults: readonly Fault[];
  readonly tooDeep: boolean;
}

interface Container {
  readonly pointer: string;
  /** Names seen so far; absent for an array. */
  readonly names: Set<string> | undefined;
  index: number;
  name: string;
}

const maximumFaults = 50;
const escapes = /\\u[dD][89a-fA-F]|\\u0000|[\u0000\ud800-\udfff]/;

/**
 * Walks over a JSON text once and finds what JSON.parse lets pass: repeated names, deep nesting, NUL, unpaired
 * surrogates, and numbers that not every reader can hold. It assumes nothing about the text being JSON: on anything else it just ends, and JSON.parse says why.
 */
export function scanJson(text: string, maximumDepth: number): JsonScan {
  const faults: Fault[] = [];
  const open: Container[] = [];
  const report = (fault: Fault): void => {
    if (faults.length < maximumFaults) faults.push(fault);
  };
  let expectsName = false;

  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '{':
      case '[': {
        const pointer = placeIn(open.at(-1));
        if (open.length === maximumDepth) {
          report({ code: 'JSON_TOO_DEEP', pointer, detail: `is nested more than ${maximumDepth} deep` });
          return { faults, tooDeep: true };
        }
        const isObject = text[at] === '{';
        open.push({ pointer, names: isObject ? new Set() : undefined, index: 0, name: '' });
        expectsName = isObject;
        break;
      }
      case '}':
      case ']':
        open.pop();
        expectsName = false;
        break;
      case ',': {
        const container = open.at(-1);
        if (container) container.index++;
        expectsName = container?.names !== undefined;
        break;
      }
      case '"': {
        const end = endOfString(text, at);
        if (end === -1) return { faults, tooDeep: false };
        const quoted = text.slice(at, end + 1);
        at = end;
        const container = open.at(-1);
        if (expectsName && container?.names) {
          rememberName(container, quoted, report);
          expectsName = false;
        } else checkCharacters(quoted, placeIn(container), report);
        break;
      }
      default:
        at = checkNumber(text, at, open.at(-1), report);
    }
  }
  return { faults, tooDeep: false };
}

/** Index of the closing quote, or -1; long base64 strings are jumped over, not walked through. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return -1;
}

function rememberName(container: Container, quoted: string, report: (fault: Fault) => void): void {
  const name = unquote(quoted);
  container.name = name;
  const pointer = container.pointer + pointerStep(name);
  if (container.names?.has(name)) report({ code: 'JSON_DUPLICATE_KEY', pointer, detail: 'is named twice' });
  container.names?.add(name);
  checkCharacters(quoted, pointer, report);
}

function checkCharacters(quoted: string, pointer: string, report: (fault: Fault) => void): void {
  if (!escapes.test(quoted)) return;
  const value = unquote(quoted);
  if (value.includes('\0')) report({ code: 'TEXT_FORBIDDEN_CHARACTER', pointer, detail: 'holds U+0000' });
  if (!value.isWellFormed()) {
    report({ code: 'TEXT_FORBIDDEN_CHARACTER', pointer, detail: 'holds an unpaired surrogate' });
  }
}

const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

/**
 * Numbers that readers hold differently: beyond the whole numbers that a double has each of, or beyond what it has at all
 * (RFC 7493, section 2.2). Returns where the number ends; the same place when none begins there.
 */
function checkNumber(
  text: string,
  start: number,
  container: Container | undefined,
  report: (fault: Fault) => void,
): number {
  number.lastIndex = start;
  const [token, fraction, exponent] = number.exec(text) ?? [];
  if (token === undefined) return start;
  const value = Number(token);
  const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(token.split(/e/i)[0] ?? ''));
  if (isLost || (!fraction && !exponent && !Number.isSafeInteger(value))) {
    report({ code: 'JSON_INVALID', pointer: placeIn(container), detail: 'is a number that not every reader can hold' });
  }
  return start + token.length - 1;
}

function unquote(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    // Not JSON: JSON.parse over the whole text will say so; until then the raw text serves as the name.
    return quoted.slice(1, -1);
  }
}

function placeIn(container: Container | undefined): string {
  if (!container) return '';
  return container.pointer + pointerStep(container.names ? container.name : container.index);
}
