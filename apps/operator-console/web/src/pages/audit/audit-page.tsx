import { Link, useSearchParams } from 'wouter';
import { type AuditFilter, useAudit } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useTitle } from '../../parts/title.ts';
import { whoDid } from '../case/who-did.ts';

const filters = ['case', 'officer', 'from', 'until'] as const;

/** Who did what, when, to which case and why; the newest first. */
export function AuditPage() {
  const language = useLanguage();
  const { t, code, instant } = language;
  const [parameters, setParameters] = useSearchParams();
  const filter = Object.fromEntries(filters.flatMap((name) => { const value = parameters.get(name); return value ? [[name, value]] : []; })) as AuditFilter; // prettier-ignore
  const audit = useAudit(filter);
  useTitle(t('rail.audit'));
  const lines = audit.data?.pages.flatMap((page) => page.lines);
  return (
    <>
      <h1 className="govuk-heading-l">{t('rail.audit')}</h1>
      <p className="govuk-body">{t('audit.text')}</p>
      <form
        className="rg-filters"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          setParameters(filters.flatMap((name) => { const value = String(form.get(name) ?? '').trim(); return value === '' ? [] : [[name, value]]; })); // prettier-ignore
        }}
      >
        {filters.map((name) => (
          <div className="rg-filter" key={name}>
            <label className="govuk-label" htmlFor={`audit-${name}`}>
              {t(`audit.${name}`)}
            </label>
            <input
              id={`audit-${name}`}
              name={name}
              className="govuk-input"
              type={name === 'from' || name === 'until' ? 'date' : 'text'}
              defaultValue={parameters.get(name) ?? ''}
            />
          </div>
        ))}
        <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
          {t('search.button')}
        </button>
      </form>
      {audit.isPending && <Loading />}
      {audit.isError && <ProblemNotice error={audit.error} onRetry={() => void audit.refetch()} />}
      {lines?.length === 0 && <p className="govuk-inset-text">{t('audit.nothing')}</p>}
      {lines && lines.length > 0 && (
        <DataTable
          caption={t('rail.audit')}
          rows={lines}
          keyOf={({ id }) => id}
          columns={[
            { header: t('audit.at'), cell: (line) => instant(line.at) },
            { header: t('audit.who'), cell: (line) => whoDid(language, line.actor) },
            { header: t('audit.act'), cell: (line) => code('done', line.act) },
            {
              header: t('cases.case'),
              cell: (line) =>
                line.caseNumber === null ? (
                  '–'
                ) : (
                  <Link className="govuk-link rg-nowrap" href={`/cases/${line.caseNumber}`}>
                    {line.caseNumber}
                  </Link>
                ),
            },
            { header: t('audit.why'), cell: (line) => whyOf(line.details) },
          ]}
        />
      )}
      {audit.hasNextPage && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void audit.fetchNextPage()}
        >
          {t('list.more')}
        </button>
      )}
    </>
  );
}

/** The words that somebody gave for it. */
function whyOf(details: object): string {
  const told = details as Record<string, unknown>;
  return (
    ['purpose', 'reason', 'text', 'note']
      .map((key) => told[key])
      .find((one): one is string => typeof one === 'string') ?? '–'
  );
}
