import { useState } from 'react';
import type { CaseView } from '../../api/client.ts';
import { useMessages, useVerify } from '../../api/messages.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { DifferencesDialog } from './differences-dialog.tsx';

/** Every signed string about a case: verified again when somebody asks, with its attempts on the way. */
export function MessagesPanel({ view }: { view: CaseView }) {
  const { t, code, instant } = useLanguage();
  const messages = useMessages(view.id);
  const [compared, setCompared] = useState<string>();
  return (
    <section className="rg-panel" aria-labelledby="messages">
      <h2 className="govuk-heading-m" id="messages" tabIndex={-1}>
        {t('messages.title')}
      </h2>
      <AnswerOf query={messages}>
        {({ received, own }) => (
          <ul className="rg-checks">
            {received.map((one) => (
              <li key={one.sha256}>
                <strong>{t('messages.received')}</strong> <span className="rg-quiet">{one.act}</span>
                <span className="rg-block">{instant(one.receivedAt)}</span>
                <Verify id={view.id} sha256={one.sha256} isErased={one.isErased} />
                {!one.isErased && one.act === 'POST /v1/requests' && (
                  <button type="button" className="rg-link" onClick={() => setCompared(one.sha256)}>
                    {t('messages.differences')}
                  </button>
                )}
              </li>
            ))}
            {own.map((one) => (
              <li key={one.sha256}>
                <strong>{code('ownMessage', one.kind)}</strong>{' '}
                <span className="rg-quiet">{one.routingKey !== null && code('routing', one.routingKey)}</span>
                <span className="rg-block">{instant(one.signedAt)}</span>
                {(one.attempts ?? 0) > 0 && (
                  <span className="rg-block">{t('messages.attempts', { count: one.attempts ?? 0 })}</span>
                )}
                {one.quarantined.map(({ id, reason }) => (
                  <span className="rg-block rg-alarm" key={id}>
                    {t('messages.quarantined', { reason: code('problem', reason) })}
                  </span>
                ))}
                <Verify id={view.id} sha256={one.sha256} isErased={one.isErased} />
              </li>
            ))}
          </ul>
        )}
      </AnswerOf>
      {compared !== undefined && (
        <DifferencesDialog id={view.id} sha256={compared} onClose={() => setCompared(undefined)} />
      )}
    </section>
  );
}

/** The verdict in one sentence, then every check. */
function Verify({ id, sha256, isErased }: { id: string; sha256: string; isErased: boolean }) {
  const { t, code, instant } = useLanguage();
  const verify = useVerify(id, sha256);
  if (isErased) return <span className="rg-block rg-quiet">{t('messages.erased')}</span>;
  const panel = verify.data;
  return (
    <>
      <button type="button" className="rg-link rg-verify" onClick={() => verify.mutate()}>
        {t(panel ? 'messages.verifyAgain' : 'messages.verify')}
        <span className="govuk-visually-hidden"> {sha256.slice(0, 8)}</span>
      </button>
      {verify.isError && <ProblemNotice error={verify.error} />}
      {panel && (
        <div role="status" className="rg-verdict">
          <p className={`govuk-body ${panel.holds ? '' : 'rg-alarm'}`}>
            <strong>
              {t(panel.holds ? 'messages.holds' : 'messages.fails', {
                signer: panel.signer.split(':')[1] ?? panel.signer,
                at: instant(panel.verifiedAt),
              })}
            </strong>
          </p>
          <ul className="govuk-list">
            {panel.checks.map(({ check, holds }) => (
              <li key={check}>
                <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
                <span className="govuk-visually-hidden">{t(holds ? 'act.yes' : 'act.no')}:</span> {code('check', check)}
              </li>
            ))}
          </ul>
          <p className="govuk-body rg-quiet rg-hash">
            {panel.algorithm} · kid {panel.kid} · SHA-256 {panel.sha256}
          </p>
        </div>
      )}
    </>
  );
}
