import { pointerStep } from '#canonical-message';
import { type DroppedField } from '../host-country.js';
import { type PartnerRequest } from './generated/partner-request.js';
import { type PlacedTraveller } from './travellers.js';

const reasons = {
  program: 'Says which program wrote the message, and nothing about the request.',
  religion: 'A special category of personal data that the agreement does not name (Art. 16(c)).',
  socialInsurance: 'A number for social insurance that the agreement does not name (Art. 16(c)).',
  ownNumber: "A number in the sender's own system, by which nobody here knows the person (Art. 16(c)).",
  statistics: 'A number for statistics; the name beside it is taken over.',
};

/** What the message holds and the canonical form does not take over: where it stood and why, never what it said. */
export function droppedFields(message: PartnerRequest, travellers: readonly PlacedTraveller[]): DroppedField[] {
  const header = '/delivery/deliveryHeader';
  const { sendingApplication } = message.delivery.deliveryHeader;
  return [
    ...dropped(sendingApplication, `${header}/sendingApplication`, reasons.program),
    ...travellers.flatMap(droppedOfPerson),
  ];
}

function droppedOfPerson({ pointer, traveller: { person } }: PlacedTraveller): DroppedField[] {
  const at = `${pointer}/person`;
  const { personIdentification, birthData, religionData, nationalityData } = person;
  const { swissTown, foreignCountry } = birthData.placeOfBirth;
  const birthPlace = `${at}/birthData/placeOfBirth`;
  return [
    ...dropped(personIdentification.vn, `${at}/personIdentification/vn`, reasons.socialInsurance),
    ...dropped(personIdentification.localPersonId, `${at}/personIdentification/localPersonId`, reasons.ownNumber),
    ...dropped(swissTown?.municipalityId, `${birthPlace}/swissTown/municipalityId`, reasons.statistics),
    ...dropped(foreignCountry?.country.countryId, `${birthPlace}/foreignCountry/country/countryId`, reasons.statistics),
    ...dropped(religionData, `${at}/religionData`, reasons.religion),
    ...(nationalityData?.countryInfo ?? []).flatMap(({ country }, index) =>
      dropped(
        country.countryId,
        `${at}/nationalityData/countryInfo${pointerStep(index)}/country/countryId`,
        reasons.statistics,
      ),
    ),
  ];
}

const dropped = (value: unknown, pointer: string, reason: string): DroppedField[] =>
  value === undefined ? [] : [{ pointer, reason }];
