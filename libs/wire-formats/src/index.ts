export { maximumDepth, readStrictJson } from './read-strict-json.js';
export { type AttachedFile, readAttachedFile } from './read-attached-file.js';
export { type WireSchema, wireSchema } from './wire-schema.js';
