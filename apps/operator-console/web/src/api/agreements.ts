import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';

/** What the console shows of an agreement. */
export interface Profile {
  readonly title: string;
  readonly refusal: {
    readonly codes: readonly { readonly code: string; readonly meaning: string; readonly legalRef?: string }[];
  };
}

/** A release never changes, so that it is read once. */
export const useProfile = ({ id, version }: { readonly id: string; readonly version: number }) =>
  useQuery({
    queryKey: ['release', id, version],
    queryFn: async (): Promise<Profile> => {
      const path = { id, version };
      return (await read(api.GET('/api/agreements/{id}/releases/{version}', { params: { path } })))
        .profile as unknown as Profile;
    },
    staleTime: Infinity,
  });
