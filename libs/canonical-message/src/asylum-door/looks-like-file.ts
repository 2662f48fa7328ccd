/** How a JPEG, a PNG and a PDF begin in base64. */
const beginning = /^(?:\/9j\/|iVBORw0KGgo|JVBERi0)/;

/** How much of a text is enough to tell what it is, in characters. */
const sample = 2000;

/**
 * Whether a text is a file in base64: no prose, so it is not looked through for terms, which it would hold by accident.
 * It is one when it begins like the files that the agreements know, or is long and mixes letters of both cases with
 * figures as no text does.
 */
export function looksLikeFile(text: string): boolean {
  if (!beginning.test(text) && !(text.length > sample && isMixed(text.slice(0, sample)))) return false;
  // One character at a time: an expression over the whole would go back over many megabytes, and run out of stack.
  return !/[^A-Za-z0-9+/\r\n]/.test(text.replace(/={1,2}$/, ''));
}

const isMixed = (text: string): boolean =>
  [/[a-z]/g, /[A-Z]/g, /\d/g].every((kind) => (text.match(kind)?.length ?? 0) > sample / 20);
