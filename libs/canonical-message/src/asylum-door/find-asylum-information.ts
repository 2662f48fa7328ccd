import { type Fault, pointerStep } from '../fault.js';
import { judgeText } from './judge-text.js';
import { looksLikeFile } from './looks-like-file.js';
import { type Verdict } from './verdict.js';

/** What is known beside the document itself. */
export interface AsylumDoorOptions {
  /** What the sender has confirmed, signed, to be harmless: pointers of unclear findings. */
  readonly confirmed?: readonly string[];
  /** What others found wrong with the same document. It is given back with ours, no pointer going through a telling name. */
  readonly others?: readonly Fault[];
}

const tells = 'tells of an asylum or protection procedure, which may never be transferred';
const mayTell =
  'may tell of an asylum or protection procedure; remove it, or confirm this pointer if it means something else';

/**
 * Everything in a document, names and values, that tells or may tell of an asylum or protection procedure. The host
 * country may not pass it on (Swiss Asylum Act, Art. 97(1); Council of Europe, Twenty Guidelines, no. 12), so it is
 * refused before anything is stored. Faults point at the place and never quote it; where a name itself tells, the
 * pointer stops at what holds it, in our faults and in those of others.
 */
export function findAsylumInformation(
  document: unknown,
  { confirmed = [], others = [] }: AsylumDoorOptions = {},
): Fault[] {
  const faults = new Map<string, Fault>();
  const report = (fault: Fault): unknown => faults.set(`${fault.code} ${fault.pointer}`, fault);
  const faultOf = (text: string, pointer: string): Fault | undefined =>
    faultOfVerdict(judgeText(text), pointer, confirmed);

  const walk = (value: unknown, pointer: string, isHidden: boolean): void => {
    if (typeof value === 'string') {
      const fault = looksLikeFile(value) ? undefined : faultOf(value, pointer);
      if (fault) report(fault);
    } else if (Array.isArray(value)) {
      value.forEach((element, index) => walk(element, isHidden ? pointer : pointer + pointerStep(index), isHidden));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, element] of Object.entries(value)) {
        const fault = faultOf(name, pointer);
        if (fault) report(fault);
        const mustStop = isHidden || fault !== undefined;
        walk(element, mustStop ? pointer : pointer + pointerStep(name), mustStop);
      }
    }
  };
  walk(document, '', false);
  for (const other of others) report(nameThatTells(other.pointer, faultOf) ?? other);
  return [...faults.values()];
}

function faultOfVerdict(verdict: Verdict, pointer: string, confirmed: readonly string[]): Fault | undefined {
  if (verdict === 'telling') return { code: 'ASYLUM_INFORMATION', pointer, detail: tells };
  if (verdict === 'harmless' || confirmed.includes(pointer)) return undefined;
  return { code: 'ASYLUM_TERM_UNCLEAR', pointer, detail: mayTell };
}

/** The fault of the first name in a pointer that tells. */
function nameThatTells(
  pointer: string,
  faultOf: (name: string, holder: string) => Fault | undefined,
): Fault | undefined {
  let holder = '';
  for (const step of pointer.split('/').slice(1)) {
    const fault = faultOf(step.replaceAll('~1', '/').replaceAll('~0', '~'), holder);
    if (fault) return fault;
    holder += `/${step}`;
  }
  return undefined;
}
