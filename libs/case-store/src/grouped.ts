interface Waiting<Row, Result> {
  readonly row: Row;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does what arrives at the same time in one statement, be it reading or writing. What comes in one turn of the event
 * loop goes together, and while a statement is under way the next group gathers: a lone request waits for nobody, and
 * a crowd shares the way to the database and the disk.
 *
 * A group that fails is retried row by row: one bad row must not refuse its neighbours.
 */
export class Grouped<Row, Result> {
  private waiting: Waiting<Row, Result>[] = [];
  private underWay = 0;

  constructor(
    /** Runs the statement for some rows and returns their results in the same order. */
    private readonly run: (rows: readonly Row[]) => Promise<readonly Result[]>,
    private readonly options: { readonly size: number; readonly lanes: number } = { size: 100, lanes: 1 },
  ) {}

  submit(row: Row): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ row, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => this.next());
    });
  }

  private next(): void {
    if (this.waiting.length === 0 || this.underWay >= this.options.lanes) return;
    const group = this.waiting.splice(0, this.options.size);
    this.underWay++;
    void this.runGroup(group).finally(() => {
      this.underWay--;
      this.next();
    });
  }

  private async runGroup(group: readonly Waiting<Row, Result>[]): Promise<void> {
    try {
      const results = await this.run(group.map(({ row }) => row));
      group.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) await this.runGroup([one]);
    }
  }
}
