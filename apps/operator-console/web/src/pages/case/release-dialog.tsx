import { useId, useState } from 'react';
import { useRelease } from '../../api/acts.ts';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { isReason, ReasonField } from '../../parts/fields.tsx';

/** A lead says why the case may go on. An indication of dangerousness needs two people and a last day. */
export function ReleaseDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const release = useRelease(view.id);
  const [reason, setReason] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [isChecked, setChecked] = useState(false);
  const needsDay = view.holds.some(({ code, releasedAt }) => code === 'DANGEROUSNESS_INDICATED' && releasedAt === null);
  const submit = (): void => {
    setChecked(true);
    if (!isReason(reason) || (needsDay && validUntil === '')) return;
    release.mutate({ reason: reason.trim(), ...(validUntil === '' ? {} : { validUntil }) }, { onSuccess: onClose });
  };
  return (
    <DialogForm
      title={t('release.title')}
      confirm={t('release.confirm')}
      mutation={release}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">{t('release.text')}</p>
      <ReasonField
        label={t('release.reason')}
        value={reason}
        error={isChecked && !isReason(reason) ? t('form.tooShort') : undefined}
        onChange={setReason}
      />
      {needsDay && (
        <div className="govuk-form-group">
          <label className="govuk-label govuk-label--s" htmlFor={id}>
            {t('release.validUntil')}
          </label>
          <input
            id={id}
            className="govuk-input govuk-input--width-10"
            type="date"
            value={validUntil}
            onChange={({ target }) => setValidUntil(target.value)}
          />
        </div>
      )}
    </DialogForm>
  );
}
