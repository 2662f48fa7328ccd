import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from '../support/house.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

describe('the ministry of the README', () => {
  it('needs ten lines, openssl and curl to get a receipt and an answer that both verify', async () => {
    const block = /```sh\n(set -eu[^`]*)```/.exec(readme)?.[1] ?? '';
    expect(block.trim().split('\n').length).toBeLessThanOrEqual(10);
    const script = block
      .replaceAll('http://127.0.0.1:8080', house.gateway)
      .replaceAll('.data/demo', house.demonstrationFolder);
    const { stdout } = await promisify(execFile)('sh', ['-c', script]);
    expect(stdout.match(/Signature Verified Successfully/g)).toHaveLength(2);
    expect(stdout).toContain('"answer": "YES"');
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('links to files that exist', () => {
    for (const [, path] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url)).length).toBeGreaterThan(0);
    }
  });
});
