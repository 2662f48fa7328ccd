import { describe, expect, it } from '@jest/globals';
import { isValidJmbg, municipalities, readMunicipality, readState } from './index.js';

describe('reading a State', () => {
  it.each([
    ['AT', 'AUT'], ['aut', 'AUT'], ['Österreich', 'AUT'], ['Zvicër', 'CHE'], ['Србија', 'SRB'], ['D', 'DEU'],
    ['Kosovo', 'XKX'], ['RKS', 'XKX'], ['Kosovë', 'XKX'], ['UNK', 'UNK'], ['Jugoslawien', 'YUG'], ['SFRJ', 'YUG'], ['SR Jugoslawien', 'YUG'], ['SCG', 'SCG'], ['XXA', 'XXA'],
  ])('%s is %s', (written, code) => {
    expect(readState(written)?.code).toBe(code);
  }); // prettier-ignore

  it('does not guess', () => {
    expect(readState('Ruritania')).toBeUndefined();
    for (const written of ['', 'constructor', '__proto__', 'toString']) expect(readState(written)).toBeUndefined();
  });

  it.each(['XXB', 'XXC', 'xxb'])('does not read %s, which says that somebody is a refugee', (written) => {
    expect(readState(written)).toBeUndefined();
  });

  it('tells a withdrawn code from one in force', () => {
    expect(readState('YU')).toEqual({ code: 'YUG', scheme: 'withdrawn' });
    expect(readState('SRB')).toEqual({ code: 'SRB', scheme: 'iso-3166-1' });
  });
});

describe('reading a municipality', () => {
  it('reads each of the 38 under each of its names, unless two bear it', () => {
    expect(municipalities).toHaveLength(38);
    const unread = municipalities.flatMap(({ code, sq, srLatn, srCyrl }) =>
      [...sq, ...srLatn, srCyrl].filter((name) => readMunicipality(name) !== code),
    );
    expect(unread.sort()).toEqual(['Kosovska Mitrovica', 'Mitrovicë', 'Косовска Митровица'].sort());
  });

  it.each([
    ['Prishtinë/Priština', 'XK-19'], ['PRISTINA', 'XK-19'], ['Djakovica', 'XK-02'], ['Dakovica', 'XK-02'],
    ['Urosevac', 'XK-25'], ['Fushe Kosove', 'XK-09'], ['Peć (Pejë)', 'XK-17'], ['Ђаковица', 'XK-02'],
  ])('%s is %s', (written, code) => {
    expect(readMunicipality(written)).toBe(code);
  }); // prettier-ignore

  it('does not decide between two', () => {
    expect(readMunicipality('Mitrovica')).toBeUndefined();
    expect(readMunicipality('Prizren/Priština')).toBeUndefined();
    expect(readMunicipality('Graz')).toBeUndefined();
  });
});

describe('a Yugoslav personal number', () => {
  it('has its check digit, or is none', () => {
    expect(isValidJmbg('0101100710006')).toBe(true);
    expect(isValidJmbg('0101100710007')).toBe(false);
    expect(isValidJmbg('010110071000')).toBe(false);
  });
});
