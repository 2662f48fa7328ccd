import { defineJsonCountry } from '../define-json-country.js';
import { fromCanonical } from './from-canonical.js';
import { readAnswer } from './read-answer.js';
import { sampleRequest } from './sample-request.js';
import { transitAnswer } from './transit-answer.js';
import { toCanonical } from './to-canonical.js';

export const hostCountry = defineJsonCountry({
  folder: import.meta.url,
  code: 'aut',
  name: 'Austria',
  toCanonical,
  fromCanonical,
  readAnswer,
  transitAnswer,
  sampleRequest,
  missing: { '/specialCircumstances/health/legalBasis': 'HEALTH_BASIS_MISSING' },
});
