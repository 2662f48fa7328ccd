import { type Fault, ReadmissionError } from '#canonical-message';
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS, type XMLDecl } from 'saxes';
import { decodeXml } from './decode-xml.js';
import { maximumDepth } from './read-strict-json.js';
import { refuseCostlyXml } from './refuse-costly-xml.js';
import { type XmlNamespaces, xmlName, xmlPointer } from './xml-element.js';
import { faultOfParser } from './xml-parser-faults.js';

/** What one has to know to read a format's elements. */
export interface XmlFormat {
  readonly namespaces: XmlNamespaces;
  /** Local names of the elements that may stand more than once beside each other. */
  readonly lists?: ReadonlySet<string>;
}

/** An element as it was read; the room's own form, made into a tree or a document. */
export interface XmlNode {
  readonly local: string;
  readonly pointer: string;
  /** Ours; undefined when the namespace is not known, which has been reported. */
  prefix: string | undefined;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** The root, and the faults that did not keep the rest from being read. */
export interface ParsedXml {
  readonly root: XmlNode;
  readonly faults: readonly Fault[];
}

const maximumFaults = 50;
const maximumElements = 10_000;
const maximumAttributes = 10_000;
const maximumNameLength = 100;

const parserOptions = { xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const;

const declares = (attribute: SaxesAttributeNS): boolean => attribute.name === 'xmlns' || attribute.prefix === 'xmlns';

/** Parses a document; throws what readXml throws except the faults that it hands back. */
export function parseXml(bytes: Uint8Array, format: XmlFormat): ParsedXml {
  const { text, encoding } = decodeXml(bytes);
  refuseCostlyXml(text);
  return new XmlParsing(format, text, encoding).run();
}

/**
 * The parser with what is kept while it runs. It is one object with the parser because that one sets its handlers by
 * computed names: an object made without room for so many of them becomes a hash table in V8, and reads at an eighth
 * of the speed. The properties declared here make that room.
 */
class XmlParsing extends SaxesParser<typeof parserOptions> {
  private readonly faults: Fault[] = [];
  private readonly open: { node: XmlNode; counts: Map<string, number> }[] = [];
  private root: XmlNode | undefined = undefined;
  private elements = 0;
  private attributes = 0;
  private complaints = 0;

  constructor(
    private readonly format: XmlFormat,
    private readonly source: string,
    private readonly encoding: string,
  ) {
    super(parserOptions);
    this.on('error', (error) => this.translate(error));
    this.on('xmldecl', (declaration) => this.compare(declaration));
    this.on('processinginstruction', () => {
      this.report({ code: 'XML_FORBIDDEN', pointer: this.pointer(), detail: 'holds a processing instruction' });
    });
    this.on('opentagstart', ({ name }) => this.start(name));
    this.on('attribute', ({ name }) => this.count(name));
    this.on('opentag', (tag) => this.identify(tag));
    this.on('text', (text) => this.append(text));
    this.on('cdata', (text) => this.append(text));
    this.on('closetag', () => this.finish());
  }

  run(): ParsedXml {
    this.write(this.source).close();
    if (!this.root) {
      return this.stop({ code: 'XML_INVALID', pointer: '', detail: 'the document has no root element' });
    }
    return { root: this.root, faults: this.faults };
  }

  private translate(error: Error): void {
    const { fault, fatal } = faultOfParser(error, this, this.source, this.pointer());
    // Each complaint costs a stack trace, so their number ends the reading too.
    if (fatal || ++this.complaints === maximumFaults) this.stop(fault);
    this.report(fault);
  }

  private compare({ version, encoding }: XMLDecl): void {
    if (version !== '1.0') this.report({ code: 'XML_INVALID', pointer: '', detail: 'is not XML 1.0' });
    // Two readings of one declaration must not differ.
    if ((encoding?.toLowerCase() ?? 'utf-8') !== this.encoding) {
      this.stop({ code: 'ENCODING_INVALID', pointer: '', detail: 'the encoding declared could not be made out' });
    }
  }

  /** Opens an element before its attributes are read, so that nesting and number stop the parser at once. */
  private start(name: string): void {
    const local = name.slice(name.indexOf(':') + 1);
    const parent = this.open.at(-1);
    if (name.length > maximumNameLength) this.stopAtLimit(`holds a name of more than ${maximumNameLength} characters`);
    if (++this.elements > maximumElements) this.stopAtLimit(`holds more than ${maximumElements} elements`);
    if (this.open.length === maximumDepth) {
      const detail = `holds elements nested more than ${maximumDepth} deep`;
      this.stop({ code: 'XML_TOO_DEEP', pointer: this.pointer(), detail });
    }

    const index = parent?.counts.get(local) ?? 0;
    parent?.counts.set(local, index + 1);
    const pointer = xmlPointer(this.pointer(), local, parent && this.format.lists?.has(local) ? index : undefined);
    const node: XmlNode = { local, pointer, prefix: undefined, attributes: new Map(), children: [], text: '' };
    if (parent) parent.node.children.push(node);
    else this.root ??= node;
    this.open.push({ node, counts: new Map() });
  }

  private count(name: string): void {
    if (name.length > maximumNameLength) this.stopAtLimit(`holds a name of more than ${maximumNameLength} characters`);
    if (++this.attributes > maximumAttributes) {
      this.stopAtLimit(`holds more than ${maximumAttributes} attributes`);
    }
  }

  /** Gives an element and its attributes our names, once its declarations are known. */
  private identify(tag: SaxesTagNS): void {
    const node = this.open.at(-1)?.node;
    if (!node) return;
    const parent = this.open.at(-2)?.node;
    // What stands in an element that is refused as a whole says nothing new.
    if (parent && parent.prefix === undefined) return;
    node.prefix = this.prefixOf(tag.uri);
    if (node.prefix === undefined) this.refuseNamespace(node.pointer);

    for (const attribute of Object.values(tag.attributes)) {
      const at = (name: string): string => xmlPointer(node.pointer, `@${name}`);
      if (declares(attribute)) {
        // The parser trims the URI it declares; here it is compared as it was written.
        if (this.prefixOf(attribute.value) === undefined) this.refuseNamespace(at(attribute.name));
        continue;
      }
      const prefix = attribute.prefix === '' ? '' : this.prefixOf(attribute.uri);
      if (prefix === undefined) this.refuseNamespace(at(attribute.name));
      else node.attributes.set(xmlName(prefix, attribute.local), attribute.value);
    }
  }

  private append(text: string): void {
    const current = this.open.at(-1)?.node;
    if (current) current.text += text;
  }

  private finish(): void {
    const node = this.open.pop()?.node;
    if (!node || node.children.length === 0) return;
    if (/[^ \t\r\n]/.test(node.text)) {
      this.report({ code: 'FIELD_INVALID', pointer: node.pointer, detail: 'mixes text with elements' });
    }
    node.text = '';
  }

  private pointer(): string {
    return this.open.at(-1)?.node.pointer ?? '';
  }

  private prefixOf(uri: string): string | undefined {
    return Object.hasOwn(this.format.namespaces, uri) ? this.format.namespaces[uri] : undefined;
  }

  private refuseNamespace(pointer: string): void {
    this.report({ code: 'NAMESPACE_UNKNOWN', pointer, detail: 'names a namespace that is not known here' });
  }

  /** Remembers a fault that does not keep the rest from being read; so many that no answer becomes huge. */
  private report(fault: Fault): void {
    const known = this.faults.some(({ code, pointer }) => code === fault.code && pointer === fault.pointer);
    if (!known && this.faults.length < maximumFaults) this.faults.push(fault);
  }

  private stop(fault: Fault): never {
    const faults = [...this.faults, fault];
    throw new ReadmissionError(faults[0]?.code ?? fault.code, { faults });
  }

  private stopAtLimit(detail: string): never {
    return this.stop({ code: 'XML_LIMIT_EXCEEDED', pointer: '', detail });
  }
}
