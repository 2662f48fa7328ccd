import { pointerStep } from '#canonical-message';
import { readAttachedFile } from '#wire-formats';

/** What stands in the place of a value that nobody is to read, and of a file that is folded. */
const masked = '•••';

/** A document to be looked at: dropped values are masked, and files are folded to what they are. */
export function maskDocument(document: unknown, dropped: readonly { readonly pointer: string }[]): unknown {
  const isDropped = (at: string): boolean =>
    dropped.some(({ pointer }) => at === pointer || at.startsWith(`${pointer}/`));
  const visit = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, place) => visit(one, at + pointerStep(place)));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, at + pointerStep(name))]));
    }
    if (isDropped(at)) return masked;
    const file = typeof value === 'string' && value.length > 40 ? readAttachedFile(value) : undefined;
    return file ? `${file.mediaType}, ${file.size} bytes, SHA-256 ${file.sha256}` : value;
  };
  return visit(document, '');
}
