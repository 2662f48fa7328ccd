import { useQuery } from '@tanstack/react-query';
import { api, ApiProblem, type Officer, read, type Role } from './client.ts';

/** Who is signed in; null if nobody is. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: async (): Promise<Officer | null> => {
      try {
        return await read(api.GET('/api/me'));
      } catch (error) {
        if (error instanceof ApiProblem && error.problem.status === 401) return null;
        throw error;
      }
    },
    staleTime: Infinity,
  });

export const mayBe = ({ roles }: Pick<Officer, 'roles'>, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));
