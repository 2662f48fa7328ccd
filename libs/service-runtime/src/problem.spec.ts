import { describe, expect, it } from '@jest/globals';
import { type ArgumentsHost, HttpException } from '@nestjs/common';
import { errorCatalogue, type ErrorCode, type Problem, ReadmissionError } from '#canonical-message';
import { createLog } from './log.js';
import { ProblemFilter } from './problem.filter.js';
import { errorPage } from './problem.js';

/** What a thrown error becomes on its way out, and what the log keeps of it. */
function answer(error: unknown): { status: number; headers: Record<string, string>; problem: Problem; log: string } {
  const headers: Record<string, string> = {};
  const lines: string[] = [];
  let status = 0;
  let problem: Problem | undefined;
  const reply = {
    header: (name: string, value: string) => Object.assign(headers, { [name]: value }),
    status: (code: number) => ((status = code), reply),
    type: (type: string) => (Object.assign(headers, { 'Content-Type': type }), reply),
    send: (body: Problem) => (problem = body),
  };
  const http = { getRequest: () => ({ id: 'request-1' }), getResponse: () => reply };
  const host = { switchToHttp: () => http } as unknown as ArgumentsHost;
  new ProblemFilter(createLog('test', { write: (line) => lines.push(line) })).catch(error, host);
  return { status, headers, problem: problem!, log: lines.join('') };
}

describe('an error on its way out', () => {
  it.each(Object.keys(errorCatalogue) as ErrorCode[])('is the problem document of %s', (code) => {
    const { status, headers, problem } = answer(new ReadmissionError(code));
    const entry = errorCatalogue[code];
    expect(status).toBe(entry.status);
    expect(problem).toMatchObject({
      type: `/errors/${code}`,
      code,
      status,
      requestId: 'request-1',
      action: expect.stringContaining(entry.action),
    });
    expect(problem.retryable).toBe(entry.disposition === 'retry');
    expect('Retry-After' in headers).toBe(problem.retryable);
    const saysNoClock = /no clock has started/i.test(problem.action);
    if (status === 503) {
      expect({ saysNoClock, retryAfter: headers['Retry-After'] }).toEqual({ saysNoClock: true, retryAfter: '2' });
    }
    expect(headers['Content-Type']).toBe('application/problem+json');
    expect(errorPage(code)).toContain(entry.action);
  });

  it('says when to come again, where that is known', () => {
    const { headers } = answer(new ReadmissionError('RATE_LIMITED', { show: { retryAfterSeconds: 17 } }));
    expect(headers['Retry-After']).toBe('17');
  });

  it('is INTERNAL when nobody foresaw it, and quotes nothing of it', () => {
    const { status, problem, log } = answer(new TypeError('cannot read Exampleson'));
    expect([status, problem.code]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(problem) + log).not.toContain('Exampleson');
    expect(log).toContain('TypeError');
  });

  it.each([
    [new HttpException('Cannot GET /Exampleson', 404), 'NOT_FOUND'],
    [new HttpException('too large', 413), 'BODY_TOO_LARGE'],
    [new HttpException('unsupported', 415), 'MEDIA_TYPE_WRONG'],
    [new HttpException('strange', 400), 'QUERY_INVALID'],
    [Object.assign(new TypeError('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }), 'BODY_TOO_LARGE'],
    [Object.assign(new TypeError('x'), { code: 'FST_ERR_BAD_URL', statusCode: 400 }), 'QUERY_INVALID'],
    [Object.assign(new TypeError('x'), { code: 'FST_ERR_SOMETHING', statusCode: 500 }), 'INTERNAL'],
  ] as const)('of the framework gets a code of ours', (error, code) => {
    const { problem } = answer(error);
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toContain('Exampleson');
  });
});
