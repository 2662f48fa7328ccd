import { ReadmissionError } from '#canonical-message';
import { prefixesBelow, type XmlShape } from './read-xml-document.js';
import { writeXml } from './write-xml.js';
import { type XmlElement, xmlName } from './xml-element.js';

/**
 * Writes plain data as XML: the reverse of readXmlDocument. `{ [root]: value }`, a text is an element's text, an object
 * its children in the order of its members (`@name` is an attribute), an array the same element again and again; what
 * is undefined is not written. Each element gets the namespace that its place has.
 *
 * Throws what writeXml throws, and HOST_COUNTRY_INVALID for data that is no such document, and for a place that has
 * more than one namespace, since nobody could tell which is meant.
 */
export function writeXmlDocument(document: object, shape: XmlShape): Buffer {
  const [prefix = '', local = ''] = shape.root.split(':');
  const members = Object.entries(document);
  if (members.length !== 1 || members[0]?.[0] !== local) throw invalid('The document has another root.');
  const [root, ...others] = elementsOf(members[0][1], { prefix, local }, shape);
  if (!root || others.length > 0) throw invalid('The document has not one root.');
  return writeXml(root, shape.namespaces);
}

interface Place {
  readonly prefix: string;
  readonly local: string;
}

function elementsOf(value: unknown, place: Place, shape: XmlShape): XmlElement[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => elementsOf(item, place, shape));
  const name = xmlName(place.prefix, place.local);
  if (typeof value === 'string') return [{ name, attributes: {}, children: [], text: value }];
  if (typeof value !== 'object' || value === null) throw invalid('A value is neither text nor object.');

  const members = Object.entries(value);
  const attributes = members.filter(([member]) => member.startsWith('@')).map(attributeOf);
  const children = members.filter(([member]) => !member.startsWith('@'));
  return [{ name, attributes: Object.fromEntries(attributes), children: childrenOf(children, place, shape), text: '' }];
}

function childrenOf(members: readonly [string, unknown][], place: Place, shape: XmlShape): XmlElement[] {
  if (members.length === 0) return [];
  const [prefix, ...others] = prefixesBelow(place, shape);
  if (prefix === undefined || others.length > 0) throw invalid('A place has not one namespace.');
  return members.flatMap(([local, value]) => elementsOf(value, { prefix, local }, shape));
}

function attributeOf([member, value]: [string, unknown]): [string, string] {
  if (typeof value !== 'string') throw invalid('An attribute is no text.');
  return [member.slice(1), value];
}

const invalid = (detail: string): ReadmissionError => new ReadmissionError('HOST_COUNTRY_INVALID', { detail });
