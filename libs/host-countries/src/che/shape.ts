import { type XmlShape } from '#wire-formats';

/**
 * Which namespaces the elements live in. Those of eCH are the published ones, letter for letter; the envelope is this
 * project's own, since no eCH standard has a message for readmission.
 */
export const shape: XmlShape = {
  namespaces: {
    'urn:readmission:che:v1': 'readmission',
    'http://www.ech.ch/xmlns/eCH-0058/5': 'eCH-0058',
    'http://www.ech.ch/xmlns/eCH-0044/4': 'eCH-0044',
    'http://www.ech.ch/xmlns/eCH-0011/8': 'eCH-0011',
    'http://www.ech.ch/xmlns/eCH-0008/3': 'eCH-0008',
    'http://www.ech.ch/xmlns/eCH-0007/5': 'eCH-0007',
  },
  root: 'readmission:delivery',
  // An element belongs to the standard that declares it, its children to the standard of its type.
  childNamespaces: {
    deliveryHeader: ['eCH-0058'],
    person: ['eCH-0011'],
    personIdentification: ['eCH-0044'],
    dateOfBirth: ['eCH-0044'],
    country: ['eCH-0008'],
    swissTown: ['eCH-0007'],
  },
  lists: new Set(['child', 'evidence', 'otherPersonId', 'countryInfo', 'personAnswer', 'reason', 'article']),
};
