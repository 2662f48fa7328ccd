import { Database } from '../database.js';
import { CaseLists } from './case-lists.js';

/** What officers list, count and look up: read only, on connections of its own, so that no list holds up a case. */
export class ConsoleStore {
  readonly caseLists: CaseLists;

  private constructor(private readonly lists: Database) {
    this.caseLists = new CaseLists(lists);
  }

  /** Opens it on a migrated database. Throws DATABASE_UNAVAILABLE. */
  static async open({ databaseUrl }: { readonly databaseUrl: string }): Promise<ConsoleStore> {
    return new ConsoleStore(await Database.open(databaseUrl, 6, 'lists'));
  }

  close(): Promise<void> {
    return this.lists.close();
  }
}
