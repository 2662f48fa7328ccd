import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asReadmissionError, errorCatalogue } from '#canonical-message';
import { compareProfiles, readAgreement } from '#agreements';
import { type AgreementChange, type AgreementLine } from '#case-store';
import { readAgreementsSettings } from './agreements-command.config.js';
import { CallRefused, ConsoleCalls } from './console-calls.js';
import { dueDates } from './due-dates.js';
import { findProfile } from './find-profile.js';
import { type Simulation } from './simulate-release.js';

const usage = `npm run agreements -- <command> [options]

Without the programs running:
  validate FILE                            read a profile; every fault with its line
  due --agreement ID|FILE --clock C --received INSTANT [--class CLASS]
                                           a due date with its arithmetic, its article and its alarms
  diff FILE FILE                           what changed between two profiles, in words

At the running console, as the officer whose token lies in OFFICER_TOKEN_FILE:
  list                                     releases and what each is; changes that wait
  import FILE                              store a profile as an immutable draft
  diff --agreement ID --from V --to V      what changed between two stored versions
  simulate --agreement ID --version V      which due dates of stored cases would differ
  propose --agreement ID --version V --reason TEXT [--effective-on DAY]
  suspend|resume|terminate --agreement ID --version V --reason TEXT [--notified-on DAY] [--class CLASS ...]
  endorse CHANGE --note TEXT               a legal adviser stands for the readings of the text
  approve CHANGE                           another person puts it into effect at its time`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    agreement: { type: 'string', default: '' },
    clock: { type: 'string' },
    received: { type: 'string' },
    class: { type: 'string', multiple: true },
    from: { type: 'string', default: '' },
    to: { type: 'string', default: '' },
    version: { type: 'string', default: '' },
    reason: { type: 'string' },
    note: { type: 'string' },
    'effective-on': { type: 'string' },
    'notified-on': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [command = '', ...named] = positionals;
const { consoleUrl, tokenFileFor } = readAgreementsSettings();
const calls = new ConsoleCalls(consoleUrl, tokenFileFor(command));
const of = `/api/agreements/${encodeURIComponent(values.agreement)}`;
const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const change = (kind: string): Record<string, unknown> => ({
  kind,
  version: Number(values.version),
  reason: values.reason ?? '',
  ...(values.class ? { personClasses: values.class } : {}),
  ...(values['effective-on'] ? { effectiveOn: values['effective-on'] } : {}),
  ...(values['notified-on'] ? { notifiedOn: values['notified-on'] } : {}),
});

