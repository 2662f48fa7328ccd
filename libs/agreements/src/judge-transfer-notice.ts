import { type Fault } from '#canonical-message';
import { noticeReaches } from './ask-agreement.js';
import { dateIn } from './calendar-date.js';
import { type Deficiency } from './find-deficiencies.js';
import { type AgreementProfile } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';

type Item = NonNullable<NonNullable<AgreementProfile['transferNotice']>['items']>[number]['item'];

/** What a notice says, as far as an agreement may ask for it. */
export interface NoticeContent {
  readonly transferOn?: string;
  readonly at?: string;
  readonly crossingPoint?: string;
  readonly mode?: string;
  readonly transportNumber?: string;
  readonly health?: unknown;
  /** An empty list says that there are none. */
  readonly escorts?: readonly unknown[];
  readonly securityMeasures?: string;
}

const elementOf: Readonly<Record<Item, keyof NoticeContent>> = {
  mode: 'mode',
  'transport-number': 'transportNumber',
  date: 'transferOn',
  time: 'at',
  'crossing-point': 'crossingPoint',
  health: 'health',
  escorts: 'escorts',
  'security-measures': 'securityMeasures',
};

/**
 * Whether a transfer announced today for a day keeps the notice that the agreement asks for: the usual one, only the
 * shortest one, or none. Undefined where the text names no number of days.
 */
export function judgeTransferNotice(
  { profile }: Agreement,
  { announcedAt, transferOn }: { readonly announcedAt: Date; readonly transferOn: string },
): { readonly keeps: 'usual' | 'minimum' | 'none'; readonly legalRef: string } | undefined {
  const { usual, minimum } = profile.transferNotice ?? {};
  const announced = dateIn(profile.zone, announcedAt);
  const shortest = minimum ?? usual;
  if (!shortest) return undefined;
  const expected = usual ?? shortest;
  if (noticeReaches(expected, announced) <= transferOn) return { keeps: 'usual', legalRef: expected.legalRef };
  const keeps = noticeReaches(shortest, announced) <= transferOn && minimum ? 'minimum' : 'none';
  return { keeps, legalRef: shortest.legalRef };
}

/** What the agreement wants a notice to say and this one does not. It is received all the same. */
export function findNoticeDeficiencies({ profile }: Agreement, notice: NoticeContent): Deficiency[] {
  const { items = [], legalRef = '' } = profile.transferNotice ?? {};
  return items
    .filter(({ item, demand }) => demand === 'mandatory' && notice[elementOf[item]] === undefined)
    .map(({ item }) => ({
      field: elementOf[item],
      legalRef,
      detail: `the notice of a transfer has to name it: ${item}`,
    }));
}

/** What tells of a person and what the agreement does not let a notice say: it is refused, and not stored. */
export function findUntransferableInNotice({ profile }: Agreement, notice: NoticeContent): Fault[] {
  const named = (profile.transferNotice?.items ?? []).map(({ item }) => item);
  return (['health', 'escorts', 'security-measures'] as const)
    .filter((item) => !named.includes(item) && !(item === 'escorts' && profile.escorts))
    .filter((item) => notice[elementOf[item]] !== undefined && !isEmptyList(notice[elementOf[item]]))
    .map((item) => ({
      code: 'FIELD_NOT_ALLOWED',
      pointer: `/${elementOf[item]}`,
      detail: `${profile.id} does not provide for it in the notice of a transfer`,
    }));
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
