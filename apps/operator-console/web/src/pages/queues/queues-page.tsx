import { Link } from 'wouter';
import type { Schemas } from '../../api/client.ts';
import { addressOf, usePauses, useQueues } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useTitle } from '../../parts/title.ts';

type Pause = Schemas['Pause'];

/** Where messages and cases wait, and how long the oldest has: age says more than depth. */
export function QueuesPage() {
  const { t, code, number } = useLanguage();
  const queues = useQueues();
  const pauses = usePauses();
  useTitle(t('rail.queues'));
  return (
    <>
      <h1 className="govuk-heading-l">{t('rail.queues')}</h1>
      <p className="govuk-body">{t('queues.text')}</p>
      {(pauses.data?.pauses ?? [])
        .filter(({ state }) => state !== 'ended')
        .map((pause) => (
          <PauseNotice key={pause.id} pause={pause} />
        ))}
      <AnswerOf query={queues}>
        {({ stages, isBrokerReached }) => (
          <>
            {!isBrokerReached && <p className="govuk-inset-text rg-alarm">{t('queues.noBroker')}</p>}
            <DataTable
              caption={t('rail.queues')}
              rows={stages}
              keyOf={({ name }) => name}
              columns={[
                {
                  header: t('queues.stage'),
                  cell: (stage) => (
                    <>
                      <Link className="govuk-link" href={addressOf(stage.list)}>
                        {code('stage', stage.name)}
                      </Link>
                      <span className="rg-quiet rg-block">{code('stageDoes', stage.name)}</span>
                    </>
                  ),
                },
                { header: t('queues.waiting'), isNumber: true, cell: (stage) => number(stage.waiting) },
                {
                  header: t('queues.oldest'),
                  cell: (stage) => (stage.oldest === null ? '–' : <Since instant={stage.oldest} />),
                },
                {
                  header: t('queues.partners'),
                  cell: (stage) =>
                    stage.partners.length === 0
                      ? '–'
                      : stage.partners
                          .map(({ partner, waiting }) => `${code('country', partner)} ${number(waiting)}`)
                          .join(', '),
                },
                {
                  header: t('queues.stuck'),
                  isNumber: true,
                  cell: (stage) =>
                    stage.quarantined > 0 ? (
                      <Link className="govuk-link rg-alarm" href="/quarantine">
                        {number(stage.quarantined)}
                      </Link>
                    ) : (
                      '0'
                    ),
                },
                {
                  header: t('queues.broker'),
                  cell: (stage) =>
                    stage.depth === null
                      ? '–'
                      : t('queues.depth', { depth: number(stage.depth), consumers: number(stage.consumers ?? 0) }),
                },
                {
                  header: t('queues.done'),
                  isNumber: true,
                  cell: (stage) => `${number(stage.doneLastHour)} / ${number(stage.doneLastDay)}`,
                },
              ]}
            />
          </>
        )}
      </AnswerOf>
    </>
  );
}

function Since({ instant }: { instant: string }) {
  const { shortDay, time } = useLanguage();
  return (
    <>
      <span className="rg-nowrap">{shortDay(instant)}</span>
      <span className="rg-quiet rg-block rg-nowrap">{time(instant)}</span>
    </>
  );
}

/** Clocks never stop because something is paused, and the notice says which due date falls into it. */
function PauseNotice({ pause }: { pause: Pause }) {
  const { t, code, day } = useLanguage();
  const what = [pause.routingKey && code('routing', pause.routingKey), pause.partner && code('country', pause.partner)].filter(Boolean).join(', '); // prettier-ignore
  return (
    <div className="rg-panel rg-panel--warning">
      <p className="govuk-body">
        <strong>{t(pause.state === 'proposed' ? 'queues.pauseProposed' : 'queues.paused', { what })}</strong>{' '}
        {pause.reason}
      </p>
      <p className="govuk-body">
        {t('queues.pauseWaits', { count: pause.waiting })}{' '}
        {pause.nextDue !== null && t('queues.pauseDue', { date: day(pause.nextDue) })}
      </p>
    </div>
  );
}
