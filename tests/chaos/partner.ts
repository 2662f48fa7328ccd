import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';

/** What a partner holds in its hands about one request. */
export interface Held {
  readonly jti: string;
  readonly caseId: string;
  readonly receipt: string;
  answer?: string;
  acknowledged?: boolean;
}

interface PartnerEvent {
  readonly seq: number;
  readonly caseId: string;
}

/** An honest partner: what was not answered is sent again with the same jti, and nothing counts without a signature. */
export class Partner {
  readonly held = new Map<string, Held>();
  readonly sequence: number[] = [];
  repetitions = 0;
  /** What should never be seen; empty at the end, or the run has failed. */
  readonly complaints: string[] = [];
  private isDone = false;

  constructor(
    private readonly ministry: Ministry,
    /** The `cty` to sign. */
    private readonly cty: string,
  ) {}

  get id(): string {
    return this.ministry.id;
  }

  /** Sends a request until it is receipted, and now and then once more, which must get the identical answer. */
  async send(payload: Uint8Array, sendsTwice: boolean): Promise<void> {
    const jti = randomUUID();
    const first = await this.insist(() => this.ministry.send(payload, { jti, cty: this.cty }), 202);
    const { id, receipt } = JSON.parse(first.text) as { id: string; receipt: string };
    this.held.set(id, { jti, caseId: id, receipt });
    if (!sendsTwice) return;
    const second = await this.insist(() => this.ministry.send(payload, { jti, cty: this.cty }), 202);
    if (second.text !== first.text) this.complaints.push(`${jti} got two different receipts`);
  }

  /** Collects and acknowledges answers until everything held has one. */
  async collect(): Promise<void> {
    while (!this.isDone || this.waiting > 0) {
      const after = this.sequence.at(-1) ?? 0;
      const reply = await this.insist(() => this.ministry.get(`/v1/events?after=${after}&wait=1`), 200);
      const { events } = JSON.parse(reply.text) as { events: PartnerEvent[] };
      for (const event of events) await this.take(event);
    }
  }

  /** Nothing more will be sent: collecting ends with the last answer. */
  finish(): void {
    this.isDone = true;
  }

  get waiting(): number {
    return [...this.held.values()].filter(({ acknowledged }) => acknowledged !== true).length;
  }

  /** Verifies every receipt and every answer with the published keys. */
  async verifyAll(): Promise<void> {
    for (const { caseId, receipt, answer } of this.held.values()) {
      const first = await verifyWithPublishedKey(this.ministry.gateway, receipt);
      const last = answer === undefined ? undefined : await verifyWithPublishedKey(this.ministry.gateway, answer);
      if (first?.typ !== 'readmission-receipt+jws') this.complaints.push(`${caseId} has no good receipt`);
      if (last?.typ !== 'readmission-answer+jws') this.complaints.push(`${caseId} has no good answer`);
    }
  }

  private async take({ seq, caseId }: PartnerEvent): Promise<void> {
    const expected = (this.sequence.at(-1) ?? 0) + 1;
    if (seq !== expected) this.complaints.push(`event ${seq} came where ${expected} was due`);
    this.sequence.push(seq);
    const answer = await this.insist(() => this.ministry.get(`/v1/requests/${caseId}/answer`), 200);
    await this.insist(() => this.ministry.acknowledge(seq, answer.text), 202);
    const held = await this.heldFor(caseId);
    if (held.answer !== undefined) this.complaints.push(`${caseId} was answered twice`);
    Object.assign(held, { answer: answer.text, acknowledged: true });
  }

  /** The answer may be there before the sender has heard that its request was received. */
  private async heldFor(caseId: string): Promise<Held> {
    for (;;) {
      const held = this.held.get(caseId);
      if (held) return held;
      await sleep(50);
    }
  }

  /** Repeats a call for as long as nobody answers or the gateway says that trying again helps. */
  private async insist(call: () => Promise<Reply>, wanted: number): Promise<Reply> {
    for (;;) {
      try {
        const reply = await call();
        if (reply.status === wanted) return reply;
        if (reply.status !== 503) throw new RangeError(`${this.id} was answered ${reply.status}: ${reply.text}`);
      } catch (error) {
        // No answer at all: the program was killed, or its connection was cut. Any other error is a fault of this test.
        if (!(error instanceof TypeError && error.message === 'fetch failed') && !isCutShort(error)) throw error;
      }
      this.repetitions++;
      await sleep(100);
    }
  }
}

const isCutShort = (error: unknown): boolean => error instanceof Error && /terminated|aborted/.test(error.message);
