import { describe, expect, it } from '@jest/globals';
import { findFileFaults } from './find-file-faults.js';

const schema = {
  properties: {
    photo: { $ref: '#/$defs/file' },
    papers: { items: { properties: { 'scan/1': { contentEncoding: 'base64' } } } },
    remarks: {},
  },
  $defs: { file: { contentEncoding: 'base64' } },
};
const pointers = (document: unknown): string[] => findFileFaults(schema, document).map(({ pointer }) => pointer);

describe('finding broken files', () => {
  it('looks wherever the schema speaks of base64, and nowhere else', () => {
    const document = { photo: 'AAAA', papers: [{}, { 'scan/1': '%' }], remarks: '%' };
    expect(pointers(document)).toEqual(['/photo', '/papers/1/scan~11']);
  });

  it('leaves alone what has another type than the schema says', () => {
    expect(pointers({ photo: 7, papers: { 'scan/1': '%' } })).toEqual([]);
    expect([null, [], 'text', undefined].flatMap(pointers)).toEqual([]);
  });

  it('passes a file', () => {
    expect(pointers({ photo: Buffer.from('%PDF-1.7').toString('base64') })).toEqual([]);
  });
});
