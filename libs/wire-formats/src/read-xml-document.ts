import { type Fault, throwFaults } from '#canonical-message';
import { type XmlFormat, type XmlNode, parseXml } from './parse-xml.js';
import { xmlName, xmlPointer } from './xml-element.js';

/** How the elements of a format become a document that a wire schema can judge. */
export interface XmlShape extends XmlFormat {
  /** Our name of the only root element: 'rea:message'. */
  readonly root: string;
  /**
   * Our prefixes of the namespaces in which an element's children live, by the element's local name; where nothing is
   * said, they live in the namespace of the element itself.
   */
  readonly childNamespaces?: Readonly<Record<string, readonly string[]>>;
  /** Names of the attributes that become members `@name`; all others are refused. */
  readonly attributes?: ReadonlySet<string>;
}

type Value = string | { readonly [member: string]: Value | readonly Value[] };
type Report = (fault: Fault) => void;

/**
 * Reads an XML document as plain data: `{ [root]: value }`, where an element without children is its text, one with
 * children an object by local names, and one that is named in `lists` always an array. Pointers of faults, here and
 * of the wire schema, are pointers into this document.
 *
 * Throws what readXml throws, and with it, all at once: FIELD_NOT_ALLOWED (attribute outside the closed list, element
 * of another namespace than its place has, another root), FIELD_INVALID (an element stands twice and is no list).
 */
export function readXmlDocument(bytes: Uint8Array, shape: XmlShape): unknown {
  const { root, faults: found } = parseXml(bytes, shape);
  const faults = [...found];
  const report: Report = (fault) => faults.push(fault);
  const document = { [root.local]: rootValue(root, shape, report) };
  throwFaults(faults.slice(0, maximumFaults));
  return document;
}

/** As many as a JSON document's, so that a hostile document cannot make a hostile answer. */
const maximumFaults = 50;

function rootValue(root: XmlNode, shape: XmlShape, report: Report): Value {
  // An unknown namespace has been reported already.
  if (root.prefix === undefined) return '';
  if (xmlName(root.prefix, root.local) !== shape.root) {
    report({ code: 'FIELD_NOT_ALLOWED', pointer: root.pointer, detail: 'is not the root element of this format' });
    return '';
  }
  return valueOf(root, shape, report);
}

function valueOf(node: XmlNode, shape: XmlShape, report: Report): Value {
  const members = new Map<string, Value | Value[]>();
  for (const [name, value] of node.attributes) {
    if (shape.attributes?.has(name)) members.set(`@${name}`, value);
    else {
      const pointer = xmlPointer(node.pointer, `@${name}`);
      report({ code: 'FIELD_NOT_ALLOWED', pointer, detail: 'is an attribute outside the closed list' });
    }
  }
  if (node.children.length === 0) return leafOf(node, members, report);

  const prefixes = prefixesBelow(node, shape);
  for (const child of node.children) {
    if (child.prefix === undefined) continue;
    if (!prefixes.includes(child.prefix)) {
      report({ code: 'FIELD_NOT_ALLOWED', pointer: child.pointer, detail: 'is not in the namespace of its place' });
      continue;
    }
    const value = valueOf(child, shape, report);
    const before = members.get(child.local);
    if (Array.isArray(before)) before.push(value);
    else if (shape.lists?.has(child.local)) members.set(child.local, [value]);
    else if (before === undefined) members.set(child.local, value);
    else report({ code: 'FIELD_INVALID', pointer: child.pointer, detail: 'stands more than once' });
  }
  return Object.fromEntries(members);
}

function leafOf(node: XmlNode, members: ReadonlyMap<string, Value | Value[]>, report: Report): Value {
  if (members.size === 0) return node.text;
  if (/[^ \t\r\n]/.test(node.text)) {
    report({ code: 'FIELD_NOT_ALLOWED', pointer: node.pointer, detail: 'holds a text and attributes' });
  }
  return Object.fromEntries(members);
}

/** Our prefixes of the namespaces in which the children of an element live. */
export function prefixesBelow(node: Pick<XmlNode, 'local' | 'prefix'>, shape: XmlShape): readonly string[] {
  const stated = shape.childNamespaces;
  if (stated && Object.hasOwn(stated, node.local)) return stated[node.local] ?? [];
  return node.prefix === undefined ? [] : [node.prefix];
}
