import { Link } from 'wouter';
import type { Officer } from '../../api/client.ts';
import { addressOf, type Figure, type Today, useToday } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { useTitle } from '../../parts/title.ts';
import { CaseTable } from '../cases/case-table.tsx';
import { AttentionList } from './attention-list.tsx';

/** What to look at first this morning: what expires, what is stuck, who is silent. */
export function TodayPage({ officer }: { officer: Officer }) {
  const { t, day } = useLanguage();
  const today = useToday();
  useTitle(t('today.title'));
  return (
    <>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">{t('today.title')}</h1>
      <AnswerOf query={today}>
        {(data) => (
          <>
            <p className="govuk-body rg-quiet">{t('today.day', { day: day(data.today), name: officer.name })}</p>
            <Figures today={data} />
            <h2 className="govuk-heading-m">{t('today.next')}</h2>
            {data.next.length > 0 ? (
              <CaseTable cases={data.next} />
            ) : (
              <p className="govuk-inset-text">{t('today.nothing')}</p>
            )}
            <AttentionList today={data} />
          </>
        )}
      </AnswerOf>
    </>
  );
}

function Figures({ today }: { today: Today }) {
  const { t, code } = useLanguage();
  const stuck = today.quarantine.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className="rg-figures" aria-label={t('today.figures')}>
      {today.due.map((figure) => (
        <Number key={figure.name} figure={figure} label={code('band', figure.name)} tone={toneOf(figure)} />
      ))}
      <Number figure={today.mine} label={t('today.mine')} tone="plain" />
      <Number figure={today.unassigned} label={t('today.unassigned')} tone="plain" />
      <Number
        figure={{ name: 'quarantine', count: stuck, isAtLeast: false, list: { page: 'quarantine', query: '' } }}
        label={t('rail.quarantine')}
        tone={stuck > 0 ? 'amber' : 'plain'}
      />
    </ul>
  );
}

type Tone = 'red' | 'amber' | 'plain';

const toneOf = ({ name, count }: Figure): Tone => {
  if (count === 0) return 'plain';
  if (name === 'overdue' || name === 'today') return 'red';
  return name === 'three-working-days' ? 'amber' : 'plain';
};

function Number({ figure, label, tone }: { figure: Figure; label: string; tone: Tone }) {
  const { t, number } = useLanguage();
  const count = number(figure.count);
  return (
    <li>
      <Link href={addressOf(figure.list)} className={`rg-figure rg-figure--${tone}`}>
        <strong>{figure.isAtLeast ? t('today.atLeast', { count }) : count}</strong>
        <span>{label}</span>
      </Link>
    </li>
  );
}
