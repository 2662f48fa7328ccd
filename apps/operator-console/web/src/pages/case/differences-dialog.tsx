import { useState } from 'react';
import { useDifferences } from '../../api/messages.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { English } from '../../parts/english.tsx';
import { isReason, ReasonField } from '../../parts/fields.tsx';

/** What the mapping made of the request, field by field: dropped and defaulted first, because they are to be doubted. */
export function DifferencesDialog({ id, sha256, onClose }: { id: string; sha256: string; onClose: () => void }) {
  const { t, code } = useLanguage();
  const open = useDifferences(id, sha256);
  const [purpose, setPurpose] = useState('');
  const [isChecked, setChecked] = useState(false);
  if (open.data) {
    return (
      <Dialog title={t('differences.title')} onClose={onClose} isWide>
        <p className="govuk-body">{t(open.data.isAsReceived ? 'differences.asReceived' : 'differences.corrected')}</p>
        <DataTable
          caption={t('differences.title')}
          rows={open.data.fields}
          keyOf={({ from, to, rule }) => `${from} ${to} ${rule}`}
          columns={[
            { header: t('differences.rule'), cell: (field) => <strong>{code('rule', field.rule)}</strong> },
            {
              header: t('differences.from'),
              cell: (field) => (
                <>
                  <code className="rg-hash">{field.from ?? '–'}</code>
                  <span className="rg-block rg-hash">{field.before}</span>
                </>
              ),
            },
            {
              header: t('differences.to'),
              cell: (field) => (
                <>
                  <code className="rg-hash">{field.to ?? '–'}</code>
                  <span className="rg-block rg-hash">{field.after}</span>
                  {field.reason !== null && (
                    <span className="rg-block rg-quiet">
                      <English>{field.reason}</English>
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      </Dialog>
    );
  }
  const submit = (): void => {
    setChecked(true);
    if (isReason(purpose)) open.mutate(purpose.trim());
  };
  return (
    <DialogForm
      title={t('differences.title')}
      confirm={t('persons.confirm')}
      mutation={open}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">{t('persons.text')}</p>
      <ReasonField
        label={t('persons.purpose')}
        value={purpose}
        error={isChecked && !isReason(purpose) ? t('form.tooShort') : undefined}
        onChange={setPurpose}
      />
    </DialogForm>
  );
}
