const most = 20_000;

/**
 * A pure function of a text that remembers what it gave, for at most 20,000 texts: the same few thousand names come
 * again and again, in every entry that is compared.
 */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
