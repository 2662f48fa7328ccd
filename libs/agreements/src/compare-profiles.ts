import { spanInWords } from './explain-clock.js';
import { type AgreementProfile, type Clock as ClockRule, type Span } from './generated/agreement.js';

/** One difference between two versions of a profile. */
export interface ProfileChange {
  /** RFC 6901 pointer into the newer version; into the older where something was removed. */
  readonly pointer: string;
  /** In words, with the article: "reply limit 30 → 25 calendar days, Art. 2(3)". */
  readonly text: string;
  /** Whether due dates can differ by it. */
  readonly touchesDueDates: boolean;
}

/** What changed from one version of a profile to another, in words: limits first, then everything else. */
export function compareProfiles(before: AgreementProfile, after: AgreementProfile): ProfileChange[] {
  const { clocks: oldClocks, version: _, ...old } = before;
  const { clocks: newClocks, version: __, ...now } = after;
  return [...compareClocks(oldClocks, newClocks), ...compareValues(old, now, '', [])];
}

function compareClocks(before: readonly ClockRule[], after: readonly ClockRule[]): ProfileChange[] {
  const change = (pointer: string, text: string): ProfileChange => ({ pointer, text, touchesDueDates: true });
  const removed = before
    .filter(({ id }) => !after.some((clock) => clock.id === id))
    .map((clock) => change(`/clocks/${before.indexOf(clock)}`, `${clock.id} clock removed, ${clock.legalRef}`));
  const added = after
    .filter(({ id }) => !before.some((clock) => clock.id === id))
    .map((clock) => change(`/clocks/${after.indexOf(clock)}`, `${clock.id} clock added: ${clock.targets.map(spanInWords).join(', ')}, ${clock.legalRef}`)); // prettier-ignore
  const changed = after.flatMap((clock, index) => {
    const old = before.find(({ id }) => id === clock.id);
    return old ? compareClock(old, clock, `/clocks/${index}`) : [];
  });
  return [...changed, ...added, ...removed];
}

function compareClock(before: ClockRule, after: ClockRule, pointer: string): ProfileChange[] {
  const { targets: oldTargets, extension: oldExtension, ...old } = before;
  const { targets, extension, ...now } = after;
  const limits = (['usual', 'latest'] as const).flatMap((kind) => {
    const [was, is] = [oldTargets, targets].map((all) => all.find((target) => target.kind === kind));
    const name = `${kind === 'usual' ? 'usual ' : ''}${after.id} limit`;
    return compareLimit(name, was, is, `${pointer}/targets`);
  });
  const extended = compareLimit(
    `${after.id} extension`,
    spanOf(oldExtension),
    spanOf(extension),
    `${pointer}/extension`,
  );
  const rest = compareValues(old, now, pointer, [after.id]).map((change) => ({ ...change, touchesDueDates: true }));
  const { length: _, unit: __, ...oldRest } = oldExtension ?? {};
  const { length: ___, unit: ____, ...newRest } = extension ?? {};
  return [...limits, ...extended, ...rest, ...compareValues(oldRest, newRest, `${pointer}/extension`, [after.id, 'extension'])]; // prettier-ignore
}

type Limit = Span & { readonly legalRef: string };

const spanOf = (extension: ClockRule['extension']): Limit | undefined =>
  extension?.length === undefined || !extension.unit
    ? undefined
    : { length: extension.length, unit: extension.unit, legalRef: extension.legalRef };

function compareLimit(name: string, was: Limit | undefined, is: Limit | undefined, pointer: string): ProfileChange[] {
  const change = (text: string): ProfileChange[] => [{ pointer, text, touchesDueDates: true }];
  if (!was && !is) return [];
  if (!was && is) return change(`${name} added: ${spanInWords(is)}, ${is.legalRef}`);
  if (was && !is) return change(`${name} removed: ${spanInWords(was)}, ${was.legalRef}`);
  if (!was || !is) return [];
  const isSame = was.length === is.length && was.unit === is.unit;
  if (isSame && was.legalRef === is.legalRef) return [];
  if (isSame) return change(`${name} now rests on ${is.legalRef} instead of ${was.legalRef}`);
  const numbers = was.unit === is.unit ? `${was.length} → ${spanInWords(is)}` : `${spanInWords(was)} → ${spanInWords(is)}`; // prettier-ignore
  return change(`${name} ${numbers}, ${is.legalRef}`);
}

/** By what an element of a list is told from its neighbours, so that inserting one does not change all that follow. */
const names = ['id', 'class', 'parameter', 'item', 'category', 'code', 'function', 'member', 'party', 'host'] as const;

function compareValues(before: unknown, after: unknown, pointer: string, path: readonly string[]): ProfileChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, pointer, path);
  if (isRecord(before) && isRecord(after)) {
    const members = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return members.flatMap((name) => compareValues(before[name], after[name], `${pointer}/${name}`, [...path, name]));
  }
  const article = isRecord(after) && typeof after['legalRef'] === 'string' ? `, ${after['legalRef']}` : '';
  const text =
    before === undefined
      ? `${path.join(' ')} added: ${inWords(after)}${article}`
      : after === undefined
        ? `${path.join(' ')} removed: ${inWords(before)}`
        : `${path.join(' ')}: ${inWords(before)} → ${inWords(after)}`;
  return [{ pointer, text, touchesDueDates: false }];
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  pointer: string,
  path: readonly string[],
): ProfileChange[] {
  const [old, now] = [keyed(before), keyed(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const place = [...now.keys()].indexOf(key);
    const at = place >= 0 ? place : [...old.keys()].indexOf(key);
    const label = key.startsWith('{') || key.startsWith('"') ? [] : [key];
    return compareValues(old.get(key), now.get(key), `${pointer}/${at}`, [...path, ...label]);
  });
}

/** Elements by their names; a second one of the same name is told apart by its number. */
function keyed(list: readonly unknown[]): Map<string, unknown> {
  const elements = new Map<string, unknown>();
  for (const element of list) {
    const own = isRecord(element) ? names.flatMap((name) => element[name] ?? []).map(String) : [];
    const name = own.length > 0 ? own.join(' ') : JSON.stringify(element);
    let key = name;
    for (let n = 2; elements.has(key); n++) key = `${name} (${n})`;
    elements.set(key, element);
  }
  return elements;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inWords(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : inWords(one))).join(', ');
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .filter(([name]) => name !== 'legalRef')
    .map(([name, element]) => `${name} ${inWords(element)}`)
    .join('; ');
}
