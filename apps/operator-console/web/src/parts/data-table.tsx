import { type ReactNode, useRef } from 'react';
import { useShortcuts } from '../keyboard/shortcuts.ts';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table with real headers; on a narrow screen every row becomes a card. j and k walk its rows. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const move = (step: number) => () => {
    const stops = [...(table.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])].flatMap(
      (row) => row.querySelector<HTMLElement>('a, button') ?? [],
    );
    const at = stops.findIndex((stop) => stop.closest('tr') === document.activeElement?.closest('tr'));
    stops[at < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  };
  useShortcuts({ j: move(1), k: move(-1) });
  return (
    <table className="govuk-table rg-table" ref={table}>
      <caption className="govuk-visually-hidden">{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map(({ header, isNumber }) => (
            <th
              key={header}
              scope="col"
              className={`govuk-table__header${isNumber ? ' govuk-table__header--numeric' : ''}`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="govuk-table__row">
            {columns.map(({ header, cell, isNumber }) => (
              <td
                key={header}
                className={`govuk-table__cell${isNumber ? ' govuk-table__cell--numeric' : ''}`}
                data-label={header}
              >
                <span>{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
