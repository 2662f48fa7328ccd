import { Link } from 'wouter';
import { useLanguage } from '../language/language.tsx';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1 className="govuk-heading-l">{t('notFound.title')}</h1>
      <p className="govuk-body">{t('notFound.text')}</p>
      <p className="govuk-body">
        <Link href="/cases" className="govuk-link">
          {t('notFound.cases')}
        </Link>
      </p>
    </>
  );
}
