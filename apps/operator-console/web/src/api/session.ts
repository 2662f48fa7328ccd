import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Officer, read, type Role, type Schemas } from './client.ts';

export type Session = Schemas['Session'];

let csrfToken: string | null = null;
// An act has to come from this page: the token of the session goes with it, and no other site knows that.
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken !== null) request.headers.set('Csrf-Token', csrfToken);
    return request;
  },
});

const remember = (session: Session): Session => {
  csrfToken = session.csrfToken;
  return session;
};

const sessionKey = ['session'];

/** Who is signed in with this browser, and how one can sign in. */
export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: async () => remember(await read(api.GET('/api/session'))),
    staleTime: 60_000,
    refetchInterval: 300_000,
  });

/** Signs in as an invented officer, or shows again that one is it. */
export function useDevelopmentLogin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (officer: string) =>
      remember(await read(api.POST('/api/session/development', { body: { officer } }))),
    onSuccess: (session) => queries.setQueryData(sessionKey, session),
  });
}

/** Signs out; nothing that was read stays in the page. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => remember(await read(api.DELETE('/api/session'))),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionKey, session);
    },
  });
}

export const mayBe = ({ roles }: Pick<Officer, 'roles'>, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));
