import { setImmediate as nextTurn } from 'node:timers/promises';
import { pointerStep } from '#canonical-message';
import { readAttachedFile } from '#wire-formats';
import { type CanonicalDraft, type HostCountry } from './host-country.js';

/** What a mapping did with a field. */
export type MappingRule = 'copied' | 'converted' | 'looked-up' | 'defaulted' | 'dropped';

/** A value of the host country's document and a value of the canonical request that depends on it. */
export interface MappedField {
  /** RFC 6901 pointer into the host country's document; null where nothing was stated. */
  readonly from: string | null;
  /** Pointer into the canonical request; null where nothing of it was taken over. */
  readonly to: string | null;
  readonly rule: MappingRule;
  /** What stood there; null of a file and of whatever was dropped. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a dropped field, why, where the mapping says so. */
  readonly reason: string | null;
}

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  readonly value: unknown;
}

/** A document on which the mapping is tried, and what it makes of it. */
type Trial = (document: unknown) => ReadonlyMap<string, unknown> | undefined;

/**
 * Which field of a document became which field of the canonical request. It is found by trying: each value is changed
 * in a copy, or taken out, and what changes in the request depends on it. A mapping is pure, so that what is found is
 * what it does, for a folder of code and a declarative profile alike. Numbering (p1, e1, a1) is no field. In between
 * others get their turn: a large document takes many trials.
 */
export async function traceMapping(country: Pick<HostCountry, 'toCanonical'>, stated: unknown): Promise<MappedField[]> {
  const document = withSmallFiles(stated);
  const draft = country.toCanonical(document);
  const valuesOf = (of: CanonicalDraft) => new Map(leavesOf(of.request).map(({ pointer, value }) => [pointer, value]));
  const trial: Trial = (changed) => {
    try {
      return valuesOf(country.toCanonical(changed));
    } catch {
      return undefined;
    }
  };
  const leaves = leavesOf(document);
  const tracing = {
    document,
    leaves,
    canonical: valuesOf(draft),
    actual: valuesOf(country.toCanonical(stated)),
    trial,
    draft,
  };
  const traced: MappedField[] = [];
  for (const leaf of leaves) {
    traced.push(...traceLeaf(leaf, tracing));
    await nextTurn();
  }
  const fields = traceTogether(traced, tracing);
  return [...inOrder(fields, 'dropped'), ...defaultedBeside(fields, tracing), ...inOrder(fields, 'converted', 'looked-up', 'copied')]; // prettier-ignore
}

const inOrder = (traced: readonly MappedField[], ...rules: readonly MappingRule[]): MappedField[] =>
  rules.flatMap((rule) => traced.filter((one) => one.rule === rule));

/** Values of the request that depend on nothing in the document. */
function defaultedBeside(traced: readonly MappedField[], { canonical, actual }: Tracing): MappedField[] {
  const found = new Set(traced.map(({ to }) => to));
  return [...canonical]
    .filter(([pointer]) => !found.has(pointer) && !isNumbering(pointer))
    .map(([to]) => ({ from: null, to, rule: 'defaulted', before: null, after: asText(actual.get(to)), reason: null }));
}

interface Tracing {
  readonly document: unknown;
  readonly leaves: readonly Leaf[];
  /** The request of the document with small files, and of the one that was sent. */
  readonly canonical: ReadonlyMap<string, unknown>;
  readonly actual: ReadonlyMap<string, unknown>;
  readonly trial: Trial;
  readonly draft: CanonicalDraft;
}

function traceLeaf(leaf: Leaf, tracing: Tracing): MappedField[] {
  const { canonical, draft, actual } = tracing;
  const dropped = draft.dropped.find(
    ({ pointer }) => leaf.pointer === pointer || leaf.pointer.startsWith(`${pointer}/`),
  );
  if (dropped) return [droppedField(leaf, dropped.reason)];
  const { touched, isRefused } = tryOn(leaf, tracing);
  // Nothing else can stand there, so that it was read, although no value shows it.
  if (touched.length === 0 && isRefused) return [{ ...droppedField(leaf, null), rule: 'looked-up', before: asText(leaf.value) }]; // prettier-ignore
  if (touched.length === 0) return [droppedField(leaf, null)];
  return withWholeFiles(touched, canonical).map((to) => mappedField(leaf, to, actual));
}

function mappedField(leaf: Leaf, to: string, actual: Tracing['actual']): MappedField {
  const after = asText(actual.get(to));
  const before = isFile(leaf.value) ? null : asText(leaf.value);
  return { from: leaf.pointer, to, rule: ruleOf(leaf, before, after), before, after, reason: null };
}

/** Everything that is said of a file comes from it. */
const withWholeFiles = (touched: readonly string[], canonical: Tracing['canonical']): string[] => {
  const files = touched.flatMap((to) => /^(\/attachments\/\d+\/)sha256$/.exec(to)?.[1] ?? []);
  const parts = [...canonical.keys()].filter((to) => !isNumbering(to) && files.some((file) => to.startsWith(file)));
  return [...new Set([...touched, ...parts])];
};

