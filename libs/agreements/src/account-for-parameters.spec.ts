import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { changed, shipped } from '../../../tests/support/agreements.js';
import { accountOf, isStated, parameters } from './account-for-parameters.js';

const schema = new URL('../../../contracts/agreement/v1/agreement.schema.json', import.meta.url);
const contract = JSON.parse(readFileSync(schema, 'utf8')) as { $defs: { parameter: { enum: string[] } } };

const lists = [
  'authorities',
  'personClasses',
  'clocks',
  'mandatoryData',
  'transferableData',
  'evidence',
  'absent',
] as const;
const optional = [
  ...(['communication', 'family', 'requestNotRequired', 'priorPositiveReply', 'acceleratedProcedure'] as const),
  ...(['interview', 'travelDocument', 'transferNotice', 'crossingPoints', 'escorts', 'costs'] as const),
  ...(['retention', 'onwardTransfer', 'suspension', 'termination'] as const),
];
const bare = changed('xxa', (profile) => {
  for (const name of lists) profile[name] = [];
  for (const name of optional) delete profile[name];
  profile.refusal.codes = [];
  profile.channel.note = '';
  profile.health.legalRef = '';
}).profile;

describe('the account of a profile', () => {
  it('is asked for every parameter of the contract', () => {
    expect([...parameters].sort()).toEqual([...contract.$defs.parameter.enum].sort());
  });

  it.each(parameters)('says nothing about %s where nothing is written', (parameter) => {
    expect(accountOf(bare, parameter)).toBeUndefined();
  });

  it.each(parameters)('says that %s is absent where that is written', (parameter) => {
    expect(accountOf({ ...bare, absent: [{ parameter, note: 'Invented.' }] }, parameter)).toBe('absent');
  });

  it.each(parameters)('says that %s is unverified, whatever else is written', (parameter) => {
    const unverified = [{ parameter, note: 'Invented.' }];
    expect(accountOf({ ...bare, unverified }, parameter)).toBe('unverified');
    expect(accountOf({ ...shipped('xxa').profile, unverified }, parameter)).toBe('unverified');
  });

  it('of the invented agreement states all but four', () => {
    const { profile } = shipped('xxa');
    const others = parameters.filter((parameter) => accountOf(profile, parameter) !== 'stated');
    expect(others).toEqual(['biometrics', 'application-bar', 'transit', 'quota']);
  });

  it('of AT-XK-2010 and CH-XK-2010 is by the text', () => {
    const account = (country: string, answer: string) =>
      parameters.filter((parameter) => accountOf(shipped(country).profile, parameter) === answer);
    expect(account('aut', 'absent')).toEqual(['prior-positive-reply', 'biometrics', 'extension', 'accelerated-procedure', 'application-bar', 'quota']);
    expect(account('aut', 'unverified')).toEqual(['crossing-points', 'retention', 'onward-transfer']);
    expect(account('che', 'absent')).toEqual(['prior-positive-reply', 'accelerated-procedure', 'quota']);
    expect(account('che', 'unverified')).toEqual(['evidence']);
  }); // prettier-ignore

  it('finds an interview, a transit and an extension only with their clocks', () => {
    const { profile } = shipped('che');
    const without = (purpose: string) => ({ ...profile, clocks: profile.clocks.filter((clock) => clock.purpose !== purpose) });
    expect(isStated.interview(without('interview'))).toBe(false);
    expect(isStated.transit(without('transit-reply'))).toBe(false);
    expect(isStated.extension(without('reply'))).toBe(false);
    expect(isStated.extension(profile)).toBe(true);
  }); // prettier-ignore
});
