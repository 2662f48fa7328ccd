import { type Clock } from '#agreements';
import { type StatedAnswer } from '#host-countries';
import { type Term } from '../answer-basis.js';

/** Everything that the paper says of itself, in one language. What the answer says stands as it was signed. */
export interface Words {
  readonly title: string;
  readonly outcomes: Readonly<Record<StatedAnswer['outcome'], string>>;
  readonly late: string;
  readonly sections: {
    readonly parties: string;
    readonly request: string;
    readonly persons: string;
    readonly decision: string;
    readonly consequences: string;
    readonly check: string;
  };
  readonly labels: {
    readonly requestingState: string;
    readonly requestedState: string;
    readonly agreement: string;
    readonly publishedIn: string;
    readonly articles: string;
    readonly caseNumber: string;
    readonly reference: string;
    readonly receipt: string;
    readonly authority: string;
    readonly answeredAt: string;
    readonly decidedBy: string;
    readonly bornOn: string;
    readonly reason: string;
    readonly meaning: string;
    readonly code: string;
    readonly digest: string;
    readonly key: string;
    readonly otherReading: string;
    readonly issuedBy: string;
    readonly validFor: string;
    readonly usualNotice: string;
    readonly leastNotice: string;
  };
  readonly roles: Readonly<Record<StatedAnswer['persons'][number]['role'], string>>;
  readonly deciders: Readonly<Record<NonNullable<StatedAnswer['decidedBy']>, string>>;
  readonly purposes: Readonly<Record<Clock['purpose'], string>>;
  readonly bound: Readonly<Record<Clock['bound'], string>>;
  readonly targets: Readonly<Record<Clock['targets'][number]['kind'], string>>;
  /** Of a term; the number follows after a colon, so that one form serves for every number. */
  readonly units: Readonly<Record<Term['unit'], string>>;
  readonly conditions: { readonly travelDocument: string; readonly transferNotice: string };
  /** How anyone can check that the paper and the signed answer belong together. */
  readonly howToCheck: string;
}
