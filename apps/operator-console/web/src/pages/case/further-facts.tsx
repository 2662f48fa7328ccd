import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { English } from '../../parts/english.tsx';
import { Row } from './proposal-summary.tsx';

interface Notice {
  readonly code: string;
  readonly detail: string;
  readonly caseNumber?: string;
}
interface Dropped {
  readonly pointer: string;
  readonly reason: string;
}
interface Statement {
  readonly kind: string;
  readonly sha256: string;
  readonly statedAt: string;
}

/** What was answered and stated, what else the partner did, what is to be known, and what may not be kept. */
export function FurtherFacts({ view }: { view: CaseView }) {
  const { t, code, instant } = useLanguage();
  const notices = view.notices as unknown as Notice[];
  const dropped = view.dropped as unknown as Dropped[];
  const statements = view.statements as unknown as Statement[];
  const links = [view.supersedes, view.supersededBy].filter((one) => one !== null);
  return (
    <>
      {view.answer && (
        <Part title={t('answer.title')}>
          <dl className="govuk-summary-list rg-summary">
            <Row name={t('answer.outcome')}>
              <strong>{code('state', view.answer.outcome)}</strong>
              {view.answer.isLate && <span className="rg-block">{t('answer.late')}</span>}
            </Row>
            <Row name={t('answer.decidedBy')}>{code('decidedBy', view.answer.decidedBy)}</Row>
            <Row name={t('answer.at')}>{instant(view.answer.answeredAt)}</Row>
            <Row name="SHA-256">
              <code className="rg-hash">{view.answer.sha256}</code>
            </Row>
          </dl>
        </Part>
      )}
      {(statements.length > 0 || view.partnerActs.length > 0) && (
        <Part title={t('facts.exchanged')}>
          <ul className="govuk-list rg-list">
            {view.partnerActs.map(({ receiptId, act, receivedAt }) => (
              <li key={receiptId}>{t('facts.partnerDid', { act: code('done', act), at: instant(receivedAt) })}</li>
            ))}
            {statements.map(({ kind, sha256, statedAt }) => (
              <li key={sha256}>{t('facts.weStated', { what: code('done', kind), at: instant(statedAt) })}</li>
            ))}
          </ul>
        </Part>
      )}
      {(notices.length > 0 || dropped.length > 0 || links.length > 0) && (
        <Part title={t('facts.known')}>
          {links.map((id) => (
            <p className="govuk-body" key={id}>
              <Link className="govuk-link" href={`/cases/${id}`}>
                {t(id === view.supersedes ? 'facts.supersedes' : 'facts.supersededBy')}
              </Link>
            </p>
          ))}
          <ul className="govuk-list rg-list">
            {notices.map((notice) => (
              <li key={notice.code + notice.detail}>
                {code('notice', notice.code)} <English>{notice.detail}</English>{' '}
                {notice.caseNumber !== undefined && (
                  <Link className="govuk-link" href={`/cases/${notice.caseNumber}`}>
                    {notice.caseNumber}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          {dropped.length > 0 && (
            <details className="govuk-details govuk-!-margin-bottom-0">
              <summary className="govuk-details__summary">
                <span className="govuk-details__summary-text">{t('facts.dropped', { count: dropped.length })}</span>
              </summary>
              <ul className="govuk-list rg-list govuk-details__text" lang="en">
                {dropped.map(({ pointer, reason }) => (
                  <li key={pointer}>
                    <code>{pointer}</code>
                    <span className="rg-block">{reason}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rg-panel">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}
