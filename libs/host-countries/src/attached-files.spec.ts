import { describe, expect, it } from '@jest/globals';
import { AttachedFiles } from './attached-files.js';

const pdf = Buffer.from('%PDF-1.7 invented').toString('base64');

describe('the files of one document', () => {
  it('get identifiers in the order in which they are met', () => {
    const files = new AttachedFiles();
    const ids = [
      files.add(pdf, '/photo', { purpose: 'photograph', person: 'p1' }),
      files.add(undefined, '/papers/0/scan', { purpose: 'document-copy' }),
      files.add(pdf, '/papers/1/scan', { purpose: 'document-copy' }),
    ];
    expect(ids).toEqual(['a1', undefined, 'a2']);
    expect(files.attachments.map(({ id, person }) => [id, person])).toEqual([
      ['a1', 'p1'],
      ['a2', undefined],
    ]);
    expect(files.faults).toEqual([]);
  });

  it('keep bytes and digests apart', () => {
    const files = new AttachedFiles();
    files.add(pdf, '/photo', { purpose: 'photograph' });
    expect(Buffer.from(files.bytes[0]?.bytes ?? []).toString()).toBe('%PDF-1.7 invented');
    expect(Object.keys(files.attachments[0] ?? {}).sort()).toEqual(['id', 'mediaType', 'purpose', 'sha256', 'size']);
  });

  it('name a text that is no file, and every file over forty', () => {
    const files = new AttachedFiles();
    files.add('AAAA', '/0', { purpose: 'photograph' });
    for (let index = 1; index <= 42; index++) files.add(pdf, `/${index}`, { purpose: 'document-copy' });
    expect(files.faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'ATTACHMENT_INVALID /0',
      'ATTACHMENT_INVALID /41',
      'ATTACHMENT_INVALID /42',
    ]);
    expect(files.attachments).toHaveLength(40);
  });
});
