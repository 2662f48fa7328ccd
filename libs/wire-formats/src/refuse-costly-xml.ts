import { type Fault, throwFaults } from '#canonical-message';

/** Most characters at which the parser changes its state; base64 of 4 MiB in lines of 64, CR LF, has 131 072 of them. */
const maximumMarks = 150_000;
const marks = ['<', '&', ']', '-', '?', '\r', '\n', '\t'];

/**
 * Refuses, before anything is parsed, what could only cost time: a DTD (all entities need one) and millions of marks.
 * Linear, with the engine's own search.
 */
export function refuseCostlyXml(text: string): void {
  if (startsWithDtd(text)) {
    throwFaults([fault('XML_FORBIDDEN', 'holds a document type declaration')]);
  }
  let found = 0;
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      if (++found > maximumMarks) throwFaults([fault('XML_LIMIT_EXCEEDED', `holds more than ${maximumMarks} marks`)]);
    }
  }
}

/** A DTD has one place, before the root element; the same characters in a text or comment are none. */
function startsWithDtd(text: string): boolean {
  let at = 0;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) return text.slice(at, at + '<!DOCTYPE'.length).toUpperCase() === '<!DOCTYPE';
    const next = text.indexOf(end, at);
    if (next === -1) return false;
    at = next + end.length;
  }
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const fault = (code: Fault['code'], detail: string): Fault => ({ code, pointer: '', detail });
