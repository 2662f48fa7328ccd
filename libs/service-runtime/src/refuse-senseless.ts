import { type Fault, pointerStep, ReadmissionError } from '#canonical-message';
import { type FastifyInstance } from 'fastify';
import { sendProblem } from './http-edges.js';

/**
 * Answers calls whose address can mean nothing here before anything reads it: NUL, which no text of the database holds
 * (404 in a path, 422 in a parameter), and a parameter given twice, of which no room could say which one counts (422).
 */
export function refuseSenseless(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const [path = '', query] = request.url.split('?', 2);
    if (path.includes('%00')) return sendProblem(request, reply, new ReadmissionError('NOT_FOUND'));
    const faults = query === undefined ? [] : faultsOfQuery(new URLSearchParams(query));
    if (faults.length > 0) await sendProblem(request, reply, new ReadmissionError('QUERY_INVALID', { faults }));
  });
}

function faultsOfQuery(query: URLSearchParams): Fault[] {
  const fault = (name: string, detail: string): Fault => ({
    code: 'QUERY_INVALID',
    pointer: pointerStep(name),
    detail,
  });
  return [...new Set(query.keys())].flatMap((name) => {
    const values = query.getAll(name);
    if (values.length > 1) return fault(name, 'is given more than once');
    return values.some((value) => value.includes('\0')) ? fault(name, 'holds a NUL character') : [];
  });
}
