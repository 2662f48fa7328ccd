import { Link } from 'wouter';
import { usePartners } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useTitle } from '../../parts/title.ts';

const lights = { green: 'green', amber: 'yellow', red: 'red' } as const;

/** How it goes with every partner: agreement, keys, answers that wait. */
export function PartnersPage() {
  const { t, code, number, dayOf } = useLanguage();
  const partners = usePartners();
  useTitle(t('rail.partners'));
  return (
    <>
      <h1 className="govuk-heading-l">{t('rail.partners')}</h1>
      <AnswerOf query={partners}>
        {(data) => (
          <DataTable
            caption={t('rail.partners')}
            rows={data.partners}
            keyOf={({ partner }) => partner}
            columns={[
              {
                header: t('partners.partner'),
                cell: (one) => (
                  <Link className="govuk-link" href={`/cases?show=all&partner=${one.partner}`}>
                    {one.name}
                  </Link>
                ),
              },
              {
                header: t('partners.how'),
                cell: (one) => (
                  <>
                    <strong className={`govuk-tag govuk-tag--${lights[one.light]}`}>{code('light', one.light)}</strong>
                    {one.concerns.map((concern) => (
                      <span className="rg-block" key={concern}>
                        {code('concern', concern)}
                      </span>
                    ))}
                  </>
                ),
              },
              {
                header: t('partners.agreement'),
                cell: (one) => (
                  <>
                    {one.release ?? t('concern.no-agreement')}
                    {one.pendingChanges > 0 && (
                      <span className="rg-block rg-quiet">{t('partners.pending', { count: one.pendingChanges })}</span>
                    )}
                  </>
                ),
              },
              {
                header: t('partners.last'),
                cell: (one) => (one.lastReceivedAt === null ? t('partners.never') : dayOf(one.lastReceivedAt)),
              },
              {
                header: t('partners.answered'),
                cell: (one) => t('partners.outcomes', { accepted: number(one.accepted), refused: number(one.refused) }),
              },
              {
                header: t('partners.median'),
                isNumber: true,
                cell: (one) =>
                  one.medianHours === null ? '–' : t('partners.hours', { hours: number(one.medianHours) }),
              },
              { header: t('partners.waiting'), isNumber: true, cell: (one) => number(one.waitingAnswers) },
            ]}
          />
        )}
      </AnswerOf>
    </>
  );
}
