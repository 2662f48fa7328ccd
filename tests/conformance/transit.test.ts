import { describe, expect, it } from '@jest/globals';
import {
  accountOf,
  findTransitDeficiencies,
  findTransitNotices,
  findUntransferableInTransit,
  readAgreement,
  transitTermsOf,
} from '#agreements';
import {
  assertTransitResponse,
  faultsOfPartnerAct,
  type TransitRequest,
  type TransitResponse,
} from '#canonical-message';
import { agreementFiles, type HostCountry, loadHostCountries } from '#host-countries';
import { readFileSync } from 'node:fs';
import { exampleFiles, readExample, readExampleJson } from './country-examples.js';
import { type JsonSchema, placesOf, usedPlaces } from './closed-schema.js';

const countries = [...(await loadHostCountries()).values()];
const agreementOf = (country: HostCountry) => readAgreement(readFileSync(country.agreementFile));
const withTransit = countries.filter(({ transitAnswer }) => transitAnswer !== undefined);

it('is answered by every host country whose agreement has it, and by no other', () => {
  const offering = countries.filter((country) => agreementOf(country).profile.transit !== undefined);
  expect(withTransit.map(({ code }) => code)).toEqual(offering.map(({ code }) => code));
});

it('has in every agreement that states it items and grounds with an article each, and a clock', () => {
  const stated = agreementFiles().map((file) => readAgreement(readFileSync(file))).filter(({ profile }) => profile.transit); // prettier-ignore
  expect(stated.length).toBeGreaterThan(withTransit.length);
  for (const { profile } of stated) {
    const { items = [], refusalGrounds = [] } = profile.transit!;
    expect([...items, ...refusalGrounds].filter(({ legalRef }) => !/^(Art|Protocol)/.test(legalRef))).toEqual([]);
    expect(new Set(refusalGrounds.map(({ code }) => code)).size).toBe(refusalGrounds.length);
    expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
  }
});

it.each(agreementFiles().map((file) => readAgreement(readFileSync(file))))('cannot be asked for under $profile.id where that says nothing', (agreement) => {
  if (agreement.profile.transit) return expect(() => transitTermsOf(agreement)).not.toThrow();
  expect(accountOf(agreement.profile, 'transit')).not.toBe('stated');
  expect(() => transitTermsOf(agreement)).toThrow(expect.objectContaining({ code: 'TRANSIT_NOT_IN_AGREEMENT' }));
}); // prettier-ignore

describe.each(withTransit)('transit under the agreement of $name', (country) => {
  const agreement = agreementOf(country);
  const names = exampleFiles(country).filter((name) => name.endsWith('.transit-response.json')).map((name) => name.replace('.transit-response.json', '')); // prettier-ignore
  const responses = names.map((name) => readExampleJson<TransitResponse>(country, `${name}.transit-response.json`));
  const request = readExampleJson<TransitRequest>(country, '80-transit.transit-request.json');
  const write = (response: TransitResponse): string => Buffer.from(country.transitAnswer!(response)).toString();

  it('takes the request of the example as complete', () => {
    expect(faultsOfPartnerAct('transit-request', request)).toEqual([]);
    expect(findUntransferableInTransit(agreement, request)).toEqual([]);
    expect(findTransitDeficiencies(agreement, request)).toEqual([]);
    expect(findTransitNotices(agreement, request)).toEqual([]);
  });

  it('names every mandatory item that is missing, with its article', () => {
    const { reference, requestingAuthority, personClass, destination } = request;
    const bare = { reference, requestingAuthority, personClass, destination, person: { surnames: 'EXAMPLESON' } };
    const lacking = findTransitDeficiencies(agreement, bare);
    const mandatory = (agreement.profile.transit!.items ?? []).filter(({ demand }) => demand === 'mandatory');
    expect(lacking.length).toBe(mandatory.filter(({ item }) => item !== 'destination' && item !== 'surnames').length);
    expect(lacking.every(({ legalRef }) => legalRef !== '')).toBe(true);
  });

  it('shows an approved, a refused and a late answer, and tells each from the others', () => {
    expect(new Set(responses.map(({ outcome }) => outcome))).toEqual(new Set(['approved', 'refused']));
    expect(responses.some(({ isLate }) => isLate)).toBe(true);
    expect(new Set(responses.map(write)).size).toBe(responses.length);
  });

  it.each(names)('writes the answer %s exactly as written down', (name) => {
    const response = readExampleJson<TransitResponse>(country, `${name}.transit-response.json`);
    expect(() => assertTransitResponse(response)).not.toThrow();
    const file = exampleFiles(country).find((other) => other.startsWith(`${name}.transit-answer.`))!;
    const expected = Buffer.from(readExample(country, file)).toString();
    const asRead = (text: string): unknown => (country.mediaType === 'application/json' ? JSON.parse(text) : text);
    expect(asRead(write(response))).toEqual(asRead(expected));
  });

  it('shows every field of the request in an example', () => {
    const schema = JSON.parse(readFileSync(new URL('../../contracts/partner-acts/v1/transit-request.schema.json', import.meta.url), 'utf8')) as JsonSchema; // prettier-ignore
    const used = new Set(withTransit.flatMap((one) => usedPlaces(readExampleJson(one, '80-transit.transit-request.json')))); // prettier-ignore
    expect([...placesOf(schema).keys()].filter((place) => !used.has(place))).toEqual([]);
  });
});

it('does not let Austria be told what its article leaves out', () => {
  const [austria] = withTransit.filter(({ code }) => code === 'aut');
  const request = readExampleJson<TransitRequest>(austria!, '80-transit.transit-request.json');
  const telling = { ...request, person: { ...request.person, sex: 'female' as const, language: 'sq' } };
  expect(findUntransferableInTransit(agreementOf(austria!), telling).map(({ pointer }) => pointer)).toEqual(['/person/sex', '/person/language']); // prettier-ignore
});

it('notes a crossing point that the agreement does not list', () => {
  const [swiss] = withTransit.filter(({ code }) => code === 'che');
  const request = readExampleJson<TransitRequest>(swiss!, '80-transit.transit-request.json');
  const elsewhere = { ...request, entry: { ...request.entry, crossingPoint: 'Elsewhere (invented)' } };
  expect(findTransitNotices(agreementOf(swiss!), elsewhere)).toEqual([expect.objectContaining({ code: 'CROSSING_POINT_NOT_LISTED', legalRef: 'Protocol Art. 5(1)(b)' })]); // prettier-ignore
});