/** What the first telling variant of a leaf changes in the request; and whether every one was refused by the mapping. */
function tryOn(leaf: Leaf, { document, leaves, canonical, trial }: Tracing): { touched: string[]; isRefused: boolean } {
  let isRefused = true;
  // What a document states twice is changed in both places where it must not contradict itself.
  const twins = twinsOf(leaf, leaves);
  for (const places of twins.length > 0 ? [[leaf], [leaf, ...twins]] : [[leaf]]) {
    for (const variants of variantsOf(leaf, leaves)) {
      const trials = variants.map((variant) => trial(places.reduce<unknown>((whole, { path }) => replaced(whole, path, variant), document))); // prettier-ignore
      const touched = new Set(trials.flatMap((changed) => touchedBy(canonical, changed)));
      if (touched.size > 0) return { touched: [...touched], isRefused: false };
      isRefused &&= trials.every((changed) => changed === undefined);
    }
  }
  return { touched: [], isRefused };
}

/** The same value under the same name, as near by as there is one. */
function twinsOf(leaf: Leaf, leaves: readonly Leaf[]): Leaf[] {
  const twins = leaves.filter(({ pointer, path, value }) => value === leaf.value && path.at(-1) === leaf.path.at(-1) && pointer !== leaf.pointer); // prettier-ignore
  const nearness = ({ path }: Leaf): number => path.findIndex((step, place) => step !== leaf.path[place]);
  const nearest = Math.max(...twins.map(nearness));
  return twins.filter((twin) => nearness(twin) === nearest);
}

/**
 * Values that only all leaves of one place together decide, as a country's code beside its name does: what depends on
 * none of them alone depends on each of them.
 */
function traceTogether(traced: readonly MappedField[], tracing: Tracing): MappedField[] {
  const { document, leaves, canonical, trial, actual } = tracing;
  const free = new Set(defaultedBeside(traced, tracing).map(({ to }) => to));
  return traced.flatMap((field) => {
    const leaf = leaves.find(({ pointer }) => pointer === field.from);
    if (field.rule !== 'dropped' || field.reason !== null || !leaf) return [field];
    const place = leaf.pointer.slice(0, leaf.pointer.lastIndexOf('/'));
    const together = leaves.filter(({ pointer, value }) => pointer.slice(0, pointer.lastIndexOf('/')) === place && typeof value === 'string'); // prettier-ignore
    const changed = trial(together.reduce<unknown>((whole, { path, value }) => replaced(whole, path, `x${String(value)}`), document)); // prettier-ignore
    const touched = touchedBy(canonical, changed).filter((to) => free.has(to));
    return touched.length === 0 ? [field] : touched.map((to) => mappedField(leaf, to, actual));
  });
}

const droppedField = ({ pointer }: Leaf, reason: string | null): MappedField => ({
  from: pointer,
  to: null,
  rule: 'dropped',
  before: null,
  after: null,
  reason,
});

const missing = Symbol('missing');

/** Other values of a leaf to try, first those that leave everything else where it is; those of one step together. */
function variantsOf({ value, path }: Leaf, leaves: readonly Leaf[]): unknown[][] {
  if (isFile(value)) return [[otherFile]];
  if (typeof value === 'number') return [[value + 1], [missing]];
  if (typeof value !== 'string') return [[!value], [missing]];
  const elsewhere = leaves
    .filter((one) => one.path.at(-1) === path.at(-1) && one.value !== value)
    .map((one) => one.value);
  return [[`x${value}`, `${value}x`], ...[...new Set(elsewhere.slice(0, 5))].map((one) => [one]), [missing]];
}

/** Values of the request that a change has changed or taken away. What is numbered anew has not been. */
function touchedBy(
  canonical: ReadonlyMap<string, unknown>,
  changed: ReadonlyMap<string, unknown> | undefined,
): string[] {
  if (!changed) return [];
  return [...canonical].filter(([pointer, value]) => !isNumbering(pointer) && changed.get(pointer) !== value).map(([pointer]) => pointer); // prettier-ignore
}

/** A value out of a closed list of codes, which no text of its own would look like. */
const code = /^(XK-\d\d|[A-Z]{3}|[a-z]{2,3}|[a-z]+(-[a-z]+)+|male|female|original|copy|transferee|passport|visa)$/;

function ruleOf({ value }: Leaf, before: string | null, after: string | null): MappingRule {
  if (isFile(value)) return 'converted';
  if (before === after) return 'copied';
  return after !== null && code.test(after) && !before?.includes(after) ? 'looked-up' : 'converted';
}

const numbering = /^\/(persons|evidence|attachments)\/\d+\/(id|role|attachment)$/;
const isNumbering = (pointer: string): boolean => numbering.test(pointer);

// Small files stand for the real ones: the mapping only takes their digests, and is tried many times.
const fileOf = (mark: number): string => Buffer.from([0xff, 0xd8, 0xff, mark]).toString('base64');
const smallFile = fileOf(0);
const otherFile = fileOf(1);
const isFile = (value: unknown): boolean => value === smallFile;

const withSmallFiles = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length >= 8 && readAttachedFile(value) ? smallFile : value;
  if (Array.isArray(value)) return value.map(withSmallFiles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withSmallFiles(one)]));
};

function leavesOf(value: unknown, path: readonly (string | number)[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? [] : [{ path, pointer: path.map(pointerStep).join(''), value }];
  }
  const steps: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, one]) => leavesOf(one, [...path, step]));
}

/** A copy of a document in which one value is another, or is missing. */
function replaced(document: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = (document as Record<string | number, unknown>)[step];
  const next = replaced(inner, rest, value);
  if (Array.isArray(document)) return document.flatMap((one: unknown, place) => (place === step ? (next === missing ? [] : [next]) : [one])); // prettier-ignore
  const entries = Object.entries(document as object).filter(([name]) => name !== step || next !== missing);
  return Object.fromEntries(entries.map(([name, one]: [string, unknown]) => [name, name === step ? next : one]));
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
