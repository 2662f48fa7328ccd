import { type EvidenceClass } from '#agreements';
import { type Runner } from './database.js';

/** What a case is about after a correction: the columns that repeat the request. */
export interface Revision {
  readonly reference: string;
  readonly transfereeName: string;
  readonly transfereeBirth: string | undefined;
  readonly evidenceClass: EvidenceClass;
  readonly municipality: string | undefined;
  readonly persons: readonly { readonly id: string; readonly role: string }[];
  readonly deficiencies: readonly unknown[];
  readonly notices: readonly unknown[];
  readonly dropped: readonly unknown[];
}

/** Its clocks, its receipt and its agreement stay. What was verified was verified of the request before. */
export async function reviseRequest(runner: Runner, caseId: string, revision: Revision): Promise<void> {
  const { reference, transfereeName, transfereeBirth, persons, deficiencies, notices, dropped } = revision;
  const { evidenceClass, municipality } = revision;
  const text = /* sql */ `
    update readmission_case set reference = $2, transferee_name = $3, transferee_birth = $4, persons = $5,
      deficiencies = $6, notices = $7, dropped = $8, verification_outcome = null,
      evidence_class = $9, municipality = $10
    where id = $1`;
  const asJson = [persons, deficiencies, notices, dropped].map((value) => JSON.stringify(value));
  await runner.run(text, [
    caseId,
    reference,
    transfereeName,
    transfereeBirth ?? null,
    ...asJson,
    evidenceClass,
    municipality ?? null,
  ]);
}
