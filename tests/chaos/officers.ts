import { setTimeout as sleep } from 'node:timers/promises';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';

interface Line {
  readonly id: string;
  readonly state: string;
  readonly verificationOutcome: string | null;
}

const refuse = { outcome: 'refuse', reasons: [{ code: 'R01', text: 'Not identified in the registry (invented).' }] };

/** Two officers who decide whatever waits for them, for as long as the run lasts. */
export class Officers {
  decided = 0;
  private isOver = false;

  constructor(
    private readonly proposer: ConsoleClient,
    private readonly countersigner: ConsoleClient,
  ) {}

  async work(): Promise<void> {
    while (!this.isOver) {
      const list = await attempt(() => this.proposer.get('/api/cases?state=held,awaiting-decision,decision-proposed'));
      const { cases } = JSON.parse(list ?? '{"cases":[]}') as { cases: Line[] };
      for (const line of cases) await this.decide(line);
      await sleep(100);
    }
  }

  stop(): void {
    this.isOver = true;
  }

  /** One act on one case. A console that dies in between leaves the case where the next look finds it. */
  private async decide({ id, state, verificationOutcome }: Line): Promise<void> {
    if (state === 'held') {
      await attempt(() =>
        this.countersigner.post(`/api/cases/${id}/hold-release`, { reason: 'Invented, looked into.' }),
      );
    } else if (state === 'awaiting-decision') {
      const proposal = verificationOutcome === 'not-found' ? refuse : { outcome: 'accept' };
      await attempt(() => this.proposer.post(`/api/cases/${id}/decision`, proposal));
    } else {
      const done = await attempt(() => this.countersigner.post(`/api/cases/${id}/countersignature`));
      if (done !== undefined) this.decided++;
    }
  }
}

/** The body of a successful answer; undefined when the console did not answer so, which the next look repeats. */
async function attempt(call: () => Promise<Reply>): Promise<string | undefined> {
  try {
    const { status, text } = await call();
    return status < 300 ? text : undefined;
  } catch (error) {
    const isCut = error instanceof TypeError || (error instanceof Error && /terminated|aborted/.test(error.message));
    if (!isCut) throw error;
    return undefined;
  }
}
