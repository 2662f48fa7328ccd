import { Fragment, useState } from 'react';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';

type Entry = CaseView['timeline'][number];
const facets = ['people', 'system', 'partner', 'clock'] as const;
type Code = (group: string, name: string) => string;
type Facet = (typeof facets)[number];

const gap = 24 * 3_600_000;

/** Everything that was done to a case, in order: people, programs, the partner and the clocks in one line. */
export function Timeline({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const [facet, setFacet] = useState<Facet | 'all'>('all');
  const entries = view.timeline.filter((entry) => facet === 'all' || entry.facet === facet);
  return (
    <section className="rg-panel" aria-labelledby="timeline">
      <h2 className="govuk-heading-m" id="timeline" tabIndex={-1}>
        {t('timeline.title')}
      </h2>
      <div className="rg-facets" role="group" aria-label={t('timeline.facets')}>
        {(['all', ...facets] as const).map((one) => (
          <button key={one} type="button" aria-pressed={facet === one} onClick={() => setFacet(one)}>
            {t(`timeline.${one}`)}
          </button>
        ))}
      </div>
      {entries.length === 0 && <p className="govuk-body">{t('timeline.nothing')}</p>}
      <ol className="moj-timeline rg-timeline">
        {entries.map((entry, index) => (
          <Fragment key={`${index} ${entry.at}`}>
            <Gap from={entries[index - 1]?.at} to={entry.at} />
            <EntryLine entry={entry} />
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { t, code, instant } = useLanguage();
  const [kind = '', name = ''] = entry.actor.split(':');
  const details = entry.details as Record<string, unknown>;
  const told = kind === 'officer' || kind === 'partner' ? quoted(details) : undefined;
  const concerns = kind === 'clock' ? code('purpose', String(details['purpose'] ?? name)) : nameOf(code, kind, name);
  return (
    <li className={`moj-timeline__item rg-timeline__item rg-timeline__item--${entry.facet}`}>
      <div className="moj-timeline__header">
        <h3 className="moj-timeline__title">{code('done', entry.act)}</h3>
        <p className="moj-timeline__byline">
          {code('actor', kind)} <span className="rg-quiet">{concerns}</span>
        </p>
      </div>
      <p className="moj-timeline__date">
        <time dateTime={entry.at}>{instant(entry.at)}</time>
      </p>
      {typeof details['outcome'] === 'string' && (
        <p className="moj-timeline__description">{outcomeText(code, entry.act, details['outcome'])}</p>
      )}
      {told !== undefined && <p className="moj-timeline__description">{t('timeline.quote', { text: told })}</p>}
    </li>
  );
}

const nameOf = (code: Code, kind: string, name: string): string => {
  if (kind === 'program') return code('program', name);
  return kind === 'partner' ? code('country', name) : name;
};

/** Words that somebody wrote about what they did. */
const quoted = (details: Record<string, unknown>): string | undefined =>
  ['text', 'reason', 'purpose', 'note'].map((key) => details[key]).find((one) => typeof one === 'string') as
    string | undefined;

const outcomeText = (code: Code, act: string, outcome: string): string =>
  act === 'verify' ? code('outcome', outcome) : code('proposed', outcome) === outcome ? code('state', outcome) : code('proposed', outcome); // prettier-ignore

/** A day or more in which nothing happened is drawn, because it may be what has to be asked about. */
function Gap({ from, to }: { from: string | undefined; to: string }) {
  const { t } = useLanguage();
  if (from === undefined) return null;
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / gap);
  return days < 1 ? null : <li className="rg-timeline__gap">{t('timeline.gap', { count: days })}</li>;
}
