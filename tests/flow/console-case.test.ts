import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { aKnownPerson, aRequest, unknownPerson } from '../support/requests.js';

interface Page {
  id: string;
  version: number;
  person: string;
  clocks: {
    id: string;
    state: string;
    targets: { kind: string; due: string; daysLeft: number; band: string | null }[];
    explanation: string[];
    interpretations: { reason: string }[];
  }[];
  evidence: { type: string; grade: string; legalRef: string; consequence: string }[] | null;
  verification: { outcome: string; persons: { candidates: { certainty: string; reasons: string[] }[] }[] } | null;
  safeguards: { code: string; state: string; blocksSignature: boolean; person: string | null }[];
  linked: { relation: string; caseNumber: string; id: string; state: string }[];
  decisions: { outcome: string; officer: string; countersignedBy: string | null }[];
  timeline: { at: string; facet: string; actor: string; act: string; details: Record<string, unknown> }[];
}

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await send('aut', await aRequest('aut'));
  await house.becomes(id, 'awaiting-decision');
}, 60_000);
afterAll(() => house.close());

const read = <Body>({ text }: Reply): Body => JSON.parse(text) as Body;
const send = async (country: string, document: string | Uint8Array): Promise<string> =>
  read<{ id: string }>(await (await house.ministry(country)).send(document)).id;
const show = async (its: string): Promise<Page> => read(await house.officer('officer-one').get(`/api/cases/${its}`));

