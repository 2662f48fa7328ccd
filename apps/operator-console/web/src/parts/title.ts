import { useEffect } from 'react';
import { useLanguage } from '../language/language.tsx';

/** The title of the window: what it shows first, then whose it is. */
export function useTitle(title: string): void {
  const { t } = useLanguage();
  const name = t('app.name');
  useEffect(() => {
    document.title = `${title} – ${name}`;
  }, [title, name]);
}
