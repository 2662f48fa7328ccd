import { type Ref, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage } from '../language/language.tsx';

/** Finds a case by its number, wherever one is. */
export function SearchBox({ ref }: { ref: Ref<HTMLInputElement> }) {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="rg-search"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = text.trim();
        // A name is nobody's business in an address: it goes along in the page and is never asked for by it.
        if (wanted !== '') navigate('/find', { state: { text: wanted } });
      }}
    >
      <label htmlFor="search" className="govuk-visually-hidden">
        {t('search.label')}
      </label>
      <input
        ref={ref}
        id="search"
        type="search"
        autoComplete="off"
        placeholder={t('search.placeholder')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <button type="submit">{t('search.button')}</button>
    </form>
  );
}
