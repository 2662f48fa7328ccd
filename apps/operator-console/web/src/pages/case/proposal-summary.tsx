import type { ReactNode } from 'react';
import { useProfile } from '../../api/agreements.ts';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { English } from '../../parts/english.tsx';

/** A proposal as the second officer has to read it. */
export function ProposalSummary({ view }: { view: CaseView }) {
  const { t, code, instant } = useLanguage();
  const release = useProfile(view.agreement);
  const { proposal } = view;
  if (!proposal) return null;
  return (
    <dl className="govuk-summary-list rg-summary">
      <Row name={t('proposal.outcome')}>
        <strong>{code('proposed', proposal.outcome)}</strong>
      </Row>
      {proposal.persons.length > 0 && (
        <Row name={t('proposal.persons')}>
          {proposal.persons.map(({ person, outcome }) => `${person}: ${code('proposed', outcome)}`).join(' · ')}
        </Row>
      )}
      {proposal.reasons.map((reason) => (
        <Row key={reason.code + reason.text} name={t('proposal.reason', { code: reason.code })}>
          <English>{release.data?.refusal.codes.find((one) => one.code === reason.code)?.meaning ?? ''}</English>
          <span className="rg-block">{reason.text}</span>
        </Row>
      ))}
      <Row name={t('proposal.by')}>
        {proposal.officer}, {instant(proposal.proposedAt)}
      </Row>
      {proposal.countersignedBy !== null && proposal.countersignedAt !== null && (
        <Row name={t('proposal.countersignedBy')}>
          {proposal.countersignedBy}, {instant(proposal.countersignedAt)}
        </Row>
      )}
    </dl>
  );
}

export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
