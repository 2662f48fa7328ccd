// The list that a case was opened from: its neighbours, and the row to come back to.
let ids: readonly string[] = [];
let from = '';
let returnTo: string | undefined;

/** Remembers what is listed, and under which address. */
export function keepList(listed: readonly string[]): void {
  ids = listed;
  from = window.location.pathname + window.location.search;
}

export const listAddress = (): string => (from === '' ? '/cases' : from);

/** The case before or after one in the list that it was opened from. */
export const neighbourOf = (id: string, step: 1 | -1): string | undefined => {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : ids[at + step];
};

/** The row that gets the focus when the list is shown again. */
export function returnToRow(id: string): void {
  returnTo = id;
}

export function takeReturn(): string | undefined {
  const id = returnTo;
  returnTo = undefined;
  return id;
}
