import { useId } from 'react';
import { useLanguage } from '../language/language.tsx';

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Why, in words. */
export function ReasonField({ label, hint, value, error, onChange }: TextProps) {
  const id = useId();
  const { t } = useLanguage();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">{t('form.error')} </span>
          {error}
        </p>
      )}
      <textarea
        id={id}
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        rows={3}
        maxLength={2000}
        value={value}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** Words enough to be a reason, as the API demands. */
export const isReason = (text: string): boolean => text.trim().length >= 10;

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly chosen: Value | undefined;
  readonly error?: string | undefined;
  readonly isInline?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>({
  legend,
  name,
  options,
  chosen,
  error,
  isInline,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  const { t } = useLanguage();
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {error && (
          <p className="govuk-error-message" id={`${id}-error`}>
            <span className="govuk-visually-hidden">{t('form.error')} </span>
            {error}
          </p>
        )}
        <div className={`govuk-radios govuk-radios--small${isInline ? ' govuk-radios--inline' : ''}`}>
          {options.map(({ value, label, hint }) => (
            <div className="govuk-radios__item" key={value}>
              <input
                className="govuk-radios__input"
                type="radio"
                id={`${id}-${value}`}
                name={name}
                value={value}
                checked={chosen === value}
                aria-describedby={hint ? `${id}-${value}-hint` : undefined}
                onChange={() => onChoose(value)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${value}`}>
                {label}
              </label>
              {hint && (
                <div className="govuk-hint govuk-radios__hint" id={`${id}-${value}-hint`}>
                  {hint}
                </div>
              )}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
