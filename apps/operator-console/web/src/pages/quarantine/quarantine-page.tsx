import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Officer, Schemas } from '../../api/client.ts';
import { type QuarantineAct, type QuarantineFilter, useQuarantine } from '../../api/operations.ts';
import { mayBe } from '../../api/session.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { English } from '../../parts/english.tsx';
import { useTitle } from '../../parts/title.ts';
import { BulkDialog } from './bulk-dialog.tsx';

type Group = Schemas['QuarantineGroup'];

const filterOf = (parameters: URLSearchParams): QuarantineFilter =>
  Object.fromEntries(
    ['reason', 'queue', 'partner', 'release'].flatMap((name) => {
      const value = parameters.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** Deliveries that nobody could handle: one row for one cause, however many there are. */
export function QuarantinePage({ officer }: { officer: Officer }) {
  const { t } = useLanguage();
  const [parameters] = useSearchParams();
  const filter = filterOf(parameters);
  const quarantine = useQuarantine(filter);
  const [act, setAct] = useState<QuarantineAct>();
  useTitle(t('rail.quarantine'));
  const isNarrow = Object.keys(filter).length > 0;
  const mayAct = mayBe(officer, 'operator', 'lead');
  return (
    <>
      <h1 className="govuk-heading-l">{t('rail.quarantine')}</h1>
      <p className="govuk-body">{t('quarantine.text')}</p>
      <AnswerOf query={quarantine}>
        {({ groups, deliveries }) =>
          groups.length === 0 ? (
            <p className="govuk-inset-text">{t('quarantine.nothing')}</p>
          ) : (
            <>
              <Groups groups={groups} />
              {isNarrow && (
                <>
                  <p className="govuk-body">
                    <Link className="govuk-link" href="/quarantine">
                      {t('quarantine.every')}
                    </Link>
                  </p>
                  {mayAct && (
                    <div className="govuk-button-group">
                      <button type="button" className="govuk-button" onClick={() => setAct('retry')}>
                        {t('quarantine.retryAll', { count: deliveries.length })}
                      </button>
                      <button
                        type="button"
                        className="govuk-button govuk-button--secondary"
                        onClick={() => setAct('set-aside')}
                      >
                        {t('quarantine.setAside', { count: deliveries.length })}
                      </button>
                    </div>
                  )}
                  <Deliveries deliveries={deliveries} />
                </>
              )}
              {act && <BulkDialog act={act} ids={deliveries.map(({ id }) => id)} onClose={() => setAct(undefined)} />}
            </>
          )
        }
      </AnswerOf>
    </>
  );
}

function Groups({ groups }: { groups: readonly Group[] }) {
  const { t, code, has, instant, number } = useLanguage();
  const address = (group: Group): string => {
    const query = new URLSearchParams({ reason: group.reason, queue: group.queue });
    if (group.partner !== null) query.set('partner', group.partner);
    if (group.release !== null) query.set('release', group.release);
    return `/quarantine?${query.toString()}`;
  };
  return (
    <DataTable
      caption={t('quarantine.groups')}
      rows={groups}
      keyOf={address}
      columns={[
        { header: t('quarantine.count'), isNumber: true, cell: (group) => <strong>{number(group.count)}</strong> },
        {
          header: t('quarantine.cause'),
          cell: (group) => (
            <>
              <Link className="govuk-link" href={address(group)}>
                {has('problem', group.reason) ? code('problem', group.reason) : <English>{group.title}</English>}
              </Link>
              <span className="rg-quiet rg-block">{group.reason}</span>
            </>
          ),
        },
        {
          header: t('quarantine.where'),
          cell: (group) => (
            <>
              {code('consumer', group.queue)}
              {group.partner !== null && <span className="rg-block rg-quiet">{code('country', group.partner)}</span>}
            </>
          ),
        },
        { header: t('quarantine.move'), cell: (group) => code('move', group.whoseMove) },
        { header: t('quarantine.helps'), cell: (group) => t(group.retryHelps ? 'act.yes' : 'act.no') },
        { header: t('quarantine.seen'), cell: (group) => instant(group.lastSeen) },
      ]}
    />
  );
}

function Deliveries({ deliveries }: { deliveries: readonly Schemas['ParkedDelivery'][] }) {
  const { t, code, instant, number } = useLanguage();
  return (
    <DataTable
      caption={t('quarantine.deliveries')}
      rows={deliveries}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('cases.case'),
          cell: (one) =>
            one.caseNumber === null ? (
              t('quarantine.noCase')
            ) : (
              <Link className="govuk-link rg-nowrap" href={`/cases/${one.caseNumber}`}>
                {one.caseNumber}
              </Link>
            ),
        },
        { header: t('quarantine.where'), cell: (one) => code('consumer', one.queue) },
        { header: t('quarantine.times'), isNumber: true, cell: (one) => number(one.times) },
        { header: t('quarantine.first'), cell: (one) => instant(one.quarantinedAt) },
        { header: t('quarantine.message'), cell: (one) => <code className="rg-hash">{one.messageId}</code> },
      ]}
    />
  );
}
