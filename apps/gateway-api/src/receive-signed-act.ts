import { type SignedActRecord } from '#case-store';
import { type Fault, ReadmissionError, throwFaults } from '#canonical-message';
import { assertFresh } from '#message-signing';
import { readStrictJson, type WireSchema } from '#wire-formats';
import { type ComposeReceipt } from './compose-receipt.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedAct, type SignedActs } from './open-signed-act.js';

/** What an act does: what is shown of it in the receipt and beside it, and how it is written together with the receipt. */
export interface Effect {
  readonly shown: Readonly<Record<string, unknown>>;
  /** False when this partner has used the jti before: nothing was written then. */
  readonly write: (of: SignedActRecord) => Promise<boolean>;
}

/** A signed act that touches no case: opened, answered as before when it is repeated, performed, receipted. */
export class ReceiveSignedAct {
  constructor(
    private readonly acts: SignedActs,
    private readonly receipts: ComposeReceipt,
  ) {}

  /** `prepare` judges a payload of the schema's form; it throws what is wrong, and nothing has been written then. */
  async run<Payload>(
    incoming: IncomingAct,
    schema: WireSchema,
    prepare: (payload: Payload, act: SignedAct) => Promise<Effect>,
  ): Promise<Acknowledged> {
    assertNoTrial(incoming);
    const act = await this.acts.open(incoming, () => 'application/json');
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const payload = readStrictJson(act.payload);
    throwFaults(schema.faults(payload));
    const { shown, write } = await prepare(payload as Payload, act);
    const receipt = await this.receipts.run(incoming, act, {
      statement: statementAbout(shown),
      answer: (signed) => ({ ...shown, ...signed }),
    });
    const { partner, jws } = act;
    const isNew = await write({ partner, receivedAt: incoming.receivedAt, receipt, jws });
    return isNew ? { answer: receipt.answer, isRepeated: false } : this.acts.getRepeated(act);
  }
}

/** What a receipt states of an act: the id of what it is about is `about`, since `id` is the receipt's own. */
export const statementAbout = ({ id, ...rest }: { readonly id?: unknown }): Readonly<Record<string, unknown>> => ({
  ...(id === undefined ? {} : { about: id }),
  ...rest,
});

/** Whoever means to try has to be told before anything is done. */
export function assertNoTrial({ isTrial }: IncomingAct): void {
  if (!isTrial) return;
  const fault: Fault = { code: 'QUERY_INVALID', pointer: '/prefer', detail: 'this act cannot be tried out' };
  throw new ReadmissionError('QUERY_INVALID', { faults: [fault] });
}
