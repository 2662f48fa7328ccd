import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useFound } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Due } from '../../parts/due.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useTitle } from '../../parts/title.ts';

/** What was looked for, and by what each case was found: a likeness is never shown as an identity. */
export function FindPage() {
  const { t, code } = useLanguage();
  const text = useHistoryState<{ text?: string } | null>()?.text ?? '';
  const found = useFound(text);
  useTitle(t('find.title'));
  return (
    <>
      <h1 className="govuk-heading-l">{t('find.title')}</h1>
      <p className="govuk-body">{t('find.hint')}</p>
      {text !== '' && (
        <AnswerOf query={found}>
          {(data) =>
            data.found.length === 0 ? (
              <p className="govuk-inset-text">{t('find.nothing')}</p>
            ) : (
              <DataTable
                caption={t('find.title')}
                rows={data.found}
                keyOf={(one) => one.case.id}
                columns={[
                  {
                    header: t('cases.case'),
                    cell: (one) => (
                      <Link className="govuk-link rg-nowrap" href={`/cases/${one.case.caseNumber}`}>
                        {one.case.caseNumber}
                      </Link>
                    ),
                  },
                  { header: t('find.by'), cell: (one) => code('matched', one.matchedAs) },
                  { header: t('find.person'), cell: (one) => one.case.person ?? t('case.erased') },
                  { header: t('cases.asks'), cell: (one) => code('country', one.case.hostCountry) },
                  { header: t('cases.state'), cell: (one) => <StateTag state={one.case.state} /> },
                  { header: t('cases.due'), cell: (one) => <Due line={one.case} /> },
                ]}
              />
            )
          }
        </AnswerOf>
      )}
    </>
  );
}
