import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';

const colours = { proof: 'green', 'prima-facie': 'blue', unverified: 'yellow', none: 'grey' } as const;

/** What was offered, how the agreement weighs it, and what follows from that. */
export function EvidencePanel({ view }: { view: CaseView }) {
  const { t, code, day } = useLanguage();
  const { evidence } = view;
  return (
    <section className="rg-panel" aria-labelledby="evidence">
      <h2 className="govuk-heading-m" id="evidence">
        {t('evidence.title')}
      </h2>
      {evidence === null && <p className="govuk-body">{t('evidence.erased')}</p>}
      {evidence?.length === 0 && <p className="govuk-body">{t('evidence.nothing')}</p>}
      <ul className="rg-checks">
        {(evidence ?? []).map((one) => (
          <li key={one.id}>
            <strong className={`govuk-tag govuk-tag--${colours[one.grade]}`}>{code('grade', one.grade)}</strong>{' '}
            {code('document', one.type)} <span className="rg-quiet">({one.person})</span>
            <span className="rg-block">
              {code('follows', one.consequence)} <span className="rg-quiet">{one.legalRef}</span>
            </span>
            <span className="rg-quiet rg-block">
              {code('presentation', one.presentation)}
              {one.expiresOn !== null &&
                ` · ${t('evidence.expires', { date: isWhole(one.expiresOn) ? day(one.expiresOn) : one.expiresOn })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isWhole = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
