import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

const problem = ({ text }: Reply): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const nobody = '00000000-0000-4000-8000-000000000000';

describe('the console, asked for what there is not', () => {
  it.each([
    '/api/cases/%00',
    '/api/cases/nobody',
    `/api/cases/${nobody}`,
    '/api/agreements/%00/changes',
    '/api/agreements/A%00/due?version=1&clock=reply&received=2026-11-11T09:12:44Z',
    '/api/no-such-room',
  ])('answers 404 for %s', async (path) => {
    const officer = path.includes('agreements') ? 'editor-one' : 'officer-one';
    expect(problem(await house.officer(officer).get(path))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('answers 404 for an address that cannot be decoded, and does not quote it', async () => {
    const reply = await house.officer('officer-one').get('/api/cases/%zzSHEMBULL');
    expect(problem(reply)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.text).not.toContain('SHEMBULL');
  });

  it.each(['x', '%00', nobody])('answers 404 for a change or an alert called %s', async (id) => {
    const replies = [
      await house
        .officer('adviser-one')
        .post(`/api/agreement-changes/${id}/endorsement`, { note: 'Invented, for a test.' }),
      await house.officer('approver-one').post(`/api/agreement-changes/${id}/approval`),
      await house.officer('officer-one').post(`/api/alerts/${id}/acknowledgement`, { note: 'Invented, for a test.' }),
    ];
    for (const reply of replies) expect(problem(reply)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it.each([
    ['/api/cases?state=held&state=lapsed', '/state'],
    ['/api/cases?authority=a&authority=b', '/authority'],
    ['/api/cases?authority=%00', '/authority'],
    ['/api/agreements/AT-XK-2010/due?version=3&clock=reply&clock=reply&received=2026-11-11T09:12:44Z', '/clock'],
  ])('names the parameter of %s', async (path, pointer) => {
    const officer = path.includes('agreements') ? 'editor-one' : 'officer-one';
    expect(problem(await house.officer(officer).get(path))).toMatchObject({
      status: 422,
      code: 'QUERY_INVALID',
      errors: [{ pointer }],
    });
  });
});

describe('the gateway, asked for what there is not', () => {
  it('names the parameter that is given twice, and finds nothing behind a NUL', async () => {
    const ministry = await house.ministry('aut');
    const twice = problem(await ministry.get('/v1/requests?limit=1&limit=2'));
    expect(twice).toMatchObject({ status: 422, code: 'QUERY_INVALID', errors: [{ pointer: '/limit' }] });
    expect(problem(await ministry.get('/v1/requests/%00'))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
