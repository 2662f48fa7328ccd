import { throwFaults } from '#canonical-message';
import { type XmlFormat, type XmlNode, parseXml } from './parse-xml.js';
import { type XmlElement, xmlName } from './xml-element.js';

/**
 * Reads an XML document (1.0, with namespaces) from its bytes into a tree under our own prefixes, refusing what readers
 * disagree about and what only an attacker needs. Comments are dropped; CDATA is text.
 *
 * Throws, alone: ENCODING_INVALID; the code for a DTD, for text that is not XML, for nesting or size over the limits.
 * And, all found at once with their pointers: entities, processing instructions, unknown namespaces, repeated
 * attributes, TEXT_FORBIDDEN_CHARACTER, FIELD_INVALID (text mixed with elements).
 */
export function readXml(bytes: Uint8Array, format: XmlFormat): XmlElement {
  const { root, faults } = parseXml(bytes, format);
  throwFaults(faults);
  return elementOf(root);
}

const elementOf = ({ prefix = '', local, attributes, children, text }: XmlNode): XmlElement => ({
  name: xmlName(prefix, local),
  attributes: Object.fromEntries(attributes),
  children: children.map(elementOf),
  text,
});
