import { isLanguage, languageNames, languages } from '../language/catalogue.ts';
import { homeZone, zones } from '../language/dates.ts';
import { useLanguage } from '../language/language.tsx';

/** The language of the page; each one is named in itself. */
export function LanguageChoice() {
  const { t, tag, setLanguage } = useLanguage();
  return (
    <label className="rg-choice">
      <span className="govuk-visually-hidden">{t('header.language')}</span>
      <select value={tag} onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The zone in which instants are shown. Due dates always end where the agreement says. */
export function ZoneChoice() {
  const { t, zone, setZone } = useLanguage();
  return (
    <label className="rg-choice">
      <span className="govuk-visually-hidden">{t('header.zone')}</span>
      <select value={zone} onChange={({ target }) => setZone(target.value)}>
        {zones.map((one) => (
          <option key={one} value={one}>
            {one === homeZone ? t('zone.home') : one}
          </option>
        ))}
      </select>
    </label>
  );
}
