import { ReadmissionError } from '#canonical-message';
import { maximumDepth } from './read-strict-json.js';
import { type XmlElement, type XmlNamespaces, xmlPointer } from './xml-element.js';

/** Names we write are ours, so the plainest part of what XML allows is enough. */
const plainName = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/;
/** Characters that XML 1.0 has no way to write. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const escaped = (character: string): string => escapes[character] ?? character;

/**
 * Writes a tree as XML 1.0 in UTF-8 with declaration. The same tree gives the same bytes: all namespaces used, and no
 * others, are declared at the root in the order of their prefixes, attributes stand in the order of their names,
 * nothing is indented. What readXml reads back is the tree.
 *
 * Throws TEXT_FORBIDDEN_CHARACTER, with its pointer, for a text that XML cannot hold; HOST_COUNTRY_INVALID for a tree
 * that is none: a name or prefix that is not known, text beside children, nesting over the limit of readers.
 */
export function writeXml(root: XmlElement, namespaces: XmlNamespaces): Buffer {
  const uris = new Map(Object.entries(namespaces).map(([uri, prefix]) => [prefix, uri]));
  const used = new Set<string>();
  const body = write(root, { used, uris, pointer: xmlPointer('', localOf(root.name)), depth: 1 });
  const declarations = [...used].sort().map((prefix) => ` xmlns:${prefix}="${attributeText(uris.get(prefix) ?? '')}"`);
  const start = `<${root.name}`;
  const document = start + declarations.join('') + body.slice(start.length);
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`);
}

interface Writing {
  readonly used: Set<string>;
  /** Namespace URIs by prefix. */
  readonly uris: ReadonlyMap<string, string>;
  readonly pointer: string;
  readonly depth: number;
}

function write(element: XmlElement, at: Writing): string {
  const { name, attributes, children, text } = element;
  usePrefix(name, at, true);
  if (at.depth > maximumDepth) throw invalid('An element is nested deeper than readers follow.');
  if (children.length > 0 && text !== '') throw invalid('An element holds a text beside its children.');

  const names = Object.keys(attributes).sort();
  const written = names.map((attribute) => {
    usePrefix(attribute, at, false);
    const value = attributes[attribute] ?? '';
    checkText(value, xmlPointer(at.pointer, `@${attribute}`));
    return ` ${attribute}="${attributeText(value)}"`;
  });
  checkText(text, at.pointer);
  const start = `<${name}${written.join('')}`;
  if (children.length === 0) return text === '' ? `${start}/>` : `${start}>${elementText(text)}</${name}>`;
  return `${start}>${writeChildren(children, at)}</${name}>`;
}

function writeChildren(children: readonly XmlElement[], at: Writing): string {
  const counts = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { name } of children) total.set(name, (total.get(name) ?? 0) + 1);
  return children
    .map((child) => {
      const index = counts.get(child.name) ?? 0;
      counts.set(child.name, index + 1);
      const repeats = (total.get(child.name) ?? 0) > 1;
      const pointer = xmlPointer(at.pointer, localOf(child.name), repeats ? index : undefined);
      return write(child, { ...at, pointer, depth: at.depth + 1 });
    })
    .join('');
}

/** Every element is in a namespace of ours; an attribute may be in none. */
function usePrefix(name: string, { used, uris }: Writing, isElement: boolean): void {
  const [isName, prefix] = plainName.exec(name) ?? [];
  if (isName === undefined || name === 'xmlns') throw invalid('A name cannot be written as XML.');
  if (prefix === undefined) {
    if (isElement) throw invalid('An element is in no namespace.');
    return;
  }
  // No document may bind these two.
  if (/^xml(?:ns)?$/.test(prefix)) throw invalid('A prefix belongs to XML itself.');
  if (!uris.get(prefix)) throw invalid('A prefix stands for no namespace.');
  used.add(prefix);
}

function checkText(text: string, pointer: string): void {
  if (!unwritable.test(text) && text.isWellFormed()) return;
  const code = 'TEXT_FORBIDDEN_CHARACTER';
  throw new ReadmissionError(code, { faults: [{ code, pointer, detail: 'holds a character that XML cannot hold' }] });
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
/** A carriage return written plainly would come back as a line feed. */
const elementText = (text: string): string => text.replace(/[&<>\r]/g, escaped);
const attributeText = (text: string): string => text.replace(/[&<>"\t\n\r]/g, escaped);

const invalid = (detail: string): ReadmissionError => new ReadmissionError('HOST_COUNTRY_INVALID', { detail });
