import { defineJsonCountry } from '../define-json-country.js';
import { fromCanonical } from './from-canonical.js';
import { readAnswer } from './read-answer.js';
import { sampleRequest } from './sample-request.js';
import { toCanonical } from './to-canonical.js';

/** The door of the folder: whoever looks for host countries finds this. */
export const hostCountry = defineJsonCountry({
  folder: import.meta.url,
  code: 'xxa',
  name: 'Exampland',
  toCanonical,
  fromCanonical,
  readAnswer,
  sampleRequest,
});
