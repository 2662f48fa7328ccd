export { maximumDepth, readStrictJson } from './read-strict-json.js';
export { type AttachedFile, readAttachedFile } from './read-attached-file.js';
export { type WireSchema, wireSchema } from './wire-schema.js';
export { type XmlElement, type XmlNamespaces, xmlElement } from './xml-element.js';
export { type XmlFormat } from './parse-xml.js';
export { readXml } from './read-xml.js';
export { readXmlDocument, type XmlShape } from './read-xml-document.js';
export { writeXml } from './write-xml.js';
export { writeXmlDocument } from './write-xml-document.js';
