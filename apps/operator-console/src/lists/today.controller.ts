import { Controller, Get } from '@nestjs/common';
import { bandsAt, dueBands } from '#agreements';
import { type CaseFilter, type CaseLine, ConsoleStore, type Count, type ExpiringKey, type Officer, type QuarantineGroup, type SilentPartner } from '#case-store'; // prettier-ignore
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';

/** So many days before its end a key is shown, and so long may a partner be silent, until this is a setting. */
const keyDays = 90;
const silentDays = 14;
const nextShown = 10;

/** A number, and the list that makes it. */
interface Figure extends Count {
  readonly name: string;
  readonly list: { readonly page: string; readonly query: string };
}

interface TodayView {
  readonly today: string;
  readonly due: readonly Figure[];
  readonly mine: Figure;
  readonly unassigned: Figure;
  readonly next: readonly CaseLine[];
  readonly quarantine: readonly QuarantineGroup[];
  readonly alerts: readonly Figure[];
  readonly keys: readonly ExpiringKey[];
  readonly silent: readonly SilentPartner[];
  readonly unacknowledged: Figure & { readonly oldest: string | null };
}

/** The first page of the day: what expires, what is stuck, who is silent. Every number names the list that makes it. */
@Controller('api/today')
export class TodayController {
  constructor(private readonly console: ConsoleStore) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async show(@CallingOfficer() officer: Officer): Promise<TodayView> {
    const bands = bandsAt(new Date());
    const { caseLists, today, quarantineGroups } = this.console;
    const [due, mine, unassigned, next, quarantine, alerts, keys, silent, unacknowledged] = await Promise.all([
      Promise.all(dueBands.map((band) => this.count(band, `band=${band}`, { due: [bands[band]] }))),
      this.count('mine', 'assignee=me', { assignees: [officer.id] }),
      this.count('unassigned', 'assignee=nobody&band=overdue,today,three-working-days,seven-days,later', {
        assignees: ['nobody'],
        due: [{}],
      }),
      caseLists.list({ filter: { due: [{}] }, order: 'due', limit: nextShown }),
      quarantineGroups.list(),
      today.alertKinds(),
      today.expiringKeys(keyDays),
      today.silentPartners(silentDays),
      today.unacknowledged(),
    ]);
    const page = (name: string, query = '') => ({ page: name, query });
    return {
      today: bands.today.from ?? '',
      due,
      mine,
      unassigned,
      next: next.cases,
      quarantine,
      alerts: alerts.map(({ kind, count }) => ({ name: kind, count, isAtLeast: false, list: page('alerts', `kind=${kind}`) })), // prettier-ignore
      keys,
      silent,
      unacknowledged: {
        name: 'unacknowledged',
        isAtLeast: false,
        list: page('unacknowledged-answers'),
        ...unacknowledged,
      },
    };
  }

  private async count(name: string, query: string, filter: CaseFilter): Promise<Figure> {
    return { name, ...(await this.console.caseFacets.count(filter)), list: { page: 'cases', query } };
  }
}
