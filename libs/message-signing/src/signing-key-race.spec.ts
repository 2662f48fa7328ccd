import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

// One process looks for its key and makes it without a pause, so that another can only come in between from outside.
// Here it does so at the worst moment: after the look, before the link.
let beforeLink: () => void = () => undefined;
jest.unstable_mockModule('node:fs', () => ({
  ...fs,
  linkSync: (draft: string, file: string): void => {
    const act = beforeLink;
    beforeLink = () => undefined;
    act();
    fs.linkSync(draft, file);
  },
}));
const { openSigningKey } = await import('./index.js');

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'signing-key-'));
  file = join(folder, 'gateway-api.pem');
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('two programs that open one signing key for the first time', () => {
  it('get one key, of which the first is never replaced', async () => {
    let other: ReturnType<typeof openSigningKey> | undefined;
    let written = '';
    beforeLink = () => {
      other = openSigningKey(file);
      written = fs.readFileSync(file, 'utf8');
    };
    const key = await openSigningKey(file);
    expect(written).toContain('PRIVATE KEY');
    expect((await other)?.kid).toBe(key.kid);
    expect(fs.readFileSync(file, 'utf8')).toBe(written);
  });

  it('leave no draft of a private key behind', async () => {
    let other: ReturnType<typeof openSigningKey> | undefined;
    beforeLink = () => {
      other = openSigningKey(file);
    };
    await openSigningKey(file);
    await other;
    expect(fs.readdirSync(folder)).toEqual(['gateway-api.pem']);
    expect((fs.statSync(file).mode & 0o777).toString(8)).toBe('600');
  });

  it('leave none behind when the link fails', async () => {
    beforeLink = () => {
      throw Object.assign(new Error('links are not supported'), { code: 'ENOTSUP' });
    };
    await expect(openSigningKey(file)).rejects.toMatchObject({ code: 'ENOTSUP' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
