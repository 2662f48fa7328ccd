import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Officer, read, type Schemas } from './client.ts';

export type SignaturePanel = Schemas['SignaturePanel'];

/** A person of a request, as far as the page shows it; the rest stays in the message. */
export interface OpenedPerson {
  readonly id: string;
  readonly role: string;
  readonly name: { readonly asStated: string };
  readonly otherNames?: readonly { readonly asStated: string }[];
  readonly dateOfBirth?: string;
  readonly placeOfBirth?: { readonly asStated: string };
  readonly lastAddress?: { readonly asStated: string };
  readonly nationalities: readonly { readonly asStated: string }[];
  readonly fatherName?: string;
  readonly motherName?: string;
}

/** Opening a person says what for, and is audited; what was read is kept no longer than the page is shown. */
export const useOpenPersons = (id: string) =>
  useMutation({
    mutationFn: async (purpose: string): Promise<readonly OpenedPerson[]> =>
      (await read(api.POST('/api/cases/{id}/opening', { params: { path: { id } }, body: { purpose } })))
        .persons as unknown as OpenedPerson[],
    gcTime: 0,
  });

export const useMessages = (id: string) =>
  useQuery({
    queryKey: ['case', id, 'messages'],
    queryFn: () => read(api.GET('/api/cases/{id}/messages', { params: { path: { id } } })),
  });

/** Verifies a message again from the stored bytes, whenever it is asked for. */
export const useVerify = (id: string, sha256: string) =>
  useMutation({
    mutationFn: (): Promise<SignaturePanel> =>
      read(api.GET('/api/cases/{id}/messages/{sha256}/signature', { params: { path: { id, sha256 } } })),
  });

/** What the mapping made of what the partner sent, field by field. */
export const useDifferences = (id: string, sha256: string) =>
  useMutation({
    mutationFn: (purpose: string) =>
      read(
        api.POST('/api/cases/{id}/messages/{sha256}/differences', {
          params: { path: { id, sha256 } },
          body: { purpose },
        }),
      ),
    gcTime: 0,
  });

/** Gives a case to oneself, or to nobody. */
export const useAssign = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (officer: Officer['id'] | null) =>
      read(api.POST('/api/cases/{id}/assignment', { params: { path: { id } }, body: { officer } })),
    onSettled: () =>
      Promise.all(['case', 'cases', 'today'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
};
