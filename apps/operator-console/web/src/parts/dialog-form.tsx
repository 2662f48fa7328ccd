import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../api/client.ts';
import { useLanguage } from '../language/language.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { StepUp } from './step-up.tsx';

interface Props {
  readonly title: string;
  /** What the button does, in words. */
  readonly confirm: string;
  readonly mutation: Pick<UseMutationResult<unknown, Error, never>, 'isPending' | 'isError' | 'error'>;
  readonly isDangerous?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that does one thing when it is confirmed; a refusal keeps everything that was written. */
export function DialogForm({ title, confirm, mutation, isDangerous, onSubmit, onClose, children }: Props) {
  const { t } = useLanguage();
  const needsStepUp = mutation.isError && problemOf(mutation.error).code === 'STEP_UP_REQUIRED';
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!mutation.isPending) onSubmit();
        }}
      >
        {mutation.isError && !needsStepUp && <ProblemNotice error={mutation.error} />}
        {needsStepUp && <StepUp onShown={onSubmit} />}
        {children}
        <div className="govuk-button-group govuk-!-margin-bottom-0">
          <button
            type="submit"
            className={`govuk-button${isDangerous ? ' govuk-button--warning' : ''}`}
            aria-disabled={mutation.isPending}
          >
            {mutation.isPending ? t('form.sending') : confirm}
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onClose}>
            {t('dialog.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
