import { useDevelopmentLogin, useSession } from '../api/session.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** A signature asks who is sitting there now; whoever shows it again goes on where it stopped. */
export function StepUp({ onShown }: { onShown: () => void }) {
  const { t } = useLanguage();
  const session = useSession();
  const show = useDevelopmentLogin();
  const officer = session.data?.officer;
  return (
    <div className="govuk-inset-text" role="alert">
      <p className="govuk-body">{t('stepUp.text')}</p>
      {show.isError && <ProblemNotice error={show.error} />}
      {officer && session.data?.developmentLogin && (
        <button
          type="button"
          className="govuk-button govuk-!-margin-bottom-0"
          onClick={() => show.mutate(officer.id, { onSuccess: onShown })}
        >
          {t('stepUp.confirm', { name: officer.name })}
        </button>
      )}
    </div>
  );
}
