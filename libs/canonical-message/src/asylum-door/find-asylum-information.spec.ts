import { describe, expect, it } from '@jest/globals';
import { type Fault } from '../fault.js';
import { type AsylumDoorOptions, findAsylumInformation } from './find-asylum-information.js';

const found = (document: unknown, options?: AsylumDoorOptions): string[] =>
  findAsylumInformation(document, options).map(({ code, pointer }) => `${code} ${pointer}`);
const notAllowed = (pointer: string): Fault => ({ code: 'FIELD_NOT_ALLOWED', pointer, detail: 'is not on the list' });

describe('findAsylumInformation', () => {
  it('finds nothing in an ordinary document', () => {
    const document = { ref: 'EX-1', persons: [{ name: 'Arta', age: 30, isMinor: false }], remarks: null };
    expect(found(document)).toEqual([]);
  });

  it('points at every value that tells, however deep, and escapes the pointer', () => {
    const document = { remarks: 'asylum refused', 'a/b~c': [{ x: 'ok' }, { x: 'Flüchtling' }, 'azilant'] };
    expect(found(document)).toEqual([
      'ASYLUM_INFORMATION /remarks',
      'ASYLUM_INFORMATION /a~1b~0c/1/x',
      'ASYLUM_INFORMATION /a~1b~0c/2',
    ]);
  });

  it('reads a document that is a mere text', () => {
    expect(found('asylum refused')).toEqual(['ASYLUM_INFORMATION ']);
  });

  it('points at what holds a name that tells, and at nothing below it', () => {
    const document = { person: { asylumFile: { number: 'N-1', refugee: { note: 'asylum refused' } }, asylumDate: 1 } };
    expect(found(document)).toEqual(['ASYLUM_INFORMATION /person']);
  });

  it('never quotes', () => {
    const faults = findAsylumInformation({ eurodacNumber: 1, remarks: 'Kirchenasyl in Beispielstadt' });
    expect(JSON.stringify(faults)).not.toMatch(/eurodac|Kirchenasyl|Beispielstadt/);
  });

  it('takes a signed confirmation for what is unclear', () => {
    const document = { street: 'Asylstraße 4', city: 'Dublin' };
    expect(found(document)).toEqual(['ASYLUM_TERM_UNCLEAR /street', 'ASYLUM_TERM_UNCLEAR /city']);
    expect(found(document, { confirmed: ['/street'] })).toEqual(['ASYLUM_TERM_UNCLEAR /city']);
    expect(found(document, { confirmed: ['/street', '/city', '/else'] })).toEqual([]);
  });

  it('takes none for what tells', () => {
    expect(found({ remarks: 'asylum refused' }, { confirmed: ['/remarks', ''] })).toEqual([
      'ASYLUM_INFORMATION /remarks',
    ]);
  });

  it('takes one for a name by what holds it, and then looks below the name', () => {
    const document = { places: { Dublin: { street: 'Asylstraße 4', note: 'refugee' } } };
    expect(found(document)).toEqual(['ASYLUM_TERM_UNCLEAR /places', 'ASYLUM_INFORMATION /places']);
    expect(found(document, { confirmed: ['/places'] })).toEqual([
      'ASYLUM_TERM_UNCLEAR /places/Dublin/street',
      'ASYLUM_INFORMATION /places/Dublin/note',
    ]);
  });

  it.each([
    ['a JPEG', '/9j/SEM/bamf/asyl/'],
    ['a PNG', 'iVBORw0KGgoAsyl'],
    ['a PDF', 'JVBERi0xLjcKasyl'],
    ['a long one of another kind', `AmFz4T/asyl/+${'aZ9+qR3/bamf'.repeat(200)}==`],
    ['one of many megabytes', `/9j/${'Qk1Gasyl'.repeat(2e6)}`],
  ])('does not look through a file in base64: %s', (_what, file) => {
    expect(found({ photograph: file })).toEqual([]);
  });

  it.each([
    ['has other signs', '/9j/ the asylum application was refused'],
    ['is long and without spaces', 'the_asylum_application_was_refused_'.repeat(100)],
    ['is long and in upper case', 'ASYLANTRAG/ABGELEHNT/'.repeat(200)],
  ])('takes nothing for a file that %s', (_what, text) => {
    expect(found({ remarks: text })).toEqual(['ASYLUM_INFORMATION /remarks']);
  });

  describe('given the faults of others', () => {
    it('gives them back behind its own', () => {
      const others = [notAllowed('/bloodGroup'), notAllowed('/person/0/x~1y')];
      expect(findAsylumInformation({ remarks: 'asylum refused' }, { others }).slice(1)).toEqual(others);
    });

    it('lets no pointer through that goes through a telling name', () => {
      const document = { person: { asylumFile: { number: 1 } }, bloodGroup: 'x' };
      const others = [
        notAllowed('/person/asylumFile'),
        notAllowed('/person/asylumFile/number'),
        notAllowed('/bloodGroup'),
      ];
      expect(found(document, { others })).toEqual(['ASYLUM_INFORMATION /person', 'FIELD_NOT_ALLOWED /bloodGroup']);
    });

    it('reads escaped names', () => {
      expect(found({}, { others: [notAllowed('/asylum~1file~0number')] })).toEqual(['ASYLUM_INFORMATION ']);
    });

    it('needs no document for it, so that what could not be read tells no more', () => {
      expect(found(undefined, { others: [notAllowed('/refugeeStatus')] })).toEqual(['ASYLUM_INFORMATION ']);
    });

    it('shows an unclear name once it is confirmed', () => {
      const others = [notAllowed('/Dublin')];
      expect(found({ Dublin: 1 }, { others })).toEqual(['ASYLUM_TERM_UNCLEAR ']);
      expect(found({ Dublin: 1 }, { others, confirmed: [''] })).toEqual(['FIELD_NOT_ALLOWED /Dublin']);
    });
  });
});
