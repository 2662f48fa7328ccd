import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CaseLine } from '../../api/client.ts';
import { useShortcuts } from '../../keyboard/shortcuts.ts';
import type { Key } from '../../language/catalogue.ts';
import { useLanguage } from '../../language/language.tsx';
import { Due } from '../../parts/due.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { keepList, takeReturn } from './list-memory.ts';

const columns: readonly Key[] = ['cases.due', 'cases.case', 'cases.asks', 'cases.about', 'cases.state', 'cases.last'];

/** The list that people live in. On a narrow screen every row becomes a card. */
export function CaseTable({ cases }: { cases: readonly CaseLine[] }) {
  const { t } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const move = (step: number) => () => {
    const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  };
  useShortcuts({ j: move(1), k: move(-1) });
  useEffect(() => {
    keepList(cases.map(({ caseNumber }) => caseNumber));
  }, [cases]);
  useEffect(() => {
    const number = takeReturn();
    if (number) table.current?.querySelector<HTMLAnchorElement>(`a[data-row="${CSS.escape(number)}"]`)?.focus();
  }, []);

  return (
    <table className="govuk-table rg-table" ref={table}>
      <caption className="govuk-visually-hidden">{t('cases.caption')}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th key={column} scope="col" className="govuk-table__header">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {cases.map((line) => (
          <CaseRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ line }: { line: CaseLine }) {
  const { t, code, shortDay } = useLanguage();
  const about = [code('class', line.personClass), code('evidence', line.evidenceClass)];
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell" data-label={t('cases.due')}>
        <Due line={line} />
      </td>
      <td className="govuk-table__cell" data-label={t('cases.case')}>
        <span>
          <Link href={`/cases/${line.caseNumber}`} className="govuk-link rg-nowrap" data-row={line.caseNumber}>
            {line.caseNumber}
          </Link>
          <span className="rg-quiet rg-block">{line.person ?? t('case.erased')}</span>
        </span>
      </td>
      <td className="govuk-table__cell" data-label={t('cases.asks')}>
        <span>
          {code('country', line.hostCountry)}
          <span className="rg-quiet rg-block">{line.reference ?? t('case.erased')}</span>
        </span>
      </td>
      <td className="govuk-table__cell" data-label={t('cases.about')}>
        <span>
          {about[0]}
          <span className="rg-quiet rg-block">{about[1]}</span>
        </span>
      </td>
      <td className="govuk-table__cell" data-label={t('cases.state')}>
        <span>
          <StateTag state={line.state} />
          {line.openHolds > 0 && (
            <span className="rg-alarm rg-block">{t('cases.holds', { count: line.openHolds })}</span>
          )}
          <span className="rg-quiet rg-block">{line.assignee?.name ?? t('cases.nobody')}</span>
        </span>
      </td>
      <td className="govuk-table__cell" data-label={t('cases.last')}>
        {line.lastEvent && (
          <span>
            {code('done', line.lastEvent.act)}
            <span className="rg-quiet rg-block">{shortDay(line.lastEvent.at)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
