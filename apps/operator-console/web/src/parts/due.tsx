import type { CaseLine, CaseState, Schemas } from '../api/client.ts';
import { type Language, useLanguage } from '../language/language.tsx';

export type Band = Schemas['NextDue']['band'];

const owesReply: ReadonlySet<CaseState> = new Set([
  'received',
  'verified',
  'held',
  'awaiting-decision',
  'information-requested',
  'interview-requested',
  'extension-requested',
  'decision-proposed',
  'decided',
]);

/** Whether the reply is still owed, so that the due date still bites. */
export const isReplyOwed = (state: CaseState): boolean => owesReply.has(state);

/** What is left, in words; never a ticking counter. */
export function daysInWords({ t }: Language, days: number): string {
  if (days === 0) return t('due.today');
  return days < 0 ? t('due.overdue', { count: -days }) : t('due.left', { count: days });
}

const marks: Readonly<Record<Band, string>> = {
  overdue: '▲',
  today: '▲',
  'three-working-days': '◆',
  'seven-days': '●',
  later: '○',
};

/** When a case is due, what is left, and what silence means: shape, word and colour say the same. */
export function Due({ line: { due, dueOn } }: { line: Pick<CaseLine, 'due' | 'dueOn'> }) {
  const language = useLanguage();
  const { t, code, day } = language;
  if (!due) {
    return (
      <span className="rg-due rg-due--none">{dueOn === null ? t('due.none') : t('due.was', { date: day(dueOn) })}</span>
    );
  }
  const isOurs = due.bound === 'requested-state' && due.purpose === 'reply';
  return (
    <span className={`rg-due rg-due--${due.band}`}>
      <span className="rg-due__date">{day(due.on)}</span>
      <span className="rg-due__left">
        <span aria-hidden="true">{marks[due.band]} </span>
        {daysInWords(language, due.daysLeft)}
      </span>
      <span className="rg-due__silence">
        {isOurs ? t('due.silence', { effect: code('effectShort', due.silence) }) : code('purpose', due.purpose)}
      </span>
    </span>
  );
}
