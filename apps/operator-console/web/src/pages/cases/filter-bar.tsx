import type { CaseLine } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { activeFilters, choiceNames, choices, groupOf, groups } from './case-filters.ts';

interface Props {
  readonly parameters: URLSearchParams;
  readonly rows: readonly CaseLine[];
  readonly onSet: (name: string, value: string) => void;
}

/** The filters of the list of cases; the usual one is everything that we owe a reply. */
export function FilterBar({ parameters, rows, onSet }: Props) {
  const { t, code } = useLanguage();
  const partner = parameters.get('partner') ?? '';
  const partners = [...new Set([...(partner === '' ? [] : [partner]), ...rows.map((row) => row.partner)])].sort();
  const others = activeFilters(parameters).filter(
    (name) => name !== 'partner' && !choiceNames.some((one) => one === name),
  );
  return (
    <div className="rg-filters" role="group" aria-label={t('cases.filters')}>
      <Select
        name="show"
        label={t('cases.show')}
        value={groupOf(parameters.get('show'))}
        options={groups.map((group) => [group, t(`group.${group}`)])}
        onChange={(value) => onSet('show', value === 'open' ? '' : value)}
      />
      <Select
        name="partner"
        label={t('filter.partner')}
        value={partner}
        options={[['', t('filter.every')], ...partners.map((one) => [one, code('country', one)] as const)]}
        onChange={(value) => onSet('partner', value)}
      />
      {choiceNames.map((name) => (
        <Select
          key={name}
          name={name}
          label={t(`filter.${name}`)}
          value={parameters.get(name) ?? ''}
          options={[['', t('filter.every')], ...choices[name].map((one) => [one, code(name, one)] as const)]}
          onChange={(value) => onSet(name, value)}
        />
      ))}
      {others.map((name) => (
        <button key={name} type="button" className="rg-chip" onClick={() => onSet(name, '')}>
          {t(`filter.${name}`)}: {parameters.get(name)} <span aria-hidden="true">×</span>
          <span className="govuk-visually-hidden">{t('filter.remove')}</span>
        </button>
      ))}
    </div>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ name, label, value, options, onChange }: SelectProps) {
  return (
    <div className="rg-filter">
      <label className="govuk-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select
        id={`filter-${name}`}
        className={`govuk-select${value !== '' && name !== 'show' ? ' rg-filter--set' : ''}`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
