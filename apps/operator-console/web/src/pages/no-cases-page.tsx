import { useLanguage } from '../language/language.tsx';
import { useTitle } from '../parts/title.ts';

/** For officers whose role shows no cases; what they keep is worked on through the API until its pages come. */
export function NoCasesPage() {
  const { t } = useLanguage();
  useTitle(t('noCases.title'));
  return (
    <>
      <h1 className="govuk-heading-l">{t('noCases.title')}</h1>
      <p className="govuk-body">{t('noCases.text')}</p>
    </>
  );
}
