import { type CaseStore } from '#case-store';
import { asReadmissionError, type ReadmissionError } from '#canonical-message';
import { failureOf, type Log } from '#service-runtime';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';

/** Runs a flow over a signed act and records what is refused: code, pointers and key, never a word of the content. */
export class ReceiveAct {
  constructor(
    private readonly store: Pick<CaseStore, 'refusals'>,
    private readonly log: Log,
  ) {}

  async run(incoming: IncomingAct, flow: (incoming: IncomingAct) => Promise<Acknowledged>): Promise<Acknowledged> {
    try {
      return await flow(incoming);
    } catch (error) {
      const refusal = asReadmissionError(error);
      if (refusal.disposition === 'refuse' && !incoming.isTrial) await this.record(incoming, refusal);
      throw refusal;
    } finally {
      incoming.endTurn?.();
    }
  }

  private async record({ sender, receivedAt, body }: IncomingAct, { code, faults }: ReadmissionError): Promise<void> {
    const pointers = faults.map(({ pointer }) => pointer);
    this.log.info('refused', { code, count: faults.length, ...sender });
    try {
      await this.store.refusals.record({ at: receivedAt, code, pointers, size: body.length, ...sender });
    } catch (error) {
      // The sender's answer does not depend on our notes.
      this.log.error('refusal not recorded', { code, failure: failureOf(error) });
    }
  }
}
