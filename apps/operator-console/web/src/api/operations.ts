import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { freshness } from './cases.ts';
import { api, read, type Schemas } from './client.ts';

export type Today = Schemas['Today'];
export type Figure = Today['mine'];

/** Every number of a page leads to the list that makes it; this is the address of that list here. */
export function addressOf({ page, query }: { readonly page: string; readonly query: string }): string {
  if (page === 'cases') return `/cases?show=all${query === '' ? '' : `&${query}`}`;
  return `/${page}${query === '' ? '' : `?${query}`}`;
}

export const useToday = () =>
  useQuery({ queryKey: ['today'], queryFn: () => read(api.GET('/api/today')), refetchInterval: freshness });

export const useQueues = () =>
  useQuery({ queryKey: ['queues'], queryFn: () => read(api.GET('/api/queues')), refetchInterval: freshness });

export const usePauses = () =>
  useQuery({ queryKey: ['pauses'], queryFn: () => read(api.GET('/api/pauses')), refetchInterval: freshness });

export const usePartners = () =>
  useQuery({ queryKey: ['partners'], queryFn: () => read(api.GET('/api/partners')), refetchInterval: freshness });

export interface QuarantineFilter {
  readonly reason?: string;
  readonly queue?: string;
  readonly partner?: string;
  readonly release?: string;
}

export const useQuarantine = (query: QuarantineFilter) =>
  useQuery({
    queryKey: ['quarantine', query],
    queryFn: () => read(api.GET('/api/quarantine', { params: { query } })),
    refetchInterval: freshness,
  });

export const useAlerts = (kind: string | undefined) =>
  useQuery({
    queryKey: ['alerts', kind ?? ''],
    queryFn: () => read(api.GET('/api/alerts', { params: { query: kind === undefined ? {} : { kind } } })),
    refetchInterval: freshness,
  });

export interface AuditFilter {
  readonly case?: string;
  readonly officer?: string;
  readonly act?: string;
  readonly from?: string;
  readonly until?: string;
}

export const useAudit = (query: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/audit', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const useFound = (text: string) =>
  useQuery({
    queryKey: ['found', text],
    queryFn: () => read(api.POST('/api/case-searches', { body: { text } })),
    enabled: text !== '',
    staleTime: 60_000,
  });

/** An act of operations; afterwards everything that may show it is read again. */
function useOperation<Draft>(perform: (draft: Draft) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSettled: () => {
      for (const key of ['quarantine', 'queues', 'today', 'alerts']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}

export const useAcknowledge = (id: string) =>
  useOperation((note: string) =>
    read(api.POST('/api/alerts/{id}/acknowledgement', { params: { path: { id } }, body: { note } })),
  );

export type BulkOperation = Schemas['BulkOperation'];
export type QuarantineAct = Schemas['QuarantineAct'];

/** Freezes a list, so that it can be looked at before anything happens. */
export const useFreeze = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { action: QuarantineAct; ids: string[]; reason: string }) =>
      read(api.POST('/api/bulk-operations', { body })),
    onSuccess: (operation) => queries.setQueryData(['bulk', operation.id], operation),
  });
};

export const useBulk = (id: string | undefined) =>
  useQuery({
    queryKey: ['bulk', id],
    queryFn: () => read(api.GET('/api/bulk-operations/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false),
  });

export const useConfirmBulk = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.POST('/api/bulk-operations/{id}/confirmation', { params: { path: { id } } })),
    onSuccess: (operation) => queries.setQueryData(['bulk', id], operation),
    onSettled: () => queries.invalidateQueries({ queryKey: ['quarantine'] }),
  });
};
