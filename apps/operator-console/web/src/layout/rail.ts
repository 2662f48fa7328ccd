import type { Role } from '../api/client.ts';
import type { Key } from '../language/catalogue.ts';

interface RailEntry {
  readonly name: Key;
  readonly path: string;
  /** Pressed one after the other. */
  readonly keys: string;
  readonly roles: readonly Role[];
}

const ofCases: readonly Role[] = ['operator', 'lead', 'auditor'];

/** Where the rail leads, from top to bottom. Reports stand before the audit, and the admins' pages after it. */
export const rail: readonly RailEntry[] = [
  { name: 'rail.today', path: '/', keys: 'g t', roles: ofCases },
  { name: 'rail.cases', path: '/cases', keys: 'g c', roles: ofCases },
  { name: 'rail.queues', path: '/queues', keys: 'g q', roles: ofCases },
  { name: 'rail.quarantine', path: '/quarantine', keys: 'g d', roles: ofCases },
  {
    name: 'rail.partners',
    path: '/partners',
    keys: 'g p',
    roles: [...ofCases, 'agreement-editor', 'agreement-approver', 'legal-adviser'],
  },
  { name: 'rail.alerts', path: '/alerts', keys: 'g l', roles: ofCases },
  { name: 'rail.audit', path: '/audit', keys: 'g a', roles: ['lead', 'auditor'] },
];
