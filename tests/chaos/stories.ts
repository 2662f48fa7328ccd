import { type Random } from '#registry-matching';

/** Every act of a partner whose document is in the general form. */
export const actNames = [
  'withdrawal',
  'information',
  'extension-consent',
  'extension-request',
  'interview-request',
  'transfer-notice',
  'obstacle',
  'arrival',
  'error-claim-reply',
] as const;
export type ActName = (typeof actNames)[number];

const reason = 'Invented, under fire.';

/** What a partner writes in an act. */
export function actDocument(name: ActName, random: Random): object {
  switch (name) {
    case 'withdrawal':
    case 'interview-request':
      return { reason };
    case 'information':
      return { statement: reason };
    case 'extension-consent':
      return { consents: random.chance(0.5) };
    case 'extension-request':
      return { until: '2031-01-15', reason };
    case 'transfer-notice':
      return { transferOn: '2027-01-15' };
    case 'obstacle':
      return { kind: 'factual', statement: reason };
    case 'arrival':
      return { what: 'departed', on: '2027-01-15' };
    case 'error-claim-reply':
      return random.chance(0.5) ? { takesBack: true } : { takesBack: false, statement: reason };
  }
}

/** What a partner does when it hears of something, in this order. */
export function followUp(
  event: string,
  procedure: 'readmission' | 'transit',
  { id, random }: { readonly id: string; readonly random: Random },
): ActName[] {
  switch (event) {
    case 'information.requested':
      return ['information'];
    case 'extension.requested':
      return ['extension-consent'];
    case 'transfer.confirmed':
    case 'arrival.recorded':
      return ['arrival'];
    case 'error.claimed':
      return ['error-claim-reply'];
    case 'answer.ready':
      return procedure === 'transit' ? afterTransit(random) : afterAnswer(id, random);
    default:
      return [];
  }
}

const afterTransit = (random: Random): ActName[] =>
  random.chance(0.5) ? ['arrival'] : random.chance(0.3) ? ['withdrawal'] : [];

/** After a refusal none of it fits, and each is refused with what would. */
function afterAnswer(id: string, random: Random): ActName[] {
  if (random.chance(0.4)) return [];
  if (random.chance(0.1)) return ['withdrawal'];
  const more: ActName[] = id === 'che' && random.chance(0.5) ? ['extension-request'] : [];
  return random.chance(0.3) ? [...more, 'transfer-notice', 'obstacle', 'transfer-notice'] : [...more, 'transfer-notice']; // prettier-ignore
}
