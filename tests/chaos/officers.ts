import { setTimeout as sleep } from 'node:timers/promises';
import { type Random } from '#registry-matching';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';

interface Line {
  readonly id: string;
  readonly state: string;
  readonly partner: string;
  readonly verificationOutcome: string | null;
}

const text = 'Invented, looked into under fire.';
const refuse = (code: string): object => ({ outcome: 'refuse', reasons: [{ code, text }] });

/** States in which a case waits for officers; those that it may as well stay in are left when the run ends. */
const atWork = [
  'held',
  'awaiting-decision',
  'decision-proposed',
  'interview-requested',
  'information-requested',
  'extension-requested',
  'transit-requested',
  'transit-proposed',
] as const;
const afterwards = ['transfer-planned', 'transfer-confirmed', 'handed-over', 'error-contested', 'return-agreed', 'transit-approved'] as const; // prettier-ignore

/** Two officers who do whatever waits for them, for as long as the run lasts. */
export class Officers {
  decided = 0;
  acted = 0;
  private isOver = false;
  /** Cases of which something was asked once: they are not asked for ever. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly proposer: ConsoleClient,
    private readonly lead: ConsoleClient,
    private readonly random: Random,
  ) {}

  async work(): Promise<void> {
    while (!this.isOver) {
      for (const states of [atWork, afterwards]) {
        const list = await attempt(() => this.proposer.get(`/api/cases?limit=200&state=${states.join(',')}`));
        const { cases } = JSON.parse(list ?? '{"cases":[]}') as { cases: Line[] };
        for (const line of cases) await this.handle(line);
      }
      await sleep(100);
    }
  }

  stop(): void {
    this.isOver = true;
  }

  /** One act on one case. A console that dies in between leaves the case where the next look finds it. */
  private async handle(line: Line): Promise<void> {
    const { id, state } = line;
    switch (state) {
      case 'held':
        await attempt(() => this.lead.post(`/api/cases/${id}/hold-release`, { reason: text }));
        return;
      case 'awaiting-decision':
        return this.decide(line);
      case 'decision-proposed':
      case 'transit-proposed':
        return this.countersign(id);
      case 'transit-requested':
        if (await this.askOnce(id, 'request-information')) return;
        await attempt(() => this.proposer.post(`/api/cases/${id}/decision`, this.random.chance(0.3) ? refuse('T02') : { outcome: 'accept' })); // prettier-ignore
        return;
      default:
        return this.actOn(line);
    }
  }

  private async decide({ id, partner, verificationOutcome }: Line): Promise<void> {
    if (partner === 'che' && (await this.askOnce(id, 'request-extension'))) return;
    if (await this.askOnce(id, 'request-information')) return;
    const proposal = verificationOutcome === 'not-found' ? refuse('R01') : { outcome: 'accept' };
    await attempt(() => this.proposer.post(`/api/cases/${id}/decision`, proposal));
  }

  private async countersign(id: string): Promise<void> {
    const done = await attempt(() => this.lead.post(`/api/cases/${id}/countersignature`));
    if (done !== undefined) this.decided++;
    // What the partner has said meanwhile makes a proposal void: another is made.
    else await attempt(() => this.proposer.post(`/api/cases/${id}/decision`, { outcome: 'accept' }));
  }

  private async askOnce(id: string, act: string): Promise<boolean> {
    if (this.asked.has(`${id} ${act}`)) return false;
    this.asked.add(`${id} ${act}`);
    return this.random.chance(0.12) && this.act(id, { act });
  }

  private async actOn({ id, state }: Line): Promise<void> {
    const usual: Readonly<Record<string, object>> = {
      'interview-requested': { act: 'record-interview' },
      'transfer-planned': { act: 'confirm-transfer' },
      'transfer-confirmed': { act: 'record-arrival' },
      'handed-over': this.random.chance(0.6) ? { act: 'claim-error', identity: text } : { act: 'refer-reintegration' },
      'return-agreed': { act: 'record-return' },
      'error-contested': this.random.chance(0.3) ? { act: 'claim-error', identity: text } : { act: 'close' },
      'transit-approved': this.random.chance(0.3) ? { act: 'revoke-transit' } : { act: 'record-transit' },
    };
    const act = usual[state];
    if (act && this.random.chance(0.5)) await this.act(id, act);
  }

  private async act(id: string, act: object): Promise<boolean> {
    const done = await attempt(() => this.lead.post(`/api/cases/${id}/acts`, { text, ...act }));
    if (done !== undefined) this.acted++;
    return done !== undefined;
  }
}

/** The body of a successful answer; undefined when the console did not answer so, which the next look repeats. */
async function attempt(call: () => Promise<Reply>): Promise<string | undefined> {
  try {
    const { status, text: body } = await call();
    return status < 300 ? body : undefined;
  } catch (error) {
    const isCut = error instanceof TypeError || (error instanceof Error && /terminated|aborted/.test(error.message));
    if (!isCut) throw error;
    return undefined;
  }
}
