import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type CaseView, read } from './client.ts';
import type { operations } from '../generated/console-api.ts';

/** Groups of states that a list is asked for. */
export const stateGroups = {
  all: [],
  open: [
    'received',
    'verified',
    'held',
    'awaiting-decision',
    'information-requested',
    'interview-requested',
    'extension-requested',
    'decision-proposed',
    'decided',
  ],
  decide: ['awaiting-decision', 'information-requested', 'interview-requested', 'extension-requested'],
  countersign: ['decision-proposed'],
  held: ['held'],
  silent: ['deemed-accepted', 'lapsed'],
  answered: ['accepted', 'partly-accepted', 'refused'],
  transfer: ['document-issued', 'transfer-planned', 'transfer-confirmed', 'transfer-objected', 'transfer-obstructed', 'no-show', 'refused-at-border'], // prettier-ignore
  ended: ['handed-over', 'reintegration-referred', 'error-claimed', 'returned-to-host', 'withdrawn', 'superseded', 'closed'], // prettier-ignore
} as const;
export type StateGroup = keyof typeof stateGroups;

type ApiQuery = NonNullable<operations['listCases']['parameters']['query']>;

/** Asked again while the page is looked at, so that a list is never older than this. */
export const freshness = 10_000;

/** A list of cases in pages, by the filters of the API. */
export const useCases = (query: ApiQuery) =>
  useInfiniteQuery({
    queryKey: ['cases', query],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/cases', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: freshness,
  });

export const useCase = (id: string) =>
  useQuery({
    queryKey: ['case', id],
    queryFn: (): Promise<CaseView> => read(api.GET('/api/cases/{id}', { params: { path: { id } } })),
    refetchInterval: freshness,
  });
