import { ReadmissionError } from '#canonical-message';
import { isUuid, newId } from '#service-runtime';
import { type Database } from './database.js';

/** Filters that an officer wants to come back to. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Which list: `cases`, `quarantine`, `audit` and so on. */
  readonly page: string;
  /** Its parameters, as they stand in the address. */
  readonly query: string;
  readonly savedAt: string;
}

const columns = /* sql */ `id, name, page, query, to_json(saved_at)#>>'{}' as "savedAt"`;

/** Views of lists, each officer's own. */
export class SavedViews {
  constructor(private readonly database: Database) {}

  list(officer: string): Promise<SavedView[]> {
    const text = /* sql */ `select ${columns} from saved_view where officer_id = $1 order by name limit 200`;
    return this.database.run<SavedView>(text, [officer]);
  }

  /** Saves a view; under a name that the officer has used before it takes the place of the other. */
  async save(officer: string, { name, page, query }: Pick<SavedView, 'name' | 'page' | 'query'>): Promise<SavedView> {
    const text = /* sql */ `
      insert into saved_view (id, officer_id, name, page, query) values ($1, $2, $3, $4, $5)
      on conflict (officer_id, name) do update set page = excluded.page, query = excluded.query, saved_at = now()
      returning ${columns}`;
    const [row] = await this.database.run<SavedView>(text, [newId(), officer, name, page, query]);
    if (!row) throw new ReadmissionError('INTERNAL');
    return row;
  }

  /** Throws NOT_FOUND, also of another officer's view. */
  async remove(officer: string, id: string): Promise<void> {
    const text = /* sql */ `delete from saved_view where id = $1 and officer_id = $2 returning id`;
    const rows = isUuid(id) ? await this.database.run(text, [id, officer]) : [];
    if (rows.length === 0) throw new ReadmissionError('NOT_FOUND');
  }
}
