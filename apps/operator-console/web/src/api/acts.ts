import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type CaseView, type Officer, read, type Role } from './client.ts';

/** What officers do to a case beside deciding it and releasing a hold: who may, and whether the partner is told. */
export interface OfficerAct {
  readonly act: string;
  readonly by: readonly Role[];
  readonly isTold: boolean;
  /** Whether it asks if the other side consents. */
  readonly asksConsent?: boolean;
}

const both: readonly Role[] = ['operator', 'lead'];

// The table of the lifecycle, as far as a page needs it; the API refuses what does not follow it.
export const officerActs: readonly OfficerAct[] = [
  { act: 'request-information', by: both, isTold: true },
  { act: 'receive-information', by: ['operator'], isTold: false },
  { act: 'request-interview', by: both, isTold: true },
  { act: 'record-interview', by: both, isTold: false },
  { act: 'request-extension', by: ['lead'], isTold: true },
  { act: 'answer-extension', by: ['operator'], isTold: false, asksConsent: true },
  { act: 'hold', by: both, isTold: false },
  { act: 'record-document', by: both, isTold: true },
  { act: 'confirm-transfer', by: both, isTold: true },
  { act: 'object-to-transfer', by: both, isTold: true },
  { act: 'record-arrival', by: both, isTold: true },
  { act: 'record-no-show', by: both, isTold: false },
  { act: 'record-refusal-at-border', by: ['lead'], isTold: false },
  { act: 'refer-reintegration', by: both, isTold: false },
  { act: 'claim-error', by: ['lead'], isTold: true },
  { act: 'record-return', by: both, isTold: false },
  { act: 'record-death', by: ['lead'], isTold: true },
  { act: 'close', by: ['lead'], isTold: true },
];

/** What this officer may do to the case as it stands. */
export const actsOpenTo = ({ openActs }: CaseView, { roles }: Officer): readonly OfficerAct[] =>
  officerActs.filter(({ act, by }) => openActs.includes(act) && by.some((role) => roles.includes(role)));

export interface ReasonDraft {
  readonly code: string;
  readonly text: string;
}
export interface DecisionDraft {
  readonly outcome: 'accept' | 'accept-in-part' | 'refuse';
  readonly persons?: { person: string; outcome: 'accept' | 'refuse' }[];
  readonly reasons?: ReasonDraft[];
}

/** Something done to a case; afterwards everything that shows it is read again. */
function useCaseAct<Draft, Done>(id: string, perform: (draft: Draft) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: perform,
    // The dialog closes at once; what is shown behind it follows.
    onSettled: () => {
      for (const queryKey of [['case'], ['cases'], ['today']]) void queries.invalidateQueries({ queryKey });
    },
    scope: { id },
  });
}

const params = (id: string) => ({ params: { path: { id } } });

export const usePropose = (id: string) =>
  useCaseAct(id, (draft: DecisionDraft) =>
    read(api.POST('/api/cases/{id}/decision', { ...params(id), body: draft as never })),
  );

export const useCountersign = (id: string) =>
  useCaseAct(id, () => read(api.POST('/api/cases/{id}/countersignature', params(id))));

export const useRelease = (id: string) =>
  useCaseAct(id, (draft: { reason: string; validUntil?: string }) =>
    read(api.POST('/api/cases/{id}/hold-release', { ...params(id), body: draft })),
  );

export const useAct = (id: string) =>
  useCaseAct(id, (draft: { act: string; text: string; consents?: boolean }) =>
    read(api.POST('/api/cases/{id}/acts', { ...params(id), body: draft })),
  );
