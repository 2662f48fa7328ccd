import createClient from 'openapi-fetch';
import type { components, paths } from '../generated/console-api.ts';

export type Schemas = components['schemas'];
export type CaseLine = Schemas['CaseLine'];
export type CaseView = Schemas['Case'];
export type Officer = Schemas['Officer'];
export type Role = Schemas['Role'];
export type CaseState = Schemas['State'];

/** What the console's API says when it does not do what was asked. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly action?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[];
  readonly holds?: readonly string[];
  readonly roles?: readonly string[];
}

export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The console's API, typed by its contract. The session travels in a cookie that no script can read. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

/** The body of an answer, or its problem thrown; a server that cannot be reached is a problem too. */
export async function read<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let outcome;
  try {
    outcome = await call;
  } catch {
    throw new ApiProblem({ status: 0, code: 'UNREACHABLE', title: 'The console cannot be reached.' });
  }
  const { data, error, response } = outcome;
  if (response.ok) return data as T;
  throw new ApiProblem(asProblem(error, response.status));
}

function asProblem(error: unknown, status: number): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error) return error as Problem;
  return { status, code: 'UNREACHABLE', title: 'The console answered with something that is not of it.' };
}

export const problemOf = (error: unknown): Problem =>
  error instanceof ApiProblem ? error.problem : { status: 0, code: 'PAGE_BROKEN', title: String(error) };
