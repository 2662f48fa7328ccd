import { actsOpenTo } from '../../api/acts.ts';
import type { CaseView, Officer } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Key } from '../../language/catalogue.ts';
import { isReplyOwed } from '../../parts/due.tsx';
import type { OpenDialog } from './case-dialogs.tsx';
import { ProposalSummary } from './proposal-summary.tsx';

type Props = { view: CaseView; officer: Officer; onOpen: (dialog: OpenDialog) => void };

/** Which ways are open to this officer. */
function waysOpen(view: CaseView, { id, roles }: Officer) {
  const isDecider = roles.some((role) => role === 'operator' || role === 'lead');
  const isHeld = view.openHolds > 0;
  const isOwn = view.proposal?.officer === id;
  const may = (act: string): boolean => isDecider && !isHeld && view.openActs.includes(act);
  return {
    isDecider,
    isOwn,
    mayCountersign: may('countersign') && view.proposal?.countersignedBy === null && !isOwn,
    // After the limit a proposal leads to a late answer, which changes nothing where consent is deemed given.
    mayPropose: may('propose') && view.state !== 'deemed-accepted',
    mayRelease: roles.includes('lead') && isHeld,
  };
}

/** What can be done now, by whom; what cannot be done says why. */
export function NextStep({ view, officer, onOpen }: Props) {
  const { t } = useLanguage();
  const { isDecider, isOwn, mayCountersign, mayPropose, mayRelease } = waysOpen(view, officer);
  return (
    <section className="rg-panel rg-panel--next" aria-labelledby="next">
      <h2 className="govuk-heading-m" id="next">
        {t('next.title')}
      </h2>
      <p className="govuk-body">{t(sentenceFor(view, isOwn))}</p>
      {view.state === 'decision-proposed' && view.proposal && <ProposalSummary view={view} />}
      <div className="govuk-button-group">
        {mayCountersign && (
          <button
            type="button"
            className="govuk-button"
            aria-keyshortcuts="d"
            onClick={() => onOpen({ kind: 'countersign' })}
          >
            {t('next.countersign')}
          </button>
        )}
        {mayPropose && (
          <button
            type="button"
            className={`govuk-button${mayCountersign ? ' govuk-button--secondary' : ''}`}
            aria-keyshortcuts={mayCountersign ? undefined : 'd'}
            onClick={() => onOpen({ kind: 'propose' })}
          >
            {t(view.state === 'decision-proposed' ? 'next.proposeAgain' : 'next.propose')}
          </button>
        )}
        {mayRelease && (
          <button type="button" className="govuk-button" onClick={() => onOpen({ kind: 'release' })}>
            {t('next.release')}
          </button>
        )}
      </div>
      <OtherActs view={view} officer={officer} onOpen={onOpen} />
      {!isDecider && <p className="govuk-body rg-quiet govuk-!-margin-bottom-0">{t('next.readOnly')}</p>}
    </section>
  );
}

function OtherActs({ view, officer, onOpen }: Props) {
  const { t, code } = useLanguage();
  const acts = actsOpenTo(view, officer);
  if (acts.length === 0) return null;
  return (
    <details className="govuk-details govuk-!-margin-bottom-0">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('next.more')}</span>
      </summary>
      <ul className="rg-acts">
        {acts.map((act) => (
          <li key={act.act}>
            <button type="button" className="rg-link" onClick={() => onOpen({ kind: 'act', act })}>
              {code('act', act.act)}
            </button>
            {act.isTold && <span className="rg-quiet"> {t('next.told')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function sentenceFor(view: CaseView, isOwn: boolean): Key {
  if (view.openHolds > 0) return 'next.isHeld';
  if (view.state === 'decision-proposed') return isOwn ? 'next.isOwnProposal' : 'next.isProposed';
  if (view.state === 'decided') return 'next.isDecided';
  if (view.state === 'received' || view.state === 'verified') return 'next.isVerified';
  if (view.state === 'deemed-accepted') return 'next.isDeemed';
  if (view.state === 'lapsed') return 'next.isLapsed';
  if (isReplyOwed(view.state)) return 'next.isAwaited';
  if (view.answer) return 'next.isAnswered';
  return 'next.isOver';
}
