import { describe, expect, it } from '@jest/globals';
import { faultsOfProfile, shipped, shippedCountries, shippedText } from '../../../tests/support/agreements.js';
import { accountOf, parameters } from './account-for-parameters.js';

describe('the profiles that are shipped', () => {
  it('are those of Austria, Switzerland, Exampland and more', () => {
    expect(shippedCountries).toEqual(expect.arrayContaining(['aut', 'che', 'xxa']));
  });

  it.each(shippedCountries)('%s is read without a fault', (country) => {
    expect(faultsOfProfile(shippedText(country))).toEqual([]);
  });

  it.each(shippedCountries)('%s accounts for every parameter', (country) => {
    const { profile } = shipped(country);
    expect(parameters.filter((parameter) => accountOf(profile, parameter) === undefined)).toEqual([]);
  });

  it.each(shippedCountries)('%s is accepted by nobody but officers, unless it is invented', (country) => {
    const { automaticAcceptance, text } = shipped(country).profile;
    expect(automaticAcceptance.enabled && !text.invented).toBe(false);
  });

  it('have an id of their own', () => {
    const ids = shippedCountries.map((country) => shipped(country).profile.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
