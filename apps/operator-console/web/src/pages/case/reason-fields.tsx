import { useId } from 'react';
import type { ReasonDraft } from '../../api/acts.ts';
import type { Profile } from '../../api/agreements.ts';
import { useLanguage } from '../../language/language.tsx';
import { isReason, ReasonField } from '../../parts/fields.tsx';

interface Props {
  readonly codes: Profile['refusal']['codes'];
  readonly reasons: readonly ReasonDraft[];
  readonly isChecked: boolean;
  readonly onChange: (reasons: readonly ReasonDraft[]) => void;
}

/** A refusal says why: in a code of the agreement and in words that the partner reads. */
export function ReasonFields({ codes, reasons, isChecked, onChange }: Props) {
  const { t } = useLanguage();
  const change = (index: number, next: Partial<ReasonDraft>): void =>
    onChange(reasons.map((one, at) => (at === index ? { ...one, ...next } : one)));
  return (
    <fieldset className="govuk-fieldset rg-reasons">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{t('reasons.title')}</legend>
      {reasons.map((reason, index) => (
        <div key={index}>
          <CodeField
            codes={codes}
            value={reason.code}
            error={isChecked && reason.code === '' ? t('reasons.codeMissing') : undefined}
            onChange={(code) => change(index, { code })}
          />
          <ReasonField
            label={t('reasons.text')}
            hint={t('reasons.hint')}
            value={reason.text}
            error={isChecked && !isReason(reason.text) ? t('form.tooShort') : undefined}
            onChange={(text) => change(index, { text })}
          />
          {reasons.length > 1 && (
            <button type="button" className="rg-link" onClick={() => onChange(reasons.filter((_, at) => at !== index))}>
              {t('reasons.remove')}
            </button>
          )}
        </div>
      ))}
      {reasons.length < 10 && (
        <p className="govuk-body">
          <button type="button" className="rg-link" onClick={() => onChange([...reasons, { code: '', text: '' }])}>
            {t('reasons.add')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

interface CodeProps {
  readonly codes: Profile['refusal']['codes'];
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (code: string) => void;
}

function CodeField({ codes, value, error, onChange }: CodeProps) {
  const id = useId();
  const { t } = useLanguage();
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {t('reasons.code')}
      </label>
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">{t('form.error')} </span>
          {error}
        </p>
      )}
      <select
        id={id}
        className={`govuk-select rg-wide${error ? ' govuk-select--error' : ''}`}
        value={value}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('reasons.choose')}</option>
        {codes.map(({ code, meaning, legalRef }) => (
          <option key={code} value={code} lang="en">
            {`${code} ${meaning}${legalRef === undefined ? '' : ` (${legalRef})`}`}
          </option>
        ))}
      </select>
    </div>
  );
}
