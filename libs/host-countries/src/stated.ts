/** Fields as a mapping finds them: what T leaves open may turn out not to have been stated. */
type Found<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/**
 * The object of those fields that the sender stated. A field that was not stated does not exist in the canonical form;
 * it is never there as null, as an empty text or as undefined.
 */
export function stated<T extends object>(found: Found<T>): T {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;
}
