import { describe, expect, it } from '@jest/globals';
import { createLog, failureOf } from './log.js';

describe('the log', () => {
  const lines: string[] = [];
  const log = createLog('a-program', { write: (line) => lines.push(line) });

  it('writes the fields on its list and no others', () => {
    log.info('answered', { status: 200, route: '/v1/requests', surname: 'Exampleson' } as { status: number });
    const line = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({ program: 'a-program', msg: 'answered', status: 200, route: '/v1/requests' });
    expect(lines.join('')).not.toContain('Exampleson');
  });

  it('says where an error arose and never what it says', () => {
    const error = new TypeError('Exampleson was not found', { cause: new RangeError('born 1984') });
    expect(failureOf(error)).toMatch(/^TypeError at libs\/service-runtime\/.* < RangeError at /);
    expect(failureOf(error)).not.toMatch(/Exampleson|1984/);
    expect(failureOf('Exampleson')).toBe('not an error');
  });
});
