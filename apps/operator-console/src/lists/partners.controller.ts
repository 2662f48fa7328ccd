import { Controller, Get } from '@nestjs/common';
import { ConsoleStore, type PartnerOverview } from '#case-store';
import { MayBeCalledBy } from '../officer-access.guard.js';

/** Why a partner's light is not green. */
type Concern = 'no-agreement' | 'no-key' | 'key-ends-in-7-days' | 'key-ends-in-30-days' | 'answers-waiting' | 'endpoint-failing' | 'silent'; // prettier-ignore

/** A partner, how it goes with it in one colour, and what that colour comes from. */
interface PartnerView extends PartnerOverview {
  readonly light: 'green' | 'amber' | 'red';
  readonly concerns: readonly Concern[];
}

const grave: readonly Concern[] = ['no-agreement', 'no-key', 'key-ends-in-7-days'];
const day = 24 * 3_600_000;
const silentDays = 14;
const waitingDays = 1;

/** Partners, each with what somebody should look at. */
@Controller('api/partners')
export class PartnersController {
  constructor(private readonly console: ConsoleStore) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor', 'agreement-editor', 'agreement-approver', 'legal-adviser')
  async list(): Promise<{ partners: PartnerView[] }> {
    const partners = await this.console.partnerOverviews.list();
    return { partners: partners.map((partner) => ({ ...partner, ...lightOf(partner) })) };
  }
}

function lightOf(partner: PartnerOverview): Pick<PartnerView, 'light' | 'concerns'> {
  const concerns = concernsOf(partner);
  const light = concerns.some((one) => grave.includes(one)) ? 'red' : concerns.length > 0 ? 'amber' : 'green';
  return { light, concerns };
}

function concernsOf(partner: PartnerOverview): Concern[] {
  const { keys, lastReceivedAt, oldestWaitingAnswer, failingEndpoints, release } = partner;
  // The key that is good for longest is the one that counts.
  const good = keys.filter(({ revokedAt, daysLeft }) => revokedAt === null && (daysLeft === null || daysLeft >= 0));
  const left = Math.max(...good.map(({ daysLeft }) => daysLeft ?? Infinity));
  const since = (instant: string | null): number => (instant === null ? 0 : (Date.now() - Date.parse(instant)) / day);
  return [
    ...(release === null ? (['no-agreement'] as const) : []),
    ...(good.length === 0 ? (['no-key'] as const) : left < 7 ? (['key-ends-in-7-days'] as const) : left < 30 ? (['key-ends-in-30-days'] as const) : []), // prettier-ignore
    ...(since(oldestWaitingAnswer) > waitingDays ? (['answers-waiting'] as const) : []),
    ...(failingEndpoints > 0 ? (['endpoint-failing'] as const) : []),
    ...(lastReceivedAt !== null && since(lastReceivedAt) > silentDays ? (['silent'] as const) : []),
  ];
}
