export { CivilRegistry, type RegistryDocument, type RegistryEntry } from './civil-registry.js';
export { PostgresCivilRegistry } from './postgres-civil-registry.js';
export { HttpCivilRegistry, type HttpRegistrySettings } from './http-civil-registry.js';
export { serveRegistry, type ServeSettings } from './serve-registry.js';
export { matchPerson, type Candidate, type PersonMatch } from './match-person.js';
export { foldExactly, foldSounds, foldSurnames } from './fold-name.js';
export { drawFamilies, type DrawnFamily, type DrawnPerson, type DrawSettings } from './draw-persons.js';
export { seedRegistry } from './seed.js';
export { Random } from './random.js';
