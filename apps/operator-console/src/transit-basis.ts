import { type CaseStore, type CaseView } from '#case-store';
import { type Decision, type Envelope, ReadmissionError, type TransitRequest } from '#canonical-message';

/** What a decision rests on: whom it is about, and of a transit what is confirmed. */
export interface DecisionBasis extends Pick<
  Envelope,
  'version' | 'installation' | 'caseId' | 'caseNumber' | 'partner' | 'hostCountry' | 'agreement' | 'receivedAt'
> {
  readonly body: Pick<Decision, 'subject' | 'transit'>;
}

/** Reads what officers decide on where no register was asked: the partner's own request for transit. */
export class TransitBasis {
  constructor(private readonly store: Pick<CaseStore, 'partnerActs' | 'installation'>) {}

  /** Opening the request is audited. Throws CASE_STATE_CONFLICT where it has been erased. */
  async basisOf(view: CaseView, officer: string): Promise<DecisionBasis> {
    const asked = (view.partnerActs as { act: string; receiptId: string }[]).find(
      ({ act }) => act === 'transit-request',
    );
    const document = asked && (await this.store.partnerActs.open(view.id, asked.receiptId, officer));
    if (document === undefined) {
      throw new ReadmissionError('CASE_STATE_CONFLICT', { detail: 'The request for transit is not there any more.' });
    }
    const request = JSON.parse(document) as TransitRequest;
    const { id: caseId, caseNumber, partner, hostCountry, agreement, receivedAt } = view;
    const { installation } = this.store;
    return { version: 1, installation, caseId, caseNumber, partner, hostCountry, agreement, receivedAt, body: bodyOf(request) }; // prettier-ignore
  }
}

function bodyOf({
  reference,
  personClass,
  person,
  destination,
  mode,
  entry,
  exit,
}: TransitRequest): DecisionBasis['body'] {
  const { surnames, givenNames, dateOfBirth } = person;
  const name = givenNames === undefined ? surnames : `${surnames}, ${givenNames}`;
  return {
    subject: {
      reference,
      personClass,
      persons: [{ id: 'p1', role: 'transferee', name, ...(dateOfBirth === undefined ? {} : { dateOfBirth }) }],
    },
    transit: {
      destination,
      ...(mode === undefined ? {} : { mode }),
      ...(entry === undefined ? {} : { entry }),
      ...(exit === undefined ? {} : { exit }),
    },
  };
}
