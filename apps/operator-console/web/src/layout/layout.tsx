import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Officer } from '../api/client.ts';
import { useSignOut } from '../api/session.ts';
import { useLanguage } from '../language/language.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx';
import { LanguageChoice, ZoneChoice } from './choices.tsx';
import { ConnectionState } from './connection-state.tsx';
import { SearchBox } from './search-box.tsx';
import { rail } from './rail.ts';
import mark from './mark.svg';

interface Props {
  readonly officer: Officer;
  /** Anybody may choose to be an officer here. */
  readonly isDevelopment: boolean;
  readonly children: ReactNode;
}

/** Header, rail and content. The order in the page is the order of the keyboard. */
export function Layout({ officer, isDevelopment, children }: Props) {
  const { t } = useLanguage();
  const [location, navigate] = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const signOut = useSignOut();
  const search = useRef<HTMLInputElement>(null);
  const entries = rail.filter(({ roles }) => roles.some((role) => officer.roles.includes(role)));

  useShortcuts({
    '/': () => search.current?.focus(),
    '?': () => setHelpOpen(true),
    ...Object.fromEntries(entries.map(({ keys, path }) => [keys, () => navigate(path)])),
  });
  useTitleFocus(location);

  return (
    <>
      <a href="#content" className="govuk-skip-link">
        {t('layout.skip')}
      </a>
      <header className="rg-header">
        {isDevelopment && <p className="rg-ribbon">{t('layout.development')}</p>}
        <div className="rg-header__inner">
          <Link href="/" className="rg-header__name">
            <img src={mark} alt="" width="28" height="28" />
            {t('app.name')}
          </Link>
          <SearchBox ref={search} />
          <span className="rg-header__end">
            <LanguageChoice />
            <ZoneChoice />
            <ConnectionState />
            <span className="rg-header__officer">{officer.name}</span>
            <button type="button" className="rg-header__leave" onClick={() => signOut.mutate()}>
              {t('header.signOut')}
            </button>
          </span>
        </div>
      </header>
      <div className="rg-body">
        <nav className="rg-rail" aria-label={t('layout.rail')}>
          <ul>
            {entries.map(({ name, path }) => {
              const isHere = location === path || (path !== '/' && location.startsWith(`${path}/`));
              return (
                <li key={path}>
                  <Link href={path} aria-current={isHere ? 'page' : undefined}>
                    {t(name)}
                  </Link>
                </li>
              );
            })}
          </ul>
          <button type="button" className="rg-link" onClick={() => setHelpOpen(true)}>
            {t('keys.title')} <kbd>?</kbd>
          </button>
        </nav>
        <main className="rg-main" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      {isHelpOpen && <ShortcutHelp onClose={() => setHelpOpen(false)} />}
    </>
  );
}

/** After a change of page the keyboard starts at its content; nothing else ever moves the focus. */
function useTitleFocus(location: string): void {
  const last = useRef(location);
  useEffect(() => {
    if (last.current === location) return;
    last.current = location;
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
}