/** Entry point. Ends with 1 when something was refused, with 2 when the command was not understood. */
const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  validate() {
    const { profile, digest } = readAgreement(readFileSync(named[0] ?? ''));
    say(`✓ ${profile.id} version ${profile.version}, SHA-256 ${digest}`);
    for (const { parameter, note } of profile.unverified) say(`  unverified: ${parameter}: ${note}`);
  },
  due() {
    const [personClass] = values.class ?? [];
    const { clock, received } = values;
    const asked = { ...(clock === undefined ? {} : { clock }), ...(received === undefined ? {} : { received }), ...(personClass === undefined ? {} : { personClass }) }; // prettier-ignore
    const answer = dueDates(findProfile(values.agreement), asked);
    if (values.json) return say(JSON.stringify(answer, null, 2));
    const { id, version } = answer.agreement;
    say(`${id} version ${version}, clock ${answer.clock.id}, ${answer.clock.legalRef}`);
    for (const { kind, due, legalRef } of answer.clock.targets) say(`  ${kind.padEnd(6)} ${due}  ${legalRef}`);
    say('', ...answer.clock.explanation, '');
    for (const { step, at } of answer.alarms) say(`  ${step.padEnd(11)} ${at}`);
  },
  async diff() {
    const [before, after] = named;
    const { changes } =
      before !== undefined && after !== undefined
        ? { changes: compareProfiles(findProfile(before).profile, findProfile(after).profile) }
        : await calls.get<{ changes: ReturnType<typeof compareProfiles> }>(`${of}/difference?from=${values.from}&to=${values.to}`); // prettier-ignore
    if (values.json) return say(JSON.stringify(changes, null, 2));
    for (const { text, touchesDueDates } of changes) say(`${touchesDueDates ? '!' : ' '} ${text}`);
    say(changes.length === 0 ? 'Nothing differs.' : `${changes.length} differences; ! touches due dates.`);
  },
  async list() {
    const { agreements } = await calls.get<{ agreements: AgreementLine[] }>('/api/agreements');
    for (const { agreementId, version, status, effectiveFrom, cases } of agreements) {
      say(`${agreementId.padEnd(12)} version ${version}  ${status.padEnd(17)} ${effectiveFrom ?? '-'}  ${cases} cases`);
    }
    for (const id of new Set(agreements.map(({ agreementId }) => agreementId))) {
      const { changes } = await calls.get<{ changes: AgreementChange[] }>(`/api/agreements/${id}/changes`);
      for (const one of changes.filter(({ approvedBy }) => approvedBy === null)) say(`waits: ${inWords(one)}`);
    }
  },
  async import() {
    const document = readFileSync(named[0] ?? '', 'utf8');
    const stored = await calls.post<{ id: string; version: number; digest: string }>('/api/agreements', { document });
    say(`✓ ${stored.id} version ${stored.version} is stored as a draft, SHA-256 ${stored.digest}`);
  },
  async simulate() {
    const { cases, differing } = await calls.post<Simulation>(`${of}/simulation`, { version: Number(values.version) });
    for (const { caseNumber, was, would } of differing) {
      say(`${caseNumber}  ${was ?? 'no date'} → ${would ?? 'no date'}`);
    }
    say(`${differing.length} of ${cases} stored cases would be due on another day; none was changed.`);
  },
  propose: () => propose('activate'),
  suspend: () => propose('suspend'),
  resume: () => propose('resume'),
  terminate: () => propose('terminate'),
  async endorse() {
    say(inWords(await calls.post<AgreementChange>(`/api/agreement-changes/${named[0] ?? ''}/endorsement`, { note: values.note ?? '' }))); // prettier-ignore
  },
  async approve() {
    say(inWords(await calls.post<AgreementChange>(`/api/agreement-changes/${named[0] ?? ''}/approval`)));
  },
};

async function propose(kind: string): Promise<void> {
  say(inWords(await calls.post<AgreementChange>(`${of}/changes`, change(kind))));
}

function inWords(one: AgreementChange): string {
  const endorsed = one.endorsedBy === null ? (one.needsEndorsement ? ', to be endorsed' : '') : `, endorsed by ${one.endorsedBy}`; // prettier-ignore
  const approved = one.approvedBy === null ? ', to be approved by another' : `, approved by ${one.approvedBy}`;
  const part = one.personClasses ? ` for ${one.personClasses.join(', ')}` : '';
  return `${one.id}  ${one.kind} ${one.agreementId} version ${one.version}${part} from ${one.effectiveFrom}, proposed by ${one.proposedBy}${endorsed}${approved}`; // prettier-ignore
}

const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (!run) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
try {
  await run();
} catch (error) {
  process.stderr.write(`${complaintOf(error)}\n`);
  process.exitCode = 1;
}

/** What was wrong and what to do about it; every fault on a line of its own. */
function complaintOf(error: unknown): string {
  if (error instanceof CallRefused) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return `There is no file ${String('path' in error ? error.path : '')}.`; // prettier-ignore
  const { code, detail, faults } = asReadmissionError(error);
  const lines = faults.map((fault) => `  ${fault.pointer || '/'}: ${fault.detail ?? ''}`);
  return [`${code}: ${(faults.length === 0 && detail) || errorCatalogue[code].title} ${errorCatalogue[code].action}`, ...lines].join('\n'); // prettier-ignore
}
