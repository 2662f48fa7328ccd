import type { CaseView } from '../../api/client.ts';
import { type Clock, clocksOf, lastTarget } from '../../api/clocks.ts';
import { type Language, useLanguage } from '../../language/language.tsx';
import { daysInWords } from '../../parts/due.tsx';
import { English } from '../../parts/english.tsx';

/** The clocks of a case: the date first, then what is left, what silence means, and how all of it was computed. */
export function ClockPanel({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const clocks = clocksOf(view);
  return (
    <section aria-labelledby="clocks">
      <h2 className="govuk-heading-m govuk-visually-hidden" id="clocks">
        {t('clocks.title')}
      </h2>
      {clocks.map((clock) => (
        <ClockCard key={clock.id} clock={clock} view={view} />
      ))}
      {clocks.length === 0 && <p className="govuk-body">{t('clocks.none')}</p>}
    </section>
  );
}

function ClockCard({ clock, view }: { clock: Clock; view: CaseView }) {
  const language = useLanguage();
  const { t, code, day, instant } = language;
  const target = lastTarget(clock);
  const usual = clock.targets.find((one) => one.kind === 'usual' && one !== target);
  const isRunning = clock.state === 'running';
  const band = target?.band ?? 'ended';
  return (
    <div className={`rg-clock rg-clock--${band}`}>
      <p className="rg-clock__what">
        {code('purpose', clock.purpose)}
        <span className="rg-quiet"> · {code('bound', clock.bound)}</span>
      </p>
      {target && (
        <p className="rg-clock__date">
          <strong>{day(target.due)}</strong>
          <span className="rg-clock__left">
            {isRunning ? daysInWords(language, target.daysLeft) : clockEnd(language, clock)}
          </span>
        </p>
      )}
      {isRunning && (
        <p className="rg-clock__silence">
          {t('clocks.silence')} <strong>{code('effect', clock.onExpiry.effect)}</strong>{' '}
          <span className="rg-quiet">
            {view.agreement.id}, {clock.onExpiry.legalRef}
          </span>
        </p>
      )}
      <ul className="rg-facts">
        {usual && <li>{t('clocks.usual', { date: day(usual.due), ref: usual.legalRef })}</li>}
        <li>{t(`clocks.started`, { event: code('moment', clock.startedBy), at: instant(clock.startedAt) })}</li>
        <li>{extensionText(language, clock)}</li>
        {target && target.earliestReading !== target.latestReading && (
          <li>{t('clocks.readings', { earliest: day(target.earliestReading), latest: day(target.latestReading) })}</li>
        )}
      </ul>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t('clocks.how')}</span>
        </summary>
        <div className="govuk-details__text">
          <ol className="govuk-list govuk-list--number" lang="en">
            {clock.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {(clock.calendars ?? []).length > 0 && (
            <p className="govuk-body">
              {t('clocks.calendars')}{' '}
              {(clock.calendars ?? []).map(({ country, version }) => `${country} v${version}`).join(', ')}
            </p>
          )}
          <p className="govuk-body rg-quiet">
            {t('clocks.never')}{' '}
            <English>
              {view.agreement.id} v{view.agreement.version}
            </English>
          </p>
        </div>
      </details>
    </div>
  );
}

const clockEnd = ({ code, t, dayOf }: Language, { state, endedAt }: Clock): string =>
  endedAt === null
    ? code('clockState', state)
    : t('clocks.ended', { what: code('clockState', state), date: dayOf(endedAt) });

function extensionText({ t, code, day }: Language, { extension }: Clock): string {
  if (!extension) return t('clocks.noExtension');
  const by = code('bound', extension.by);
  return extension.due === undefined
    ? t('clocks.extensionOpen', { by, ref: extension.legalRef })
    : t('clocks.extension', { date: day(extension.due), by, ref: extension.legalRef });
}
