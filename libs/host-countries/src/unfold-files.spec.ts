import { describe, expect, it } from '@jest/globals';
import { unfoldFiles } from './unfold-files.js';

const schema = {
  properties: {
    photo: { $ref: '#/$defs/file' },
    papers: { items: { properties: { scan: { contentEncoding: 'base64' } } } },
    remarks: {},
  },
  $defs: { file: { contentEncoding: 'base64' } },
};

describe('unfolding files', () => {
  it('joins the lines of base64 wherever the schema speaks of it, and touches nothing else', () => {
    const document = { photo: ' JVBE\r\n\tRi0x\n', papers: [{ scan: 'JVBE Ri0x' }, {}], remarks: 'two\nlines' };
    expect(unfoldFiles(schema, document)).toEqual({
      photo: 'JVBERi0x',
      papers: [{ scan: 'JVBERi0x' }, {}],
      remarks: 'two\nlines',
    });
  });

  it('leaves alone what has another type than the schema says, and names that objects have by themselves', () => {
    const document = JSON.parse('{ "photo": ["a b"], "papers": "c d", "__proto__": "e f", "constructor": "g h" }');
    expect(JSON.stringify(unfoldFiles(schema, document))).toBe(JSON.stringify(document));
    expect([7, null, 'a b', undefined].map((value) => unfoldFiles(schema, value))).toEqual([7, null, 'a b', undefined]);
  });
});
