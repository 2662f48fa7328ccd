import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';

type Safeguard = CaseView['safeguards'][number];

const colours = { open: 'orange', released: 'green', expired: 'red', 'not-raised': 'grey' } as const;

/** Reasons for which a human has to look first. While one blocks nobody can sign. */
export function SafeguardsPanel({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const blocking = view.safeguards.filter(({ blocksSignature }) => blocksSignature).length;
  return (
    <section className={`rg-panel${blocking > 0 ? ' rg-panel--warning' : ''}`} aria-labelledby="safeguards">
      <h2 className="govuk-heading-m" id="safeguards">
        {t('safeguards.title')}
      </h2>
      <p className="govuk-body">{sentence(t, view, blocking)}</p>
      <ul className="rg-checks">
        {view.safeguards.map((safeguard) => (
          <Line key={`${safeguard.code} ${safeguard.person ?? ''}`} safeguard={safeguard} view={view} />
        ))}
      </ul>
    </section>
  );
}

function sentence(t: ReturnType<typeof useLanguage>['t'], { safeguards }: CaseView, blocking: number): string {
  if (safeguards.length === 0) return t('safeguards.notYet');
  return blocking > 0 ? t('safeguards.open', { count: blocking }) : t('safeguards.none');
}

function Line({ safeguard, view }: { safeguard: Safeguard; view: CaseView }) {
  const { t, code, day, dayOf } = useLanguage();
  const first = view.holds.find((hold) => hold.code === safeguard.code && hold.releasedAt === null)?.firstReleasedBy;
  const facts = [
    safeguard.releasedAt !== null && t('safeguards.releasedOn', { date: dayOf(safeguard.releasedAt) }),
    first && t('safeguards.firstOf', { officer: first }),
    safeguard.validUntil !== null && t('safeguards.validUntil', { date: day(safeguard.validUntil) }),
  ].filter(Boolean);
  return (
    <li>
      <strong className={`govuk-tag govuk-tag--${colours[safeguard.state]}`}>
        {code('safeguardState', safeguard.state)}
      </strong>{' '}
      {code('hold', safeguard.code)}
      {safeguard.person !== null && ` (${safeguard.person})`}
      {facts.length > 0 && <span className="rg-quiet rg-block">{facts.join(' · ')}</span>}
    </li>
  );
}
