import type { Role } from '../api/client.ts';
import type { Key } from '../language/catalogue.ts';

interface RailEntry {
  readonly name: Key;
  readonly path: string;
  /** Pressed one after the other. */
  readonly keys: string;
  readonly roles: readonly Role[];
}

/** Where the rail leads, from top to bottom. */
export const rail: readonly RailEntry[] = [
  { name: 'rail.cases', path: '/cases', keys: 'g c', roles: ['operator', 'lead', 'auditor'] },
];
