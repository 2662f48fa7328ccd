import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BodySeal } from './body-seal.js';

const folder = mkdtempSync(join(tmpdir(), 'body-seal-'));

describe('the seal of raw bodies', () => {
  const file = join(folder, 'keys', 'body.key');
  const seal = BodySeal.open(file);
  const content = Buffer.from('what Exampleson wrote');

  it('opens again what it sealed, with a key that only its owner can read', () => {
    const sealed = seal.seal(content, 'case-1');
    expect(sealed.includes('Exampleson')).toBe(false);
    expect(BodySeal.open(file).unseal(sealed, 'case-1')).toEqual(content);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('seals the same twice in two ways', () => {
    expect(seal.seal(content, 'case-1')).not.toEqual(seal.seal(content, 'case-1'));
  });

  it('opens nothing that was moved to another case, altered, or sealed under another key', () => {
    const sealed = seal.seal(content, 'case-1');
    expect(() => seal.unseal(sealed, 'case-2')).toThrow();
    const altered = Buffer.from(sealed);
    altered[altered.length - 1]! ^= 1;
    expect(() => seal.unseal(altered, 'case-1')).toThrow();
    expect(() => BodySeal.open(join(folder, 'other.key')).unseal(sealed, 'case-1')).toThrow();
  });

  it('refuses a key of another length', () => {
    const short = join(folder, 'short.key');
    writeFileSync(short, Buffer.alloc(16).toString('base64'));
    expect(() => BodySeal.open(short)).toThrow('CONFIGURATION_INVALID');
  });
});
