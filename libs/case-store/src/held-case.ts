import { type Clock } from '#agreements';
import { type AgreementReference, type PersonClass, ReadmissionError } from '#canonical-message';
import { type Actor, type CaseState, openActs } from '#case-lifecycle';
import { type Runner } from './database.js';

/** A case that something is about to be done to, held so that nothing else can be done meanwhile. */
export interface HeldCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly partner: string;
  readonly hostCountry: string;
  readonly state: CaseState;
  readonly version: number;
  readonly personClass: PersonClass;
  readonly receivedAt: Date;
  readonly agreement: AgreementReference;
  readonly clocks: readonly RunningClock[];
}

/** A clock of a case that runs. */
export interface RunningClock {
  readonly row: string;
  readonly clock: Clock;
}

/** Holds a case until the transaction ends. Throws NOT_FOUND. */
export async function holdCase(runner: Runner, caseId: string): Promise<HeldCase> {
  const text = /* sql */ `
    select id, case_number as "caseNumber", partner_id as partner, host_country as "hostCountry", state, version,
      person_class as "personClass", received_at as "receivedAt",
      jsonb_build_object('id', agreement_id, 'version', agreement_version, 'digest', agreement_digest) as agreement
    from readmission_case where id = $1 for update`;
  const [row] = await runner.run<Omit<HeldCase, 'clocks'>>(text, [caseId]);
  if (!row) throw new ReadmissionError('NOT_FOUND');
  const clocks = /* sql */ `select id as row, computed as clock from clock where case_id = $1 and state = 'running' order by id`;
  return { ...row, clocks: await runner.run<RunningClock>(clocks, [caseId]) };
}

/** An act that is not open where the case stands, with those that are: to everybody, or to who is asking. */
export const notOpen = (state: CaseState, actor?: Actor): ReadmissionError =>
  new ReadmissionError('CASE_STATE_CONFLICT', {
    detail: `The case is ${state}.`,
    show: { state, openActs: openActs(state, actor) },
    ...(actor === 'partner' ? { whoseMove: actor } : {}),
  });
