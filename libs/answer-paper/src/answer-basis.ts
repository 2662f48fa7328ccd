import { type AgreementProfile, type Clock } from '#agreements';

/** A length of time as an agreement states it. */
export type Term = { readonly length: number; readonly unit: 'calendar-day' | 'working-day' | 'month' | 'year' };

/** What the agreement attaches to an acceptance, beside its due dates. */
export type Condition =
  | { readonly kind: 'travel-document'; readonly issuer: string; readonly validity?: Term; readonly legalRef: string }
  | { readonly kind: 'transfer-notice'; readonly usual?: Term; readonly minimum?: Term; readonly legalRef: string };

/** A due date that begins with an answer. Its arithmetic is shown with the case. */
export interface DueDate {
  readonly purpose: Clock['purpose'];
  readonly bound: Clock['bound'];
  /** `due` and, where the text bears another reading, `latestReading`: YYYY-MM-DD, to the end of the day in Kosovo. */
  readonly targets: readonly {
    readonly kind: Clock['targets'][number]['kind'];
    readonly due: string;
    readonly latestReading?: string;
    readonly legalRef: string;
  }[];
}

/**
 * The member `basis` of an answer's protected header: what the answer rests on and what follows from it, as it was on
 * the day of the answer. Signed with the answer, so that its paper needs nothing else. Nothing about a person.
 */
export interface AnswerBasis {
  readonly agreement: { readonly id: string; readonly version: number; readonly digest: string };
  readonly title: string;
  /** States, ISO 3166-1 alpha-3. */
  readonly parties: readonly string[];
  /** Where the text is published. */
  readonly source: string;
  /** Languages in which the parties speak with one another, ISO 639-1. */
  readonly languages: readonly string[];
  /** Number of the receipt of the request. */
  readonly receipt?: string;
  /** What the codes of the reasons mean. */
  readonly reasons: readonly { readonly code: string; readonly meaning: string; readonly legalRef?: string }[];
  readonly conditions: readonly Condition[];
  readonly dueDates: readonly DueDate[];
}

/** What `basis` is made of. */
export interface BasisParts {
  readonly agreement: AnswerBasis['agreement'];
  readonly profile: AgreementProfile;
  readonly receipt: string | undefined;
  readonly reasonCodes: readonly string[];
  readonly isAccepted: boolean;
  /** The clocks that begin with the answer. */
  readonly clocks: readonly Clock[];
}

/** The basis of an answer by the profile in force. */
export function basisOf({ agreement, profile, receipt, reasonCodes, isAccepted, clocks }: BasisParts): AnswerBasis {
  return {
    agreement,
    title: profile.title,
    parties: profile.parties,
    source: profile.text.source,
    languages: profile.communication?.languages ?? ['en'],
    ...(receipt === undefined ? {} : { receipt }),
    reasons: profile.refusal.codes
      .filter(({ code }) => reasonCodes.includes(code))
      .map(({ code, meaning, legalRef }) => ({ code, meaning, ...(legalRef === undefined ? {} : { legalRef }) })),
    conditions: isAccepted ? conditionsOf(profile) : [],
    dueDates: clocks.map(({ purpose, bound, targets }) => ({
      purpose,
      bound,
      targets: targets.map(({ kind, due, latestReading, legalRef }) => ({
        kind,
        due,
        ...(latestReading === due ? {} : { latestReading }),
        legalRef,
      })),
    })),
  };
}

function conditionsOf({ travelDocument, transferNotice }: AgreementProfile): Condition[] {
  const term = ({ length, unit }: Term): Term => ({ length, unit });
  return [
    ...(travelDocument
      ? [
          {
            kind: 'travel-document' as const,
            issuer: travelDocument.issuer,
            ...(travelDocument.validity ? { validity: term(travelDocument.validity) } : {}),
            legalRef: travelDocument.legalRef,
          },
        ]
      : []),
    ...(transferNotice
      ? [
          {
            kind: 'transfer-notice' as const,
            ...(transferNotice.usual ? { usual: term(transferNotice.usual) } : {}),
            ...(transferNotice.minimum ? { minimum: term(transferNotice.minimum) } : {}),
            legalRef: transferNotice.legalRef,
          },
        ]
      : []),
  ];
}
