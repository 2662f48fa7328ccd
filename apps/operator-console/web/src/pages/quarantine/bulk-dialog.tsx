import { useState } from 'react';
import { type BulkOperation, type QuarantineAct, useBulk, useConfirmBulk, useFreeze } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { isReason, ReasonField } from '../../parts/fields.tsx';

/** At most as many as the API freezes at once. */
const most = 500;

/** One act on many: the list is frozen, looked at, and only then confirmed. */
export function BulkDialog({ act, ids, onClose }: { act: QuarantineAct; ids: readonly string[]; onClose: () => void }) {
  const { t, code } = useLanguage();
  const freeze = useFreeze();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  if (freeze.data) return <Preview frozen={freeze.data} onClose={onClose} />;
  const submit = (): void => {
    setChecked(true);
    if (isReason(reason)) freeze.mutate({ action: act, ids: ids.slice(0, most), reason: reason.trim() });
  };
  return (
    <DialogForm
      title={code('bulk', act)}
      confirm={t('bulk.preview')}
      mutation={freeze}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">{t('bulk.text', { count: Math.min(ids.length, most) })}</p>
      <ReasonField
        label={t('act.text')}
        value={reason}
        error={isChecked && !isReason(reason) ? t('form.tooShort') : undefined}
        onChange={setReason}
      />
    </DialogForm>
  );
}

function Preview({ frozen, onClose }: { frozen: BulkOperation; onClose: () => void }) {
  const { t, code } = useLanguage();
  const current = useBulk(frozen.id).data ?? frozen;
  const confirm = useConfirmBulk(frozen.id);
  const skipped = current.items.filter(({ foreseen }) => foreseen !== null).length;
  const done = current.items.filter(({ outcome }) => outcome === 'done').length;
  const passedOver = current.items.filter(({ outcome }) => outcome === 'skipped').length;
  const count = current.items.length - skipped;
  if (current.state === 'preview') {
    return (
      <DialogForm
        title={code('bulk', current.action)}
        confirm={t('bulk.confirm', { count })}
        mutation={confirm}
        onSubmit={() => confirm.mutate()}
        onClose={onClose}
      >
        <p className="govuk-body">{t('bulk.will', { count })}</p>
        {skipped > 0 && <p className="govuk-body">{t('bulk.willSkip', { count: skipped })}</p>}
      </DialogForm>
    );
  }
  return (
    <Dialog title={code('bulk', current.action)} onClose={onClose}>
      <p className="govuk-body" role="status">
        {t('bulk.progress', { done, skipped: passedOver, all: current.items.length })}
      </p>
      <p className="govuk-body">{code('bulkState', current.state)}</p>
      <ResultFile operation={current} />
    </Dialog>
  );
}

/** What became of each line, to be kept. */
function ResultFile({ operation }: { operation: BulkOperation }) {
  const { t } = useLanguage();
  const save = (): void => {
    const lines = operation.items.map(({ id, outcome, skippedFor }) => [id, outcome ?? '', skippedFor ?? ''].join(','));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([['id,outcome,skippedFor', ...lines].join('\n')], { type: 'text/csv' }));
    link.download = `${operation.id}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <button type="button" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" onClick={save}>
      {t('bulk.result')}
    </button>
  );
}
