import { type Fault, pointerStep } from '../fault.js';
import { judgeText } from './judge-text.js';

/** What the sender has confirmed, signed, to be harmless: pointers of unclear findings. */
export interface AsylumDoorOptions {
  readonly confirmed?: readonly string[];
}

/** A file in base64 is not prose, and too long to be looked through. */
const looksLikeFile = (text: string): boolean => text.length > 2000 && /^[A-Za-z0-9+/=_-]+$/.test(text);

const tells = 'tells of an asylum or protection procedure, which may never be transferred';
const mayTell =
  'may tell of an asylum or protection procedure; remove it, or confirm this pointer if it means something else';

/**
 * Everything in a document, names and values, that tells or may tell of an asylum or protection procedure. The host
 * country may not pass it on (Swiss Asylum Act, Art. 97(1); Council of Europe, Twenty Guidelines, no. 12), so it is
 * refused before anything is stored. Faults point at the place and never quote it; where a name itself tells, the
 * pointer stops at what holds it.
 */
export function findAsylumInformation(document: unknown, { confirmed = [] }: AsylumDoorOptions = {}): Fault[] {
  const faults: Fault[] = [];
  const look = (text: string, pointer: string): void => {
    const verdict = looksLikeFile(text) ? 'harmless' : judgeText(text);
    if (verdict === 'telling') faults.push({ code: 'ASYLUM_INFORMATION', pointer, detail: tells });
    if (verdict === 'unclear' && !confirmed.includes(pointer)) {
      faults.push({ code: 'ASYLUM_TERM_UNCLEAR', pointer, detail: mayTell });
    }
  };
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') look(value, pointer);
    else if (Array.isArray(value)) value.forEach((element, index) => walk(element, pointer + pointerStep(index)));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, element] of Object.entries(value)) {
        const before = faults.length;
        look(name, pointer);
        walk(element, faults.length > before ? pointer : pointer + pointerStep(name));
      }
    }
  };
  walk(document, '');
  return faults;
}