describe('the page of a case', () => {
  it('shows each limit with what is left of it, its arithmetic, and the other reading of the text', async () => {
    const [reply] = (await show(id)).clocks;
    expect(reply).toMatchObject({
      id: 'reply',
      state: 'running',
      targets: [
        { kind: 'usual', daysLeft: 14, band: 'later' },
        { kind: 'latest', daysLeft: 30, band: 'later' },
      ],
    });
    expect(reply?.explanation.some((sentence) => sentence.startsWith('At the latest 30 calendar days'))).toBe(true);
    expect(reply?.interpretations[0]?.reason).toContain('does not say whether that day counts');
  });

  it('names nobody; who it is about is opened, and that is audited with what it is for', async () => {
    const page = await house.officer('officer-one').get(`/api/cases/${id}`);
    expect(page.text).not.toMatch(new RegExp(`${unknownPerson.surname}|${unknownPerson.dateOfBirth}`, 'i'));
    expect(read<Page>(page).timeline.some(({ act }) => act === 'person-opened')).toBe(false);

    const opened = await house
      .officer('officer-one')
      .post(`/api/cases/${id}/opening`, { purpose: 'A call from Vienna.' });
    expect(read<{ persons: unknown[] }>(opened).persons[0]).toMatchObject({
      name: { surnames: [unknownPerson.surname] },
      dateOfBirth: unknownPerson.dateOfBirth,
    });
    expect((await show(id)).timeline.at(-1)).toMatchObject({
      facet: 'people',
      actor: 'officer:officer-one',
      act: 'person-opened',
      details: { purpose: 'A call from Vienna.' },
    });
    // Looking is nothing that happened to the case.
    const { cases } = read<{ cases: { lastEvent: { act: string } }[] }>(
      await house.officer('officer-one').get('/api/cases'),
    );
    expect(cases[0]?.lastEvent.act).toBe('queue');
  });

  it('lets an auditor open somebody only for a purpose, and an operator without', async () => {
    const without = await house.officer('auditor-one').post(`/api/cases/${id}/opening`, {});
    expect(read(without)).toMatchObject({ code: 'FIELD_MISSING', errors: [{ pointer: '/purpose' }] });
    expect(
      (await house.officer('auditor-one').post(`/api/cases/${id}/opening`, { purpose: 'Yearly sample.' })).status,
    ).toBe(200);
    expect((await house.officer('officer-two').post(`/api/cases/${id}/opening`, {})).status).toBe(200);
  });

  it('grades evidence by the agreement and says what follows, and what the registry said', async () => {
    const known = await send('aut', await aKnownPerson(house.database.url, 'aut', 11));
    await house.becomes(known, 'awaiting-decision');
    const { evidence, verification } = await show(known);
    expect(evidence?.length).toBeGreaterThan(0);
    for (const { grade, consequence, legalRef } of evidence!) {
      expect(legalRef).not.toBe('');
      expect(
        {
          proof: 'recognised-without-further-verification',
          'prima-facie': 'presumed-until-rebutted',
          unverified: 'officer-decides',
          none: 'none',
        }[grade],
      ).toBe(consequence);
    }
    expect(verification?.persons[0]?.candidates[0]).toMatchObject({ certainty: 'certain' });
    expect(verification?.persons[0]?.candidates[0]?.reasons.length).toBeGreaterThan(0);
    expect((await show(id)).verification).toMatchObject({ outcome: 'not-found', persons: [{ candidates: [] }] });
  });

  it('shows which safeguards are open and block a signature, and which are released', async () => {
    const minor = await send(
      'aut',
      await aRequest('aut', { dateOfBirth: `${new Date().getUTCFullYear() - 10}-05-17` }),
    );
    await house.becomes(minor, 'held');
    const open = { code: 'UNACCOMPANIED_MINOR', state: 'open', blocksSignature: true, person: 'p1' };
    expect((await show(minor)).safeguards).toContainEqual(expect.objectContaining(open));
    expect((await show(id)).safeguards).toContainEqual(
      expect.objectContaining({ ...open, state: 'not-raised', blocksSignature: false, person: null }),
    );
    await house.officer('lead-two').post(`/api/cases/${minor}/hold-release`, { reason: 'A guardian travels along.' });
    await house.becomes(minor, 'awaiting-decision');
    expect((await show(minor)).safeguards[0]).toMatchObject({ ...open, state: 'released', blocksSignature: false });
  });

  it('is one timeline of people, system, partner and clocks, with every proposal', async () => {
    const refusal = { outcome: 'refuse', reasons: [{ code: 'R02', text: 'Not a citizen (invented).' }] };
    await house.officer('officer-one').post(`/api/cases/${id}/decision`, refusal);
    await house.officer('officer-two').post(`/api/cases/${id}/decision`, { ...refusal, outcome: 'refuse' });
    await house.officer('officer-one').post(`/api/cases/${id}/countersignature`);
    await house.becomes(id, 'refused');
    const { timeline, decisions } = await show(id);
    expect(decisions).toMatchObject([
      { officer: 'officer-one', countersignedBy: null },
      { officer: 'officer-two', countersignedBy: 'officer-one' },
    ]);
    const times = timeline.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((one, other) => one - other));
    const acts = new Set(timeline.map(({ facet, act }) => `${facet} ${act}`));
    for (const act of [
      'partner received',
      'clock clock-started',
      'system published',
      'system handled',
      'system verify',
      'system queue',
      'people propose',
      'people countersign',
      'system answer',
      'clock clock-met',
      'system told',
    ]) {
      expect(acts).toContain(act);
    }
  });

  it('links what may be the same once more, each way', async () => {
    const document = await aRequest('aut', { surname: 'Twiceborn-Exampleson' });
    const first = await send('aut', document);
    const second = await send('aut', document);
    const { linked } = await show(second);
    expect(linked).toMatchObject([{ relation: 'possible-duplicate', id: first }]);
  });

  it('shows no evidence any more once it has been erased', async () => {
    await house.database.query(`update body set content = null where case_id = $1`, [id]);
    const { evidence, verification, timeline } = await show(id);
    expect([evidence, verification]).toEqual([null, null]);
    expect(timeline.length).toBeGreaterThan(5);
    expect(read(await house.officer('officer-one').post(`/api/cases/${id}/opening`, {}))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
