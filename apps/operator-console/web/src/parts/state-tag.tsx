import type { CaseState } from '../api/client.ts';
import { useLanguage } from '../language/language.tsx';

type Colour = 'grey' | 'blue' | 'yellow' | 'green' | 'red' | 'purple' | 'orange' | 'teal';

const colours: Readonly<Partial<Record<CaseState, Colour>>> = {
  received: 'grey',
  verified: 'grey',
  held: 'orange',
  'awaiting-decision': 'blue',
  'information-requested': 'yellow',
  'interview-requested': 'yellow',
  'extension-requested': 'yellow',
  'decision-proposed': 'purple',
  decided: 'purple',
  accepted: 'green',
  'partly-accepted': 'green',
  refused: 'red',
  'deemed-accepted': 'orange',
  lapsed: 'orange',
};

export function StateTag({ state }: { state: CaseState }) {
  const { code } = useLanguage();
  return <strong className={`govuk-tag govuk-tag--${colours[state] ?? 'grey'} rg-tag`}>{code('state', state)}</strong>;
}
