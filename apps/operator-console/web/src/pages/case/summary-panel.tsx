import { useProfile } from '../../api/agreements.ts';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { English } from '../../parts/english.tsx';
import { Row } from './proposal-summary.tsx';

interface Deficiency {
  readonly field: string;
  readonly legalRef: string;
}

/** What is asked, what the registry says, and what the request lacks. */
export function SummaryPanel({ view }: { view: CaseView }) {
  const { t, code, instant } = useLanguage();
  const release = useProfile(view.agreement);
  const because = view.verification?.automaticAcceptance.because ?? [];
  return (
    <section className="rg-panel" aria-labelledby="summary">
      <h2 className="govuk-heading-m" id="summary">
        {t('summary.title')}
      </h2>
      <dl className="govuk-summary-list rg-summary">
        <Row name={t('summary.registry')}>
          {view.verificationOutcome === null ? (
            t('outcome.waiting')
          ) : (
            <>
              <strong>{code('outcome', view.verificationOutcome)}</strong>
              <span className="rg-block">{code('consequence', view.verificationOutcome)}</span>
              <Candidates view={view} />
            </>
          )}
        </Row>
        {because.length > 0 && (
          <Row name={t('summary.because')}>
            <ul className="govuk-list govuk-!-margin-bottom-0">
              {because.map((one) => (
                <li key={one}>{code('because', one)}</li>
              ))}
            </ul>
          </Row>
        )}
        <Row name={t('summary.deficiencies')}>
          <Deficiencies items={view.deficiencies as unknown as Deficiency[]} />
        </Row>
        <Row name={t('summary.class')}>{code('class', view.personClass)}</Row>
        <Row name={t('summary.agreement')}>
          <English>{release.data?.title ?? view.agreement.id}</English>
          <span className="rg-quiet rg-block">
            {t('summary.version', { id: view.agreement.id, version: view.agreement.version })}
          </span>
        </Row>
        <Row name={t('summary.received')}>{instant(view.receivedAt)}</Row>
        {view.authority !== null && (
          <Row name={t('summary.authority')}>
            <English>{view.authority}</English>
          </Row>
        )}
      </dl>
    </section>
  );
}

/** Entries of the registry that may be the person, by what agrees; never who they are. */
function Candidates({ view }: { view: CaseView }) {
  const { t, code, number } = useLanguage();
  const found = (view.verification?.persons ?? []).flatMap(({ person, candidates }) =>
    candidates.map((candidate, index) => ({ ...candidate, key: `${person} ${index}`, person })),
  );
  return found.map(({ key, person, certainty, score, reasons }) => (
    <span className="rg-block rg-quiet" key={key}>
      {person}: {t('summary.candidate', { certainty: code('certainty', certainty), score: number(score) })}{' '}
      {reasons.map((one) => code('agrees', one)).join(', ')}
    </span>
  ));
}

function Deficiencies({ items }: { items: readonly Deficiency[] }) {
  const { t, code } = useLanguage();
  if (items.length === 0) return <>{t('summary.complete')}</>;
  return (
    <>
      <ul className="govuk-list govuk-!-margin-bottom-1">
        {items.map(({ field, legalRef }) => (
          <li key={field}>
            {code('field', field)} <span className="rg-quiet">{legalRef}</span>
          </li>
        ))}
      </ul>
      <span className="rg-quiet">{t('summary.deficienciesStopNothing')}</span>
    </>
  );
}
