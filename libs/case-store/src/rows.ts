/** PostgreSQL types of the columns of some rows, by name. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: string };

/**
 * Rows as parameters of one statement: `unnest($1::uuid[], $2::text[]) as r(id, name)`. One statement then writes one
 * row or two hundred at the same cost of planning.
 */
export class RowSet<Row extends object> {
  private readonly names: (keyof Row & string)[];

  constructor(
    private readonly columns: Columns<Row>,
    /** Number of the first parameter. */
    private readonly first = 1,
  ) {
    this.names = Object.keys(columns) as (keyof Row & string)[];
  }

  /** The table expression, for `from`. */
  as(alias: string): string {
    const arrays = this.names.map((name, index) => `$${this.first + index}::${this.columns[name]}[]`);
    return `unnest(${arrays.join(', ')}) as ${alias}(${this.names.join(', ')})`;
  }

  /** Number of the first parameter after these. */
  get next(): number {
    return this.first + this.names.length;
  }

  values(rows: readonly Row[]): unknown[] {
    return this.names.map((name) => rows.map((row) => encode(row[name], this.columns[name])));
  }
}

const encode = (value: unknown, type: string): unknown =>
  value !== null && value !== undefined && type.startsWith('json') ? JSON.stringify(value) : (value ?? null);
