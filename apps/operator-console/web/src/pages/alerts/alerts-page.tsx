import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Officer, Schemas } from '../../api/client.ts';
import { useAcknowledge, useAlerts } from '../../api/operations.ts';
import { mayBe } from '../../api/session.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { isReason, ReasonField } from '../../parts/fields.tsx';
import { useTitle } from '../../parts/title.ts';
import { alertName } from './alert-name.ts';

type Alert = Schemas['Alert'];

/** Limits that come near or have passed; whoever takes one says what is done about it. */
export function AlertsPage({ officer }: { officer: Officer }) {
  const language = useLanguage();
  const { t, day, instant } = language;
  const [parameters] = useSearchParams();
  const kind = parameters.get('kind') ?? undefined;
  const alerts = useAlerts(kind);
  const [taken, setTaken] = useState<Alert>();
  useTitle(t('rail.alerts'));
  const mayTake = mayBe(officer, 'operator', 'lead');
  return (
    <>
      <h1 className="govuk-heading-l">{t('rail.alerts')}</h1>
      {kind !== undefined && (
        <p className="govuk-body">
          {alertName(language, kind)} ·{' '}
          <Link className="govuk-link" href="/alerts">
            {t('alerts.every')}
          </Link>
        </p>
      )}
      <AnswerOf query={alerts}>
        {(data) =>
          data.alerts.length === 0 ? (
            <p className="govuk-inset-text">{t('alerts.nothing')}</p>
          ) : (
            <DataTable
              caption={t('rail.alerts')}
              rows={data.alerts}
              keyOf={({ id }) => id}
              columns={[
                { header: t('alerts.due'), cell: (one) => (one.dueOn === null ? t('due.none') : day(one.dueOn)) },
                {
                  header: t('cases.case'),
                  cell: (one) => (
                    <Link className="govuk-link rg-nowrap" href={`/cases/${one.caseNumber}`}>
                      {one.caseNumber}
                    </Link>
                  ),
                },
                { header: t('alerts.what'), cell: (one) => alertName(language, one.kind) },
                { header: t('alerts.raised'), cell: (one) => instant(one.raisedAt) },
                ...(mayTake
                  ? [
                      {
                        header: t('alerts.take'),
                        cell: (one: Alert) => (
                          <button type="button" className="rg-link" onClick={() => setTaken(one)}>
                            {t('alerts.acknowledge')}
                            <span className="govuk-visually-hidden"> {one.caseNumber}</span>
                          </button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </AnswerOf>
      {taken && <AcknowledgeDialog alert={taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}

function AcknowledgeDialog({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const language = useLanguage();
  const { t } = language;
  const acknowledge = useAcknowledge(alert.id);
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = (): void => {
    setChecked(true);
    if (isReason(note)) acknowledge.mutate(note.trim(), { onSuccess: onClose });
  };
  return (
    <DialogForm
      title={t('alerts.acknowledge')}
      confirm={t('alerts.confirm')}
      mutation={acknowledge}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">
        {alert.caseNumber}: {alertName(language, alert.kind)}
      </p>
      <ReasonField
        label={t('alerts.note')}
        value={note}
        error={isChecked && !isReason(note) ? t('form.tooShort') : undefined}
        onChange={setNote}
      />
    </DialogForm>
  );
}
