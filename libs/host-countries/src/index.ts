export { type AttachedBytes, type CanonicalDraft, type DroppedField, type HostCountry } from './host-country.js';
export { type HostCountries, loadHostCountries } from './load-host-countries.js';
