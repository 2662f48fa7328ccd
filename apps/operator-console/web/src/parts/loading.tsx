import { useLanguage } from '../language/language.tsx';

export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="govuk-body rg-loading" role="status">
      {t('page.loading')}
    </p>
  );
}
