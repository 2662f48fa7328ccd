import type { Language } from '../../language/language.tsx';

/** What an alert says: "Reply: 80 % of the limit used", from reply-80-percent. */
export function alertName({ t, code, has }: Language, kind: string): string {
  if (has('alert', kind)) return code('alert', kind);
  const found = /^(.+)-(usual|expired|(\d+)-percent)$/.exec(kind);
  if (!found) return kind;
  const purpose = code('purpose', found[1] ?? '');
  if (found[2] === 'usual') return t('alerts.usual', { purpose });
  if (found[2] === 'expired') return t('alerts.expired', { purpose });
  return t('alerts.percent', { purpose, percent: found[3] ?? '' });
}
