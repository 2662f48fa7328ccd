import fc, { type Arbitrary } from 'fast-check';

/** One change of some bytes, at a place between 0 (the beginning) and 1 (the end). */
interface Mutation {
  readonly kind: 'flip' | 'replace' | 'insert' | 'remove' | 'repeat' | 'cut';
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly length: number;
}

export type Mutations = readonly Mutation[];

const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.record<Mutation>({
  kind: fc.constantFrom('flip', 'replace', 'insert', 'remove', 'repeat', 'cut'),
  at: place,
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('.', '\0', '{', '"', '\\u0000', '\\ud800', '<', '&#0;', '\n', '-', '1e999', '[[[[', '\ufeff').map((text) => Buffer.from(text)), // prettier-ignore
  ),
  length: fc.integer({ min: 1, max: 40 }),
});

/** None to a few changes. */
export const mutations: Arbitrary<Mutations> = fc.array(mutation, { minLength: 1, maxLength: 4 });

export const mutated = (bytes: Uint8Array, changes: Mutations): Buffer => changes.reduce(mutate, Buffer.from(bytes));

function mutate(bytes: Buffer, { kind, at, bytes: given, length }: Mutation): Buffer {
  const here = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, here), bytes.subarray(here)];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, after.subarray(0, 1).map((byte) => byte ^ (1 << (length % 8))), after.subarray(1)]);
    case 'replace':
      return Buffer.concat([before, given, after.subarray(given.length)]);
    case 'insert':
      return Buffer.concat([before, given, after]);
    case 'remove':
      return Buffer.concat([before, after.subarray(length)]);
    case 'repeat':
      return Buffer.concat([before, ...Array.from({ length }, () => after.subarray(0, length)), after]);
    case 'cut':
      return Buffer.from(before);
  }
}

const anything = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }).map((value) => value ?? null),
  fc.constantFrom('', '\0', 'x'.repeat(70_000), '__proto__', -1, 1e308, '2026-02-30', '\ud800', {}, [], null, true),
);

/** A change of one member or item of a document, chosen by a walk from its root. */
export interface Tampering {
  readonly walk: readonly number[];
  readonly what: 'remove' | 'replace' | 'add';
  readonly value: unknown;
  readonly name: string;
}

export const tampering: Arbitrary<Tampering> = fc.record({
  walk: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
  what: fc.constantFrom('remove' as const, 'replace' as const, 'add' as const),
  value: anything,
  name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'asylum', 'religion')),
});

/** A copy of a document with the change made; anything that is no object or list stays as it is. */
export function tamper(document: unknown, { walk, what, value, name }: Tampering): unknown {
  const [step = 0, ...rest] = walk;
  if (typeof document !== 'object' || document === null) return what === 'replace' ? value : document;
  const entries = Object.entries(document);
  const index = entries.length > 0 ? step % entries.length : 0;
  const [key, below] = entries[index] ?? ['', undefined];
  const next =
    rest.length > 0 && typeof below === 'object' && below !== null
      ? entries.map((entry, at) => (at === index ? [key, tamper(below, { walk: rest, what, value, name })] : entry))
      : what === 'remove'
        ? entries.filter((_, at) => at !== index)
        : what === 'replace'
          ? entries.map((entry, at) => (at === index ? [key, value] : entry))
          : [...entries, [name, value]];
  if (Array.isArray(document)) return next.map(([, item]) => item as unknown);
  // A member may be called __proto__, which an assignment would not keep.
  return Object.fromEntries(next as [string, unknown][]);
}

/** JSON whatever the value holds. */
export function json(value: unknown): string {
  const written = JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member));
  return written ?? 'null';
}
