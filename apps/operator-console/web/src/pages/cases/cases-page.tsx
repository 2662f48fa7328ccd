import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useCases } from '../../api/cases.ts';
import { useLanguage } from '../../language/language.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useTitle } from '../../parts/title.ts';
import { activeFilters, groupOf, queryOf } from './case-filters.ts';
import { CaseTable } from './case-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useSteadyList } from './steady-list.ts';

/** Cases, the next to expire first. What is filtered stands in the address, so that it can be kept and sent. */
export function CasesPage() {
  const { t } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const cases = useCases(queryOf(parameters));
  useTitle(t('cases.title'));

  const rows = useMemo(() => cases.data?.pages.flatMap((page) => page.cases), [cases.data]);
  const { shown, waiting, showAll } = useSteadyList(rows, `${parameters.toString()} ${cases.data?.pages.length ?? 0}`);

  const set = (name: string, value: string): void => {
    setParameters((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  };

  return (
    <>
      <h1 className="govuk-heading-l">{t('cases.title')}</h1>
      <FilterBar parameters={parameters} rows={rows ?? []} onSet={set} />
      {cases.isPending && <Loading />}
      {cases.isError && <ProblemNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {shown && (
        <>
          <div className="rg-above-table">
            <p className="govuk-body govuk-!-margin-bottom-0">
              {t(cases.hasNextPage ? 'cases.countFull' : 'cases.count', { count: shown.length })}
            </p>
            <p role="status" className="govuk-body govuk-!-margin-bottom-0">
              {waiting > 0 && (
                <button type="button" className="govuk-button govuk-button--secondary rg-new" onClick={showAll}>
                  {t('list.new', { count: waiting })}
                </button>
              )}
            </p>
          </div>
          {shown.length > 0 ? <CaseTable cases={shown} /> : <EmptyList parameters={parameters} onSet={set} />}
          {cases.hasNextPage && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              aria-disabled={cases.isFetchingNextPage}
              onClick={() => void cases.fetchNextPage()}
            >
              {t('list.more')}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** An empty list names the filters to relax. */
function EmptyList({
  parameters,
  onSet,
}: {
  parameters: URLSearchParams;
  onSet: (name: string, value: string) => void;
}) {
  const { t } = useLanguage();
  const active = activeFilters(parameters);
  const isPlain = active.length === 0 && groupOf(parameters.get('show')) === 'open';
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">{t(isPlain ? 'cases.nothingOpen' : 'cases.nothing')}</p>
      {active.map((name) => (
        <p className="govuk-body" key={name}>
          <button type="button" className="rg-link" onClick={() => onSet(name, '')}>
            {t('filter.relax', { name: t(`filter.${name}`) })}
          </button>
        </p>
      ))}
    </div>
  );
}
