import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { agreementFiles, loadHostCountries } from './load-host-countries.js';

let root: string;
let place: URL;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'host-countries-'));
  place = pathToFileURL(`${root}/`);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Makes a folder with the files given, by name. */
const folder = (name: string, files: Record<string, string>): void => {
  mkdirSync(join(root, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
};
const profile = { 'agreement.yaml': 'id: AAA-XK-2020\n', 'README.md': '# Invented\n' };
const country = (code: string) => ({ ...profile, 'index.ts': `export const hostCountry = { code: '${code}' };\n` });
const invalid = (detail: string) => ({ code: 'HOST_COUNTRY_INVALID', detail });

describe('the folders of the room', () => {
  it('are host countries where they have a door, in the order of their names', async () => {
    folder('bbb', country('bbb'));
    folder('aaa', country('aaa'));
    const countries = await loadHostCountries(place);
    expect([...countries].map(([code, { code: own }]) => [code, own])).toEqual([
      ['aaa', 'aaa'],
      ['bbb', 'bbb'],
    ]);
  });

  it('are none where they hold a profile alone, and ship it all the same', async () => {
    folder('ccc', profile);
    folder('bbb', country('bbb'));
    folder('aaa', profile);
    expect([...(await loadHostCountries(place)).keys()]).toEqual(['bbb']);
    expect(agreementFiles(place).map(({ href }) => href.slice(place.href.length))).toEqual([
      'aaa/agreement.yaml',
      'bbb/agreement.yaml',
      'ccc/agreement.yaml',
    ]);
  });

  it('are named by three letters in lower case; what has another name is nobody', async () => {
    folder('aaa', country('aaa'));
    folder('examples', {});
    folder('BBB', {});
    writeFileSync(join(root, 'ccc'), 'a file');
    expect([...(await loadHostCountries(place)).keys()]).toEqual(['aaa']);
    expect(agreementFiles(place)).toHaveLength(1);
  });

  it.each([
    [
      'hold neither a door nor a profile',
      { 'README.md': '# Invented\n' },
      'holds neither a door nor an agreement.yaml',
    ],
    ['have a door and no profile', { 'index.ts': country('bbb')['index.ts'] }, 'has a door and no agreement.yaml'],
  ])('are invalid where they %s', async (_, files, fault) => {
    folder('aaa', country('aaa'));
    folder('bbb', files);
    const refusal = invalid(`The folder bbb ${fault}.`);
    await expect(loadHostCountries(place)).rejects.toMatchObject(refusal);
    expect(() => agreementFiles(place)).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    ['exports no hostCountry', 'export const other = 1;\n', 'exports no hostCountry'],
    ['has another code than its name', country('aaa')['index.ts'], 'calls itself aaa'],
  ])('are invalid where the door %s', async (_, door, fault) => {
    folder('bbb', { ...profile, 'index.ts': door });
    await expect(loadHostCountries(place)).rejects.toMatchObject(invalid(`The folder bbb ${fault}.`));
  });

  it('are no host countries at all where none has a door', async () => {
    folder('aaa', profile);
    await expect(loadHostCountries(place)).rejects.toMatchObject(invalid('There is no host country folder.'));
  });
});
