import { useMemo, useState } from 'react';

/** What is listed: rows keep their place and change where they stand; new ones wait until somebody asks for them. */
export interface SteadyList<Row> {
  readonly shown: readonly Row[] | undefined;
  /** How many wait. */
  readonly waiting: number;
  showAll(): void;
}

/** The key says what the list is of; with another key everything is shown at once. */
export function useSteadyList<Row extends { readonly id: string }>(
  rows: readonly Row[] | undefined,
  key: string,
): SteadyList<Row> {
  const [kept, setKept] = useState<{ key: string; ids: readonly string[] }>();
  const ids = kept?.key === key ? kept.ids : undefined;
  if (rows && !ids) setKept({ key, ids: rows.map(({ id }) => id) });

  return useMemo(() => {
    if (!rows || !ids) return { shown: rows, waiting: 0, showAll: () => undefined };
    const byId = new Map(rows.map((row) => [row.id, row]));
    const known = new Set(ids);
    return {
      shown: ids.flatMap((id) => byId.get(id) ?? []),
      waiting: rows.filter(({ id }) => !known.has(id)).length,
      showAll: () => setKept({ key, ids: rows.map(({ id }) => id) }),
    };
  }, [rows, ids, key]);
}
