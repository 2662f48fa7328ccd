import { defineXmlCountry } from '../define-xml-country.js';
import { fromCanonical } from './from-canonical.js';
import { readAnswer } from './read-answer.js';
import { sampleRequest } from './sample-request.js';
import { shape } from './shape.js';
import { transitAnswer } from './transit-answer.js';
import { toCanonical } from './to-canonical.js';

export const hostCountry = defineXmlCountry({
  folder: import.meta.url,
  code: 'che',
  name: 'Switzerland',
  shape,
  toCanonical,
  fromCanonical,
  readAnswer,
  transitAnswer,
  sampleRequest,
  notReceived: {
    '/delivery/deliveryHeader/action':
      'only action 5 (request) is received at POST /v1/requests and, as the corrected request, at its /correction; a recall (3) is sent as a withdrawal in JSON',
    '/delivery/deliveryHeader/testDeliveryFlag': 'a test delivery is not received; a request is sent with false',
  },
});
