import { pointerStep } from '#canonical-message';

/** Short names of ours for namespaces, by URI: `{ 'http://www.ech.ch/xmlns/eCH-0044/4': 'ech44' }`. */
export type XmlNamespaces = Readonly<Record<string, string>>;

/** An element without anything of the prefixes that its sender chose. */
export interface XmlElement {
  /** Our prefix and the local name: 'ech58:messageId'. */
  readonly name: string;
  /** By name; an attribute in a namespace is named as an element is, one in none by its local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text exactly as sent, line ends as U+000A; '' where there are children. */
  readonly text: string;
}

/** An element to be written, with a text or with children. */
export const xmlElement = (
  name: string,
  content: string | readonly XmlElement[] = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement =>
  typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content, text: '' };

/** Our name of an element or attribute; one without a prefix is in no namespace. */
export const xmlName = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`);

/**
 * Pointer to a child: parent, local name and, where the name is a list's, its index among its namesakes. It is the RFC
 * 6901 pointer into the document that readXmlDocument makes; an attribute is the step `@name`.
 */
export const xmlPointer = (parent: string, local: string, index?: number): string =>
  parent + pointerStep(local) + (index === undefined ? '' : pointerStep(index));
