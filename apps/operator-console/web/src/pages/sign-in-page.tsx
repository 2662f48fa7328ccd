import { useLanguage } from '../language/language.tsx';
import { Frame } from '../layout/frame.tsx';
import { useTitle } from '../parts/title.ts';

/** The way in, for who is not signed in. */
export function SignInPage() {
  const { t } = useLanguage();
  useTitle(t('signIn.title'));
  return (
    <Frame>
      <h1 className="govuk-heading-l">{t('signIn.title')}</h1>
      <p className="govuk-body">{t('signIn.text')}</p>
    </Frame>
  );
}
