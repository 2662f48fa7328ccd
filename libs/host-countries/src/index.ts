export {
  type AttachedBytes,
  type CanonicalDraft,
  type DroppedField,
  type HostCountry,
  type RestrictedStatement,
  type SampleDocument,
  type SamplePerson,
  type SampleRequest,
  type StatedAnswer,
} from './host-country.js';
export { agreementFiles, type HostCountries, loadHostCountries } from './load-host-countries.js';
export { type MappedField, type MappingRule, traceMapping } from './trace-mapping.js';
