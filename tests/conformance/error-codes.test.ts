import { describe, expect, it } from '@jest/globals';
import { errorCatalogue } from '#canonical-message';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesIn = (folder: string, endings: readonly string[]): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(root, folder, name));

/** Where a code is expected of something that provokes it; this file and the contract's own examples provoke nothing. */
const provoking = [
  ...filesIn('tests/failure', ['.test.ts']),
  ...filesIn('tests/flow', ['.test.ts']),
  ...filesIn('tests/contracts', ['.test.ts']),
  ...filesIn('apps', ['.spec.ts']),
  ...filesIn('libs', ['.spec.ts', '.refused.json']),
].map((file) => readFileSync(file, 'utf8'));

describe('every error code', () => {
  it.each(Object.keys(errorCatalogue))('%s is provoked by a test', (code) => {
    const asWord = new RegExp(`(?<![A-Z_])${code}(?![A-Z_])`);
    expect(provoking.some((text) => asWord.test(text))).toBe(true);
  });

  it.each(Object.entries(errorCatalogue))('%s says what to do, in words', (_, { title, action }) => {
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(action.split(' ').length).toBeGreaterThan(3);
  });
});
