export { municipalities, type Municipality, readMunicipality } from './municipalities.js';
export { isValidJmbg } from './personal-numbers.js';
export { readState, type ReadState } from './states.js';
