import { describe, expect, it } from '@jest/globals';
import { faultsOfRequest, ReadmissionError, type ReadmissionResponse } from '#canonical-message';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type PartnerRequest, type Person } from './generated/partner-request.js';
import { hostCountry } from './index.js';
import { headerReferencesOf, referenceOf } from './message-reference.js';

const example = (name: string) => readFileSync(new URL(`./examples/${name}`, import.meta.url));
const family = hostCountry.read(example('02-family.partner.xml')) as PartnerRequest;
const withTransferee = (person: Person): PartnerRequest => {
  const { deliveryHeader, readmissionRequest: asked } = family.delivery;
  const transferee = { ...asked.transferee, person };
  return { delivery: { deliveryHeader, readmissionRequest: { ...asked, transferee } } };
};

const textOf = (maxLength: number) =>
  fc
    .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constant('x'.repeat(maxLength)))
    .filter((text) => /\S/.test(text) && [...text].length <= maxLength);
const partialDates = fc.constantFrom({ yearMonthDay: '1980-02-29' }, { yearMonth: '1980-02' }, { year: '1980' });
const countries = fc.record({ countryNameShort: textOf(50) }).map((country) => ({ country }));

/** Persons of whom eCH-0044 and eCH-0011 say the same: what documents made from the schema alone hardly ever do. */
const persons: fc.Arbitrary<Person> = fc
  .record({
    officialName: textOf(100),
    firstName: textOf(99),
    sex: fc.constantFrom('1', '2', '3'),
    dateOfBirth: partialDates,
    placeOfBirth: fc.oneof(
      fc.constant({ unknown: '0' as const }),
      fc.record({ swissTown: fc.record({ municipalityName: textOf(40) }) }),
      fc.record({ foreignCountry: countries }),
    ),
    countryInfo: fc.array(countries, { minLength: 1, maxLength: 6 }),
    status: fc.constantFrom('0', '1', '2'),
    originalName: textOf(100),
  })
  .map(({ officialName, firstName, sex, dateOfBirth, placeOfBirth, countryInfo, status, originalName }) => ({
    personIdentification: {
      localPersonId: { personIdCategory: 'CH.EXAMPLE', personId: '1' },
      ...{ officialName, firstName, originalName, sex, dateOfBirth },
    },
    nameData: { officialName, firstName },
    birthData: { dateOfBirth, placeOfBirth, sex },
    nationalityData: { nationalityStatus: status, countryInfo },
  }));

describe('mapping persons of eCH', () => {
  it('makes a valid request of whatever the schema lets pass and both standards say alike', () => {
    fc.assert(
      fc.property(persons, (person) => {
        const message = withTransferee(person);
        expect(hostCountry.faults(message)).toEqual([]);
        expect(faultsOfRequest(hostCountry.toCanonical(message).request)).toEqual([]);
      }),
    );
  });

  it('minds no white space that XML Schema collapses', () => {
    const { person } = family.delivery.readmissionRequest.transferee;
    const nameData = { ...person.nameData, officialName: ' Primer\n' };
    expect(() => hostCountry.toCanonical(withTransferee({ ...person, nameData }))).not.toThrow();
  });
});

describe('an action that is not received', () => {
  it('is told what is', () => {
    const message = hostCountry.read(example('56-correction.refused.partner.xml'));
    expect(hostCountry.faults(message).map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^only action 5 \(request\) is received at POST \/v1\/requests/),
    ]);
  });
});

describe('the references of a header', () => {
  it('come back from the one reference of the canonical form', () => {
    const files = fc.option(textOf(50), { nil: undefined });
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,35}$/), files, (messageId, file) => {
        const references = { messageId, ...(file === undefined ? {} : { ourBusinessReferenceId: file }) };
        expect(headerReferencesOf(referenceOf(references))).toEqual(references);
      }),
    );
  });
});

describe('an answer', () => {
  const response = JSON.parse(example('91-refused.response.json').toString()) as ReadmissionResponse;
  const codeOf = (changed: Partial<ReadmissionResponse>): string | undefined => {
    try {
      hostCountry.fromCanonical({ ...response, ...changed });
      return undefined;
    } catch (error) {
      return error instanceof ReadmissionError ? error.code : String(error);
    }
  };

  it('that Switzerland could not read is not written', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ reasons: [{ code: 'R10', text: 'no \u0000 in XML' }] })).toBe('HOST_COUNTRY_INVALID');
    expect(codeOf({ caseNumber: 'x'.repeat(60) })).toBe('HOST_COUNTRY_INVALID');
  });
});
