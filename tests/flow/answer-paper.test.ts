import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { type ReadPdf, readPdf } from '../support/read-pdf.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

const reason = 'R07 (invented): the copy shows another person, Ë ç Č ć Đ š Ž ћ.';
let house: House;
let austria: Ministry;
let id: string;
let answer: string;
let paper: Uint8Array;
let read: ReadPdf;

const paperOf = async (ministry: Ministry, caseId: string): Promise<Uint8Array> => {
  const url = `${house.gateway}/v1/requests/${caseId}/answer.pdf`;
  const reply = await fetch(url, { headers: { authorization: `Bearer ${ministry.accessToken('GET', url)}` } });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return new Uint8Array(await reply.arrayBuffer());
};

beforeAll(async () => {
  house = await House.open();
  austria = await house.ministry('aut');
  const sent = await austria.send(await aKnownPerson(house.database.url, 'aut', 31));
  ({ id } = JSON.parse(sent.text) as { id: string });
  await house.becomes(id, 'awaiting-decision');
  const decision = { outcome: 'refuse', reasons: [{ code: 'R07', text: reason }] };
  expect((await house.officer('officer-one').post(`/api/cases/${id}/decision`, decision)).status).toBe(201);
  await house.officer('officer-two').post(`/api/cases/${id}/countersignature`);
  await house.becomes(id, 'refused');
  answer = (await austria.get(`/v1/requests/${id}/answer`)).text;
  paper = await paperOf(austria, id);
  read = await readPdf(paper);
}, 60_000);
afterAll(() => house.close());

const payload = (): Record<string, unknown> =>
  JSON.parse(Buffer.from(answer.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
const text = (): string => read.pages.join('\n').replaceAll('\n', ' ');

describe('the paper of an answer', () => {
  it('says what the signed answer says, in English and the languages of the agreement', () => {
    const { reference, caseNumber, persons } = payload() as {
      reference: string;
      caseNumber: string;
      persons: { name: string }[];
    };
    const expected = [
      reference, caseNumber, persons[0]!.name, reason, 'The evidence is false.',
      'Readmission is refused', 'Die Übernahme wird abgelehnt', 'Ripranimi refuzohet', 'Реадмисија се одбија',
      'Agreement between Austria and Kosovo', 'Art. 2(8)',
    ]; // prettier-ignore
    for (const said of expected) expect(text()).toContain(said);
  });

  it('names the receipt of the request, and nobody whom the answer does not name', async () => {
    const { receiptId } = JSON.parse((await austria.get(`/v1/requests/${id}`)).text) as { receiptId: string };
    expect(text()).toContain(receiptId);
    const officers = ['officer-one', 'officer-two'];
    for (const officer of officers) expect(text()).not.toContain(officer);
  });

  it('bears a code that sha256sum shows to be of this answer and of no other', async () => {
    const file = join(house.folder, 'answer.jws');
    writeFileSync(file, answer);
    const digest = execFileSync('sha256sum', [file]).toString().slice(0, 64);
    const code = digest.slice(0, 20).toUpperCase().replace(/(.{4})(?=.)/g, '$1-'); // prettier-ignore
    for (const page of read.pages) expect(page).toContain(code);
    expect(text().replaceAll(' ', '')).toContain(digest);
    const other = await austria.send(await aKnownPerson(house.database.url, 'aut', 32));
    expect(createHash('sha256').update(other.text).digest('hex').slice(0, 20)).not.toBe(digest.slice(0, 20));
  });

  it('is the same bytes each time, to the partner and to an officer, whose opening is audited', async () => {
    expect(await paperOf(austria, id)).toEqual(paper);
    const token = readFileSync(join(house.demonstrationFolder, 'officers', 'officer-one'), 'utf8').trim();
    const reply = await fetch(`${house.console}/api/cases/${id}/answer.pdf`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(paper);
    const opened = await house.database.query<{ actor: string }>(
      `select actor from audit where case_id = $1 and act = 'opened' and details ? 'answer'`,
      [id],
    );
    expect(opened).toEqual([{ actor: 'officer:officer-one' }]);
  });

  it('is tagged, says its language and that of every piece, and tells nothing of the case in its metadata', () => {
    expect({ isTagged: read.isTagged, language: read.language }).toEqual({ isTagged: true, language: 'en' });
    expect([...read.languages].sort()).toEqual(['de', 'sq', 'sr']);
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure', 'P']));
    const { persons, caseNumber, reference } = payload() as Record<string, string> & { persons: { name: string }[] };
    const about = JSON.stringify(read.info);
    expect(read.info['Title']).toBe('Answer to a readmission request');
    for (const secret of [persons[0]!.name, caseNumber!, reference!, id]) expect(about).not.toContain(secret);
  });

  it('tells of an acceptance what follows: the due dates that the case has, with their articles', async () => {
    const exampland = await house.ministry('xxa');
    const sent = await exampland.send(await aKnownPerson(house.database.url, 'xxa', 33));
    const accepted = (JSON.parse(sent.text) as { id: string }).id;
    await house.becomes(accepted, 'accepted');
    const { clocks } = JSON.parse((await exampland.get(`/v1/requests/${accepted}`)).text) as {
      clocks: { id: string; targets: { due: string; legalRef: string }[] }[];
    };
    const [target] = clocks.find((one) => one.id === 'transfer')!.targets;
    const { pages } = await readPdf(await paperOf(exampland, accepted));
    const all = pages.join(' ').replaceAll('\n', ' ');
    expect(all).toContain(`last day: ${target!.due} (${target!.legalRef})`);
    // Exampland's format names no person, and so does its paper.
    expect(all).not.toContain('Born');
  });

  it('is not there before the answer, nor for another partner', async () => {
    const waiting = (JSON.parse((await austria.send(await aRequest('aut'))).text) as { id: string }).id;
    const path = `/v1/requests/${waiting}/answer.pdf`;
    expect(JSON.parse((await austria.get(path)).text)).toMatchObject({ status: 404, code: 'ANSWER_NOT_READY' });
    const asked = await house.officer('officer-one').get(`/api/cases/${waiting}/answer.pdf`);
    expect(JSON.parse(asked.text)).toMatchObject({ status: 404, code: 'ANSWER_NOT_READY' });
    const others = await (await house.ministry('xxa')).get(`/v1/requests/${id}/answer.pdf`);
    expect(JSON.parse(others.text)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
