import { type Session, useDevelopmentLogin } from '../api/session.ts';
import { useLanguage } from '../language/language.tsx';
import { Frame } from '../layout/frame.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useTitle } from '../parts/title.ts';

/** The way in, for who is not signed in. */
export function SignInPage({ session }: { session: Session }) {
  const { t, code } = useLanguage();
  const choose = useDevelopmentLogin();
  useTitle(t('signIn.title'));
  return (
    <Frame>
      <h1 className="govuk-heading-l">{t('signIn.title')}</h1>
      <p className="govuk-body">{t('signIn.text')}</p>
      {choose.isError && <ProblemNotice error={choose.error} />}
      {session.developmentLogin && (
        <section className="rg-panel rg-panel--warning" aria-labelledby="invented">
          <h2 className="govuk-heading-m" id="invented">
            {t('signIn.invented')}
          </h2>
          <p className="govuk-body">{t('signIn.inventedText')}</p>
          <ul className="rg-officers">
            {session.inventedOfficers.map(({ id, name, roles }) => (
              <li key={id}>
                <button type="button" className="rg-officer" onClick={() => choose.mutate(id)}>
                  <strong>{name}</strong>
                  <span>{roles.map((role) => code('officerRole', role)).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}
