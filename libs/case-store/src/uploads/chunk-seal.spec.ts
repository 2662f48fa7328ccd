import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ChunkSeal } from './chunk-seal.js';

const [secret, salt] = [randomBytes(32), randomBytes(32)];
const text = Buffer.from('invented');
const seal = new ChunkSeal(secret, salt, 'this');
const altered = expect.objectContaining({ code: 'UPLOAD_ALTERED' });
const flipped = (sealed: Buffer): Buffer => {
  const copy = Buffer.from(sealed);
  copy[0]! ^= 1;
  return copy;
};

describe('the seal of a piece', () => {
  it('opens in its place', () => {
    expect(seal.open(seal.seal(text, 3, false), 3, false)).toEqual(text);
    expect(seal.open(seal.seal(new Uint8Array(), 0, true), 0, true)).toEqual(Buffer.alloc(0));
  });

  it.each([
    ['in another place', () => seal.open(seal.seal(text, 3, false), 4, false)],
    ['as the last, which it was not', () => seal.open(seal.seal(text, 3, false), 3, true)],
    ['as one of the others, when it was the last', () => seal.open(seal.seal(text, 3, true), 3, false)],
    ['changed', () => seal.open(flipped(seal.seal(text, 3, false)), 3, false)],
    ['cut off', () => seal.open(seal.seal(text, 3, false).subarray(0, -1), 3, false)],
    ['empty', () => seal.open(Buffer.alloc(0), 0, true)],
    ['of another stream', () => seal.open(new ChunkSeal(secret, salt, 'that').seal(text, 3, false), 3, false)],
    ['of another salt', () => seal.open(new ChunkSeal(secret, randomBytes(32), 'this').seal(text, 3, false), 3, false)],
    ['under another key', () => seal.open(new ChunkSeal(randomBytes(32), salt, 'this').seal(text, 3, false), 3, false)],
  ])('does not open %s', (_, open) => {
    expect(open).toThrow(altered as never);
  });
});
