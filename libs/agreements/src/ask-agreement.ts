import { type PersonClass, type ReadmissionRequest } from '#canonical-message';
import { dateIn } from './calendar-date.js';
import { countDays } from './count-days.js';
import { type AgreementProfile, type NoticeEffect, type Span } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';

/** Whether the agreement takes back persons of this class. */
export const coversPersonClass = ({ profile }: Agreement, personClass: PersonClass): boolean =>
  profile.personClasses.some((one) => one.class === personClass);

/** A refusal code of the agreement, if it has it. */
export const refusalReason = (
  { profile }: Agreement,
  code: string,
): AgreementProfile['refusal']['codes'][number] | undefined => profile.refusal.codes.find((one) => one.code === code);

/** Kosovo's authority that is competent for a function on the day of an instant; undefined when the profile names none. */
export function competentAuthority(
  { profile }: Agreement,
  competence: AgreementProfile['authorities'][number]['function'],
  at: Date,
): string | undefined {
  const day = dateIn(profile.zone, at);
  return profile.authorities.find(
    ({ function: own, party, from, until }) =>
      own === competence && party === 'XKX' && from <= day && (until === undefined || day <= until),
  )?.name;
}

/** Something about a request that its sender and the officers should know; it refuses nothing and stops no clock. */
export interface Notice {
  readonly code:
    | 'REQUEST_NOT_REQUIRED'
    | 'PRIOR_POSITIVE_REPLY'
    | 'ACCELERATED_NOT_OFFERED'
    | 'PARAMETER_UNVERIFIED'
    | 'POSSIBLE_DUPLICATE'
    | 'TRANSFER_NOTICE_SHORT'
    | 'ERROR_CLAIM_WITHOUT_FORMALITIES'
    | 'CROSSING_POINT_NOT_LISTED'
    | 'TRANSFER_NOTICE_NOT_JUDGED';
  readonly detail: string;
  /** Of a possible duplicate: the other case. */
  readonly caseNumber?: string;
  /** Absent where no text was found. */
  readonly legalRef?: string;
}

/** What a request says that the agreement would not have needed, and what nobody could source yet. */
export function findNotices(agreement: Agreement, request: ReadmissionRequest, receivedAt: Date): Notice[] {
  const { profile } = agreement;
  const day = dateIn(profile.zone, receivedAt);
  const notRequired = (profile.requestNotRequired ?? []).filter(({ evidence, mustBeValid }) =>
    request.evidence.some(
      ({ type, person, presentation, expiresOn }) =>
        person === request.persons[0]?.id &&
        presentation === 'original' &&
        evidence.includes(type) &&
        (!mustBeValid || (expiresOn !== undefined && expiresOn >= day.slice(0, expiresOn.length))),
    ),
  );
  return [
    ...notRequired.map(({ legalRef }) => ({
      code: 'REQUEST_NOT_REQUIRED' as const,
      detail: 'The person holds a document with which no request is needed; this one is handled all the same.',
      legalRef,
    })),
    ...(request.procedure.accelerated && !profile.acceleratedProcedure
      ? [{ code: 'ACCELERATED_NOT_OFFERED' as const, detail: 'The agreement has no accelerated procedure; the usual limit runs.' }] // prettier-ignore
      : []),
    ...profile.unverified.map(({ parameter, note }) => ({
      code: 'PARAMETER_UNVERIFIED' as const,
      detail: `${parameter}: ${note}`,
    })),
  ];
}

/**
 * Whether ethnicity may be kept, under a key and a role of its own, because the policy of the time of the request could
 * not be applied without it; with the policy. No agreement of today has such a period.
 */
export function ethnicityPolicyAt({ profile }: Agreement, receivedAt: Date): string | undefined {
  const { ethnicity } = profile;
  const day = dateIn(profile.zone, receivedAt);
  if (!ethnicity || day < ethnicity.policyPeriod.from || day > ethnicity.policyPeriod.until) return undefined;
  return ethnicity.legalRef;
}

/** The last day on which a positive reply of before is still good: YYYY-MM-DD; undefined where the agreement knows none. */
export function priorReplyGoodUntil({ profile }: Agreement, answeredAt: Date): string | undefined {
  const { priorPositiveReply: prior } = profile;
  return prior && lastDay(dateIn(profile.zone, answeredAt), prior.validity);
}

/** The day on which a suspension or termination takes effect, counted from the day of the notice (or of its receipt). */
export const effectiveDay = (effect: NoticeEffect, day: string): string => lastDay(day, effect);

/** The last day until which a notice given on a day reaches: a transfer on it or later keeps the notice. */
export const noticeReaches = (span: Span, announcedOn: string): string => lastDay(announcedOn, span);

/** The last of the days on which something of a length that begins on a day is good, that day not counted. */
const lastDay = (day: string, span: Span): string =>
  countDays(day, span, { dayOfEvent: 'excluded', holidaysOf: [], saturday: 'free' }).due;
