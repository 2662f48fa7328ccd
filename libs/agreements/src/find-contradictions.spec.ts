import { describe, expect, it } from '@jest/globals';
import { changed } from '../../../tests/support/agreements.js';
import { findContradictions } from './find-contradictions.js';
import { type AgreementProfile } from './generated/agreement.js';

const faults = (change: (profile: AgreementProfile) => void): string[] =>
  findContradictions(changed('xxa', change).profile).map(({ pointer, detail }) => `${pointer} ${detail}`);
const note = 'Invented.';

describe('every parameter has its account', () => {
  it.each(['application-bar', 'biometrics', 'transit', 'quota'])('nothing is said about %s', (parameter) => {
    const change = (profile: AgreementProfile) => {
      profile.absent = profile.absent.filter((one) => one.parameter !== parameter);
    };
    expect(faults(change)).toEqual([
      ` says nothing about ${parameter}: state it, or list it under absent or unverified`,
    ]);
  });

  it('what was stated and is taken away leaves a gap', () => {
    const gap = faults((profile) => {
      delete profile.costs;
      delete profile.interview;
    });
    expect(gap).toEqual([
      expect.stringContaining('says nothing about interview'),
      expect.stringContaining('says nothing about costs'),
    ]);
  });

  it('an interview without its clock is half said', () => {
    const half = faults((profile) => {
      profile.clocks = profile.clocks.filter(({ purpose }) => purpose !== 'interview');
    });
    expect(half).toEqual([expect.stringContaining('says nothing about interview')]);
  });

  it('stated and absent', () => {
    const both = faults(({ absent }) => absent.push({ parameter: 'costs', note }));
    expect(both).toEqual(['/absent/4 is stated all the same: costs']);
  });

  it('unverified and absent', () => {
    const both = faults((profile) => {
      profile.unverified.push({ parameter: 'quota', note });
      profile.automaticAcceptance.enabled = false;
    });
    expect(both).toEqual(['/absent/3 is unverified all the same: quota']);
  });

  it('stated and unverified is how something is marked that was not read to its end', () => {
    const marked = faults((profile) => {
      profile.unverified.push({ parameter: 'evidence', note });
      profile.automaticAcceptance.enabled = false;
    });
    expect(marked).toEqual([]);
  });
});

describe('a class of person and its reply clock', () => {
  it('has none', () => {
    expect(
      faults(({ personClasses }) => personClasses.push({ class: 'stateless', legalRef: 'Invented Art. 1' })),
    ).toEqual([
      '/personClasses/1/class has no reply clock',
      '/personClasses/1/class has no reply clock for the accelerated procedure',
    ]);
  });

  it('has two', () => {
    const two = faults(({ clocks }) => clocks.push({ ...clocks[0]!, id: 'reply-again' }));
    expect(two).toEqual(['/personClasses/0/class has 2 reply clocks']);
  });

  it('has none when the accelerated procedure is asked for, so that no limit at all would run', () => {
    const none = faults(({ clocks }) => (clocks[1]!.start.on = ['request-received']));
    expect(none).toEqual([
      '/personClasses/0/class has 2 reply clocks',
      '/personClasses/0/class has no reply clock for the accelerated procedure',
    ]);
  });

  it('has two when the accelerated procedure is asked for', () => {
    const two = faults(({ clocks }) => (clocks[0]!.start.on = ['request-received', 'accelerated-request-received']));
    expect(two).toEqual(['/personClasses/0/class has 2 reply clocks for the accelerated procedure']);
  });

  it('may have none where the limit is unverified, and still not two', () => {
    const unverified = (profile: AgreementProfile) => {
      profile.automaticAcceptance.enabled = false;
      for (const parameter of ['reply-limit', 'extension', 'silence', 'accelerated-procedure'] as const) {
        profile.unverified.push({ parameter, note });
      }
      delete profile.acceleratedProcedure;
    };
    const without = faults((profile) => {
      unverified(profile);
      profile.clocks = profile.clocks.filter(({ purpose }) => purpose !== 'reply');
    });
    expect(without).toEqual([]);
    const two = faults((profile) => {
      unverified(profile);
      profile.clocks.push({ ...profile.clocks[0]!, id: 'reply-again' });
    });
    expect(two).toEqual(['/personClasses/0/class has 2 reply clocks']);
  });
});

describe('names that lead nowhere', () => {
  it('an id that two clocks have', () => {
    expect(faults(({ clocks }) => (clocks[4]!.id = 'transfer'))).toEqual(['/clocks/4/id is the id of another clock']);
  });

  it('the clock of the accelerated procedure', () => {
    expect(faults((profile) => (profile.acceleratedProcedure!.clock = 'reply-slow'))).toEqual([
      '/acceleratedProcedure/clock names no clock: reply-slow',
    ]);
  });

  it('the clocks after which another document counts', () => {
    const dangling = faults((profile) => {
      profile.travelDocument!.fallback = { document: 'Invented', after: ['transfer', 'document'], legalRef: 'Invented Art. 8' };
    }); // prettier-ignore
    expect(dangling).toEqual(['/travelDocument/fallback/after names no clock: document']);
  });
});

describe('automatic acceptance', () => {
  it('is not on while something is unverified', () => {
    expect(faults(({ unverified }) => unverified.push({ parameter: 'evidence', note }))).toEqual([
      '/automaticAcceptance/enabled is on while parameters are unverified',
    ]);
  });
});
