import type { operations } from '../../generated/console-api.ts';
import { type StateGroup, stateGroups } from '../../api/cases.ts';

/** Filters of one of a few; what is left out is every one of them. */
export const choices = {
  band: ['overdue', 'today', 'three-working-days', 'seven-days', 'later'],
  evidence: ['proof', 'prima-facie', 'unverified', 'none', 'unknown'],
  class: ['own-national', 'former-national', 'third-country-national', 'stateless', 'kosovo-born-non-citizen'],
  assignee: ['me', 'nobody'],
} as const;
export type ChoiceName = keyof typeof choices;
export const choiceNames = Object.keys(choices) as ChoiceName[];

export const groups = Object.keys(stateGroups) as StateGroup[];
export const groupOf = (text: string | null): StateGroup => groups.find((group) => group === text) ?? 'open';

/** Other filters of the API, which links of other pages set. */
const passed = ['partner', 'dueFrom', 'dueUntil', 'reason', 'release', 'municipality', 'receivedFrom', 'receivedUntil'] as const; // prettier-ignore
export type PassedName = (typeof passed)[number];

type ApiQuery = NonNullable<operations['listCases']['parameters']['query']>;

/** What the API is asked for, from what stands in the address. */
export function queryOf(parameters: URLSearchParams): ApiQuery {
  const state = parameters.get('state') ?? stateGroups[groupOf(parameters.get('show'))].join(',');
  const named = [...choiceNames, ...passed].flatMap((name) => {
    const value = parameters.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return { ...(state === '' ? {} : { state }), ...Object.fromEntries(named) };
}

/** The filters that are set beside the group, with which a list may be empty. */
export const activeFilters = (parameters: URLSearchParams): readonly (ChoiceName | PassedName)[] =>
  [...choiceNames, ...passed].filter((name) => (parameters.get(name) ?? '') !== '');
