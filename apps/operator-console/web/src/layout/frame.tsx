import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { LanguageChoice } from './choices.tsx';
import mark from './mark.svg';

/** The page around what is shown before anybody is signed in. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <>
      <header className="rg-header">
        <div className="rg-header__inner">
          <span className="rg-header__name">
            <img src={mark} alt="" width="28" height="28" />
            {t('app.name')}
          </span>
          <span className="rg-header__end">
            <LanguageChoice />
          </span>
        </div>
      </header>
      <main className="rg-main rg-main--narrow" id="content">
        {children}
      </main>
    </>
  );
}
