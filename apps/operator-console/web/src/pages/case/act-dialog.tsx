import { useState } from 'react';
import { type OfficerAct, useAct } from '../../api/acts.ts';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { Choice, isReason, ReasonField } from '../../parts/fields.tsx';

/** One act of an officer, with its reason; what the partner is told of says so before it is sent. */
export function ActDialog({ view, act, onClose }: { view: CaseView; act: OfficerAct; onClose: () => void }) {
  const { t, code } = useLanguage();
  const perform = useAct(view.id);
  const [text, setText] = useState('');
  const [consent, setConsent] = useState<'yes' | 'no'>();
  const [isChecked, setChecked] = useState(false);
  const submit = (): void => {
    setChecked(true);
    if (!isReason(text) || (act.asksConsent && !consent)) return;
    const consents = act.asksConsent ? { consents: consent === 'yes' } : {};
    perform.mutate({ act: act.act, text: text.trim(), ...consents }, { onSuccess: onClose });
  };
  return (
    <DialogForm
      title={code('act', act.act)}
      confirm={t('act.confirm')}
      mutation={perform}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">{t(act.isTold ? 'act.told' : 'act.notTold', { number: view.caseNumber })}</p>
      {act.asksConsent && (
        <Choice
          legend={t('act.consents')}
          name="consents"
          isInline
          options={[
            { value: 'yes', label: t('act.yes') },
            { value: 'no', label: t('act.no') },
          ]}
          chosen={consent}
          error={isChecked && !consent ? t('act.consentMissing') : undefined}
          onChoose={setConsent}
        />
      )}
      <ReasonField
        label={t('act.text')}
        {...(act.isTold ? { hint: t('reasons.hint') } : {})}
        value={text}
        error={isChecked && !isReason(text) ? t('form.tooShort') : undefined}
        onChange={setText}
      />
    </DialogForm>
  );
}
