import { defineXmlCountry } from '../define-xml-country.js';
import { fromCanonical } from './from-canonical.js';
import { sampleRequest } from './sample-request.js';
import { shape } from './shape.js';
import { toCanonical } from './to-canonical.js';

export const hostCountry = defineXmlCountry({
  folder: import.meta.url,
  code: 'che',
  name: 'Switzerland',
  shape,
  toCanonical,
  fromCanonical,
  sampleRequest,
  notReceived: {
    '/delivery/deliveryHeader/action':
      'only action 5 (request) is received at POST /v1/requests; corrections (4) and recalls (3) are not received yet',
    '/delivery/deliveryHeader/testDeliveryFlag': 'a test delivery is not received; a request is sent with false',
  },
});
