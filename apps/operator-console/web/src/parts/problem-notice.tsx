import { problemOf } from '../api/client.ts';
import { useLanguage } from '../language/language.tsx';
import { English } from './english.tsx';

/** What went wrong, whether trying again helps, and what to say when asking for help. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t, code, has } = useLanguage();
  const problem = problemOf(error);
  const isTranslated = has('problem', problem.code);
  const faults = (problem.errors ?? []).filter(({ detail }) => detail !== problem.detail);
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title">
        {isTranslated ? code('problem', problem.code) : <English>{problem.title}</English>}
      </h2>
      <div className="govuk-error-summary__body">
        {!isTranslated && problem.action !== undefined && (
          <p>
            <English>{problem.action}</English>
          </p>
        )}
        {problem.detail !== undefined && (
          <p>
            <English>{problem.detail}</English>
          </p>
        )}
        {faults.length > 0 && (
          <ul className="govuk-list govuk-list--bullet">
            {faults.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                <English>
                  {pointer} {detail}
                </English>
              </li>
            ))}
          </ul>
        )}
        {problem.requestId !== undefined && (
          <p className="rg-quiet">{t('problem.id', { code: problem.code, id: problem.requestId })}</p>
        )}
        {onRetry && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
            onClick={onRetry}
          >
            {t('problem.retry')}
          </button>
        )}
      </div>
    </div>
  );
}
