import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addressOf, type Today } from '../../api/operations.ts';
import { useLanguage } from '../../language/language.tsx';
import { alertName } from '../alerts/alert-name.ts';

/** What else wants to be looked at; every line leads to its list. */
export function AttentionList({ today }: { today: Today }) {
  const language = useLanguage();
  const { t, code, has, dayOf } = language;
  const lines: { key: string; href: string; text: ReactNode }[] = [
    ...today.quarantine.map((group) => ({
      key: `${group.reason} ${group.queue} ${group.partner} ${group.release}`,
      href: `/quarantine?reason=${encodeURIComponent(group.reason)}`,
      text: t('today.quarantined', {
        count: group.count,
        reason: has('problem', group.reason) ? code('problem', group.reason) : group.reason,
      }),
    })),
    ...today.alerts.map((figure) => ({
      key: figure.name,
      href: addressOf(figure.list),
      text: `${alertName(language, figure.name)}: ${figure.count}`,
    })),
    ...(today.unacknowledged.count > 0
      ? [
          {
            key: 'unacknowledged',
            href: '/partners',
            text: t('today.unacknowledged', { count: today.unacknowledged.count }),
          },
        ]
      : []),
    ...today.keys.map(({ kid, partner, daysLeft }) => ({
      key: kid,
      href: '/partners',
      text: t(daysLeft < 0 ? 'today.keyEnded' : 'today.keyEnds', {
        count: Math.abs(daysLeft),
        partner: code('country', partner),
      }),
    })),
    ...today.silent.map(({ partner, name, lastReceivedAt }) => ({
      key: `silent ${partner}`,
      href: '/partners',
      text:
        lastReceivedAt === null
          ? t('today.neverHeard', { name })
          : t('today.silent', { name, date: dayOf(lastReceivedAt) }),
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="rg-panel" aria-labelledby="attention">
      <h2 className="govuk-heading-m" id="attention">
        {t('today.attention')}
      </h2>
      <ul className="govuk-list rg-list">
        {lines.map(({ key, href, text }) => (
          <li key={key}>
            <Link className="govuk-link" href={href}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
