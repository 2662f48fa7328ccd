import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { House, type OfficerName } from '../support/house.js';
import { aRequest } from '../support/requests.js';

const command = 'apps/operator-console/src/agreements/agreements-command.js';
const shipped = readFileSync(new URL('../../libs/host-countries/src/aut/agreement.yaml', import.meta.url), 'utf8');
/** The Austrian profile as a treaty of 25 days might make it (invented). */
const amended = shipped
  .replace('version: 3', 'version: 4')
  .replace('kind: latest, length: 30, unit: calendar-day, legalRef: Art. 2(3)', 'kind: latest, length: 25, unit: calendar-day, legalRef: Art. 2(3)'); // prettier-ignore

let house: House;
let folder: string;
beforeAll(async () => {
  house = await House.open();
  folder = mkdtempSync(join(tmpdir(), 'readmission-agreements-'));
}, 60_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const run = (argv: readonly string[], officer?: OfficerName) =>
  house.runToEnd(
    command,
    officer ? { OFFICER_TOKEN_FILE: join(house.demonstrationFolder, 'officers', officer) } : {},
    argv,
  );
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const post = async (officer: OfficerName, path: string, body?: unknown) => {
  const { status, text } = await house.officer(officer).post(path, body);
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};
const today = new Date().toISOString().slice(0, 10);
const change = (kind: string, more: Record<string, unknown> = {}) =>
  post('editor-one', '/api/agreements/AT-XK-2010/changes', { kind, version: 4, reason: 'Invented, for a test of changes.', ...more }); // prettier-ignore
const decide = async (id: unknown): Promise<number> => {
  await post('adviser-one', `/api/agreement-changes/${String(id)}/endorsement`, {
    note: 'The readings hold (invented).',
  });
  return (await post('approver-one', `/api/agreement-changes/${String(id)}/approval`)).status;
};
const dueOfNewRequest = async (): Promise<{ version: number; due: string | undefined; code?: string }> => {
  const reply = await (await house.ministry('aut')).send(await aRequest('aut'));
  const body = JSON.parse(reply.text) as { id: string; code: string; clocks?: { targets: { kind: string; due: string }[] }[] }; // prettier-ignore
  if (reply.status !== 202) return { version: 0, due: undefined, code: body.code };
  const [row] = await house.database.query<{ agreement_version: number }>('select agreement_version from readmission_case where id = $1', [body.id]); // prettier-ignore
  return { version: row!.agreement_version, due: body.clocks?.[0]?.targets.find(({ kind }) => kind === 'latest')?.due };
};
const inDays = (days: number): string => {
  const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade' }).format(new Date());
  return new Date(Date.parse(zoned) + days * 86_400_000).toISOString().slice(0, 10);
};

describe('the command line', () => {
  it('prints a due date with its arithmetic, without any program', async () => {
    const { status, output } = await run(['due', '--agreement', 'AT-XK-2010', '--clock', 'reply', '--received', '2026-11-11T09:12:44+01:00']); // prettier-ignore
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toContain('latest 2026-12-11  Art. 2(3)');
    expect(output).toContain('At the latest 30 calendar days after that day: 2026-12-11');
    expect(output).toContain('60-percent');
  });

  it('extends to forty days in all in Switzerland', async () => {
    const { output } = await run(['due', '--agreement', 'CH-XK-2010', '--clock', 'reply', '--received', '2026-11-11T12:00:00Z']); // prettier-ignore
    expect(output).toContain('latest 2026-12-10');
    expect(output).toContain('at most 40 calendar days in all: 2026-12-20 (Art. 10(3))');
  });

  it('says what is wrong with a question, and what the agreement knows', async () => {
    const { status, output } = await run([
      'due',
      '--agreement',
      'AT-XK-2010',
      '--clock',
      'answer',
      '--received',
      'tomorrow',
    ]);
    expect(status).toBe(1);
    expect(output).toContain('/clock: must be one of reply, reply-third-country');
    expect(output).toContain('/received: must be an instant');
    expect((await run(['approve-all'])).status).toBe(2);
    expect((await run(['due', '--agreement', 'ZZ-XK-1999', '--clock', 'reply', '--received', 'x'])).output).toContain(
      'Shipped:',
    );
  });

  it('validates a file and names line and pointer of each fault', async () => {
    const bad = file('bad.yaml', amended.replace('legalRef: Art. 2(4)\n    start', 'start').replace('quota', 'quotas'));
    const { status, output } = await run(['validate', bad]);
    expect(status).toBe(1);
    expect(output).toMatch(/AGREEMENT_INVALID[^]*line [0-9]+/);
    expect((await run(['validate', file('good.yaml', amended)])).output).toContain('✓ AT-XK-2010 version 4');
  });

  it('tells two files apart in words', async () => {
    const { output } = await run(['diff', file('old.yaml', shipped), file('new.yaml', amended)]);
    expect(output).toContain('reply limit 30 → 25 calendar days, Art. 2(3)');
  });
});

describe('a new version', () => {
  it('goes from draft to force by three people, and touches no case of before', async () => {
    expect((await dueOfNewRequest()).due).toBe(inDays(30));
    const imported = await run(['import', file('three.yaml', amended)], 'editor-one');
    expect(imported).toMatchObject({ status: 0 });
    expect((await run(['import', file('other.yaml', `${amended}\n# changed\n`)], 'editor-one')).output).toContain('raise its version'); // prettier-ignore
    expect((await dueOfNewRequest()).version).toBe(3);

    const simulated = await run(['simulate', '--agreement', 'AT-XK-2010', '--version', '4'], 'editor-one');
    expect(simulated.output).toMatch(/2 of 2 stored cases would be due on another day; none was changed/);
    const compared = await run(['diff', '--agreement', 'AT-XK-2010', '--from', '3', '--to', '4'], 'editor-one');
    expect(compared.output).toContain('reply limit 30 → 25 calendar days, Art. 2(3)');

    const proposed = await change('activate');
    expect(proposed).toMatchObject({ status: 201, body: { needsEndorsement: true, approvedBy: null, proposedBy: 'editor-one' } }); // prettier-ignore
    const { id } = proposed.body;
    expect((await post('approver-one', `/api/agreement-changes/${String(id)}/approval`)).body).toMatchObject({ code: 'ENDORSEMENT_MISSING' }); // prettier-ignore
    expect((await run(['list'], 'editor-one')).output).toContain(`waits: ${String(id)}`);
    const endorsed = await run(['endorse', String(id), '--note', 'The readings hold (invented).'], 'adviser-one');
    expect(endorsed.output).toContain('endorsed by adviser-one');
    expect((await run(['approve', String(id)], 'editor-one')).output).toContain('ROLE_NOT_ALLOWED');
    expect((await run(['approve', String(id)], 'approver-one')).output).toContain('approved by approver-one');
    expect(await dueOfNewRequest()).toEqual({ version: 4, due: inDays(25) });
    const old = await house.database.query<{ n: number }>('select count(*)::int as n from readmission_case where agreement_version = 3'); // prettier-ignore
    expect(old).toEqual([{ n: 2 }]);
  });

  it('is not approved by who proposed it, whatever the roles', async () => {
    await house.database.query(`update officer set roles = roles || '{agreement-approver}' where id = 'editor-one'`);
    const { body } = await change('activate');
    await post('adviser-one', `/api/agreement-changes/${String(body['id'])}/endorsement`, {
      note: 'Invented, for a test.',
    });
    expect((await post('editor-one', `/api/agreement-changes/${String(body['id'])}/approval`)).body).toMatchObject({ code: 'SAME_OFFICER' }); // prettier-ignore
    await expect(
      house.database.query(
        `insert into agreement_status (agreement_id, version, status, effective_from, proposed_by, approved_by, change_id)
         values ('AT-XK-2010', 4, 'active', now(), 'x', 'editor-one', $1)`,
        [body['id']],
      ),
    ).rejects.toThrow('who proposed cannot approve');
  });
});

describe('a suspension', () => {
  it('takes effect on the day that the text says, for a part or the whole, and ends with a resumption', async () => {
    const notified = inDays(-3);
    expect((await change('suspend')).body).toMatchObject({ code: 'AGREEMENT_CHANGE_INVALID', errors: [{ pointer: '/notifiedOn' }] }); // prettier-ignore
    const part = await change('suspend', { notifiedOn: notified, personClasses: ['third-country-national'] });
    expect(await decide(part.body['id'])).toBe(201);
    expect((await dueOfNewRequest()).version).toBe(4);
    const { agreements } = JSON.parse((await house.officer('auditor-one').get('/api/agreements')).text) as { agreements: { agreementId: string; version: number; status: string }[] }; // prettier-ignore
    expect(agreements.find(({ agreementId, version }) => agreementId === 'AT-XK-2010' && version === 4)?.status).toBe('suspended-in-part'); // prettier-ignore

    const whole = await change('suspend', { notifiedOn: notified });
    await decide(whole.body['id']);
    expect((await dueOfNewRequest()).code).toBe('AGREEMENT_SUSPENDED');
    const later = await change('suspend', { notifiedOn: today });
    expect(String(later.body['effectiveFrom']) > new Date().toISOString()).toBe(true);

    const resumed = await change('resume');
    await decide(resumed.body['id']);
    expect((await dueOfNewRequest()).version).toBe(4);
  });

  it('refuses a part that is suspended, once the document has been read', async () => {
    const part = await change('suspend', { notifiedOn: inDays(-3), personClasses: ['own-national'] });
    await decide(part.body['id']);
    expect((await dueOfNewRequest()).code).toBe('AGREEMENT_SUSPENDED');
    await decide((await change('resume')).body['id']);
  });
});

describe('a termination', () => {
  it('ends the agreement after the notice that the text demands', async () => {
    const notice = await change('terminate', { notifiedOn: today });
    expect(String(notice.body['effectiveFrom']).slice(0, 7)).not.toBe(today.slice(0, 7));
    const past = await change('terminate', { notifiedOn: '2026-01-15' });
    expect(await decide(past.body['id'])).toBe(201);
    expect((await dueOfNewRequest()).code).toBe('AGREEMENT_NOT_IN_FORCE');
    const listed = await run(['list'], 'editor-one');
    expect(listed.output).toMatch(/AT-XK-2010\s+version 4\s+ended/);
  });
});
