import { newId } from '#service-runtime';
import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';

/** Rows of the table `restricted_assertion`. */
export const restrictedColumns = {
  id: 'uuid',
  case_id: 'uuid',
  person: 'text',
  kind: 'text',
  asserted_on: 'date',
  content: 'bytea',
};

/** An assertion of a sender about a person, dated: never a fact, and never in a list or a figure. */
export interface RestrictedAssertion {
  readonly kind: string;
  readonly person: string;
  readonly assertedOn: string;
  readonly stated: string | null;
}

/** What a request states that only the policy of another time lets be kept. */
export interface RestrictedDraft {
  readonly kind: 'ethnicity';
  readonly person: string;
  readonly stated: string;
}

/** The drafts of a case as rows, sealed and bound to it. */
export const toRestrictedRows = (
  {
    id,
    receivedAt,
    restricted,
  }: { readonly id: string; readonly receivedAt: Date; readonly restricted: readonly RestrictedDraft[] },
  seal: BodySeal,
) =>
  restricted.map(({ person, kind, stated }) => ({
    id: newId(),
    case_id: id,
    person,
    kind,
    asserted_on: receivedAt,
    content: seal.seal(Buffer.from(stated), id),
  }));

/** What only the policy of another time lets be kept. Every opening is audited with its purpose. */
export class RestrictedAssertions {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  async open(caseId: string, officer: string, purpose: string): Promise<RestrictedAssertion[]> {
    const text = /* sql */ `
      with opened as (
        insert into audit (actor, act, case_id, details)
        values ('officer:' || $2, 'restricted-opened', $1, jsonb_build_object('purpose', $3::text))
      )
      select kind, person, to_char(asserted_on, 'YYYY-MM-DD') as "assertedOn", content
      from restricted_assertion where case_id = $1 order by person, id`;
    const rows = await this.database.run<Omit<RestrictedAssertion, 'stated'> & { content: Buffer | null }>(text, [caseId, officer, purpose]); // prettier-ignore
    return rows.map(({ content, ...row }) => ({ ...row, stated: content && this.seal.unseal(content, caseId).toString() })); // prettier-ignore
  }
}
