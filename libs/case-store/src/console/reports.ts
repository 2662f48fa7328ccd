import { type Database } from '../database.js';
import { type ReportName, reportQueries, type ReportQuery } from './report-queries.js';

type Cell = string | number | null;

/** A table that a plot is drawn from, and the sum that its sentence says. */
export interface Report {
  readonly report: ReportName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sum of the column that is counted. */
  readonly total: number;
}

/** Between which instants, and for whom. */
export interface ReportWanted {
  readonly from: Date;
  readonly until: Date;
  readonly partner: string | undefined;
}

/** Figures of a period, counted from the tables themselves each time. */
export class Reports {
  constructor(private readonly lists: Database) {}

  async make(report: ReportName, { from, until, partner }: ReportWanted): Promise<Report> {
    const { columns, counts, sql }: ReportQuery = reportQueries[report];
    const found = await this.lists.run<Record<string, Cell>>(sql, [from, until, partner ?? null]);
    const rows = found.map((row) => columns.map((column) => row[column] ?? null));
    const total = found.reduce((sum, row) => sum + Number(row[counts] ?? 0), 0);
    return { report, columns, rows, total };
  }
}
