import { Controller, Get, Query } from '@nestjs/common';
import { ConsoleStore, type ParkedLine, type QuarantineGroup, type Stage, stages } from '#case-store';
import { QueueDepths } from '#messaging';
import { MayBeCalledBy } from '../officer-access.guard.js';
import { type Query as Parameters, QueryReader } from './read-query.js';

/** A stage with what the broker says of its queues, and the list of what waits in it. */
interface StageView extends Stage {
  /** Messages in the queue and programs that read it; null without a queue, or while the broker is away. */
  readonly depth: number | null;
  readonly consumers: number | null;
  /** Cases that neither wait to be published nor in the queue. */
  readonly inWork: number | null;
  readonly list: { readonly page: string; readonly query: string };
}

/** Where it goes on, where it is stuck, and what nobody could handle. */
@Controller('api')
export class QueuesController {
  constructor(
    private readonly console: ConsoleStore,
    private readonly depths: QueueDepths,
  ) {}

  @Get('queues')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async queues(): Promise<{ isBrokerReached: boolean; stages: StageView[] }> {
    const [known, depths] = await Promise.all([this.console.stages.list(), this.depths.read()]);
    const withDepth = known.map((stage): StageView => {
      const { queues, states } = stages[stage.name];
      const own = queues.length > 0 ? depths?.filter(({ queue }) => queues.includes(queue)) : undefined;
      const depth = own ? own.reduce((sum, one) => sum + one.depth, 0) : null;
      return {
        ...stage,
        depth,
        // A stage with two queues is as well read as the one that fewer programs read.
        consumers: own ? Math.min(...own.map(({ consumers }) => consumers)) : null,
        inWork: depth === null ? null : Math.max(0, stage.waiting - stage.unpublished - depth),
        list: states.length > 0 ? { page: 'cases', query: `state=${states.join(',')}` } : listOf(stage),
      };
    });
    return { isBrokerReached: depths !== undefined, stages: withDepth };
  }

  @Get('quarantine')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async quarantine(@Query() query: Parameters): Promise<{ groups: QuarantineGroup[]; deliveries: ParkedLine[] }> {
    const reader = new QueryReader(query, ['reason', 'queue', 'partner', 'release']);
    reader.end();
    const { quarantineGroups } = this.console;
    const [groups, deliveries] = await Promise.all([
      quarantineGroups.list(),
      quarantineGroups.deliveries({
        reason: reader.text('reason'),
        queue: reader.text('queue'),
        partner: reader.text('partner'),
        release: reader.text('release'),
      }),
    ]);
    return { groups, deliveries };
  }
}

const listOf = ({ name }: Stage): StageView['list'] =>
  name === 'deliver' ? { page: 'unacknowledged-answers', query: '' } : { page: 'cases', query: 'sort=-received' };
