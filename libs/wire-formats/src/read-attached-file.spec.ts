import { describe, expect, it } from '@jest/globals';
import { readAttachedFile } from './read-attached-file.js';

const pdf = Buffer.from('%PDF-1.7 invented');

describe('reading an attached file', () => {
  it('says what it is, how large, and its digest', () => {
    expect(readAttachedFile(pdf.toString('base64'))).toMatchObject({
      mediaType: 'application/pdf',
      size: 17,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['base64url', Buffer.from([0xff, 0xd8, 0xff, 0xfb, 0xff]).toString('base64url')],
    ['line breaks', `${pdf.toString('base64').slice(0, 8)}\n${pdf.toString('base64').slice(8)}`],
    ['nothing', ''],
    ['a script', Buffer.from('<script>').toString('base64')],
    ['a data URL', `data:application/pdf;base64,${pdf.toString('base64')}`],
  ])('refuses %s', (_, text) => {
    expect(readAttachedFile(text)).toBeUndefined();
  });
});
