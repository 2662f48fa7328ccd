import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Random } from '#registry-matching';
import { type HeaderChanges, type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { type ActName, actDocument, followUp } from './stories.js';

/** What a partner holds in its hands about one case. */
export interface Held {
  readonly caseId: string;
  readonly procedure: 'readmission' | 'transit';
  readonly receipt: string;
  answer?: string;
}

/** An act on a case that was acknowledged. */
export interface HeldAct {
  readonly jti: string;
  readonly name: ActName | 'correction';
  readonly caseId: string;
  readonly receiptId: string;
  readonly receipt: string;
}

interface PartnerEvent {
  readonly seq: number;
  readonly type: string;
  readonly caseId: string;
}

/** What a partner sends, in its own format. */
export interface Documents {
  readonly cty: string;
  readonly request: () => Promise<Uint8Array>;
  /** Undefined where the agreement says nothing of transit. */
  readonly transit: (() => Promise<string>) | undefined;
}

/** An honest partner: what was not answered is sent again with the same jti, and nothing counts without a signature. */
export class Partner {
  readonly held = new Map<string, Held>();
  readonly acts: HeldAct[] = [];
  readonly sequence: number[] = [];
  acknowledged = 0;
  repetitions = 0;
  /** Acts that came when the case stood where they did not fit: refused, and nothing kept. */
  readonly refused: string[] = [];
  /** What should never be seen; empty at the end, or the run has failed. */
  readonly complaints: string[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private isDone = false;

  constructor(
    private readonly ministry: Ministry,
    private readonly documents: Documents,
    private readonly random: Random,
  ) {}

  get id(): string {
    return this.ministry.id;
  }

  /** Sends a request for readmission or transit, and begins whatever becomes of it. */
  async send(): Promise<void> {
    const { transit } = this.documents;
    if (transit && this.random.chance(0.12)) {
      const { id } = await this.open('transit', await transit());
      if (this.random.chance(0.2)) this.launch(() => this.act(id, this.random.pick(['withdrawal', 'information'])));
      return;
    }
    const { id } = await this.open('readmission', await this.documents.request());
    this.launch(() => this.goOn(id));
  }

  /** Now and then something follows the request at once, while the programs still work on it. */
  private async goOn(id: string): Promise<void> {
    const [draw, wait] = [this.random.between(0, 99), this.random.between(0, 1_500)];
    await sleep(wait);
    if (draw < 6) await this.act(id, 'withdrawal');
    else if (draw < 12) await this.correct(id);
    else if (draw < 17) await this.open('readmission', await this.documents.request(), { supersedes: id });
    else if (draw < 23) await this.act(id, 'interview-request');
    else if (draw < 29) await this.act(id, 'information');
  }

  /** Collects events, acknowledges answers and does what each event asks for, until it is told that nothing comes any more. */
  async collect(): Promise<void> {
    while (!this.isDone) {
      const after = this.sequence.at(-1) ?? 0;
      const reply = await this.insist(() => this.ministry.get(`/v1/events?after=${after}&wait=1`), [200]);
      const { events } = JSON.parse(reply.text) as { events: PartnerEvent[] };
      for (const event of events) await this.take(event);
    }
  }

  finish(): void {
    this.isDone = true;
  }

  get isIdle(): boolean {
    return this.underWay.size === 0;
  }

  /** Something signed beside the acts of cases: an endpoint for events. */
  async register(url: string): Promise<string> {
    const path = '/v1/webhook-endpoints';
    const jti = randomUUID();
    const call = (): Promise<Reply> => this.ministry.post(path, this.ministry.signAct(`POST ${path}`, JSON.stringify({ url }), { jti })); // prettier-ignore
    return (JSON.parse((await this.insist(call, [202])).text) as { id: string }).id;
  }

  async redeliver(deliveryId: string): Promise<void> {
    const path = `/v1/deliveries/${deliveryId}/redelivery`;
    await this.insist(() => this.ministry.post(path, this.ministry.signAct(`POST ${path}`, '{}')), [202]);
  }

  /** Verifies every receipt and every answer with the published keys. */
  async verifyAll(): Promise<void> {
    const typeOf = async (jws: string): Promise<unknown> => (await verifyWithPublishedKey(this.ministry.gateway, jws))?.typ; // prettier-ignore
    for (const { caseId, receipt, answer } of this.held.values()) {
      if ((await typeOf(receipt)) !== 'readmission-receipt+jws') this.complaints.push(`${caseId} has no good receipt`);
      if (answer !== undefined && (await typeOf(answer)) !== 'readmission-answer+jws') this.complaints.push(`${caseId} has no good answer`); // prettier-ignore
    }
    for (const { jti, receipt } of this.acts) {
      if ((await typeOf(receipt)) !== 'readmission-receipt+jws') this.complaints.push(`act ${jti} has no good receipt`);
    }
  }

  private async open(
    procedure: Held['procedure'],
    payload: Uint8Array | string,
    changes: HeaderChanges = {},
  ): Promise<{ id: string }> {
    const header = { jti: randomUUID(), ...changes };
    const call =
      procedure === 'transit'
        ? () => this.ministry.askTransit(String(payload), header)
        : () => this.ministry.send(payload, { ...header, cty: this.documents.cty });
    // What is to be superseded may have gone on meanwhile.
    const reply = await this.doOnce(call, header.jti, changes['supersedes'] === undefined ? [202] : [202, 409]);
    if (reply.status === 409) return this.refuse(header.jti);
    const { id, receipt } = JSON.parse(reply.text) as { id: string; receipt: string };
    this.held.set(id, { caseId: id, procedure, receipt });
    return { id };
  }

  private async correct(caseId: string): Promise<void> {
    const [payload, jti] = [await this.documents.request(), randomUUID()];
    const call = () => this.ministry.actWith(caseId, 'correction', payload, { jti, cty: this.documents.cty });
    this.keep({ jti, caseId, name: 'correction' }, await this.doOnce(call, jti, [202, 409]));
  }

  private async act(caseId: string, name: ActName): Promise<void> {
    const [document, jti] = [actDocument(name, this.random), randomUUID()];
    const call = () => this.ministry.act(caseId, name, document, { jti });
    this.keep({ jti, caseId, name }, await this.doOnce(call, jti, [202, 409]));
  }

  private keep(act: Pick<HeldAct, 'jti' | 'caseId' | 'name'>, { status, text }: Reply): void {
    if (status === 409) {
      const { code } = JSON.parse(text) as { code: string };
      if (!['CASE_STATE_CONFLICT', 'EXTENSION_NOT_OFFERED', 'ACT_NOT_IN_AGREEMENT'].includes(code)) this.complaints.push(`${act.name} was refused as ${code}`); // prettier-ignore
      this.refuse(act.jti);
      return;
    }
    const { receiptId, receipt } = JSON.parse(text) as { receiptId: string; receipt: string };
    this.acts.push({ ...act, receiptId, receipt });
  }

  private refuse(jti: string): { id: string } {
    this.refused.push(jti);
    return { id: '' };
  }

  /** Now and then twice, one after the other or both at once: the answers have to be identical. */
  private async doOnce(call: () => Promise<Reply>, jti: string, wanted: readonly number[]): Promise<Reply> {
    const [isTwin, isRepeated] = [this.random.chance(0.1), this.random.chance(0.15)];
    const twin = isTwin ? this.insist(call, wanted) : undefined;
    const first = await this.insist(call, wanted);
    const others = [await twin, isRepeated ? await this.insist(call, wanted) : undefined];
    for (const other of others) {
      if (other && first.status === 202 && other.text !== first.text) this.complaints.push(`${jti} got two different answers`); // prettier-ignore
    }
    return first;
  }

  private launch(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => {
        this.complaints.push(error instanceof Error ? error.message : String(error));
      })
      .finally(() => this.underWay.delete(running));
    this.underWay.add(running);
  }

  private async take({ seq, type, caseId }: PartnerEvent): Promise<void> {
    const expected = (this.sequence.at(-1) ?? 0) + 1;
    if (seq !== expected) this.complaints.push(`event ${seq} came where ${expected} was due`);
    this.sequence.push(seq);
    const held = await this.heldFor(caseId);
    if (type === 'answer.ready') {
      const answer = await this.insist(() => this.ministry.get(`/v1/requests/${caseId}/answer`), [200]);
      await this.insist(() => this.ministry.acknowledge(seq, answer.text), [202]);
      this.acknowledged++;
      if (held.answer !== undefined) this.complaints.push(`${caseId} was answered twice`);
      held.answer = answer.text;
    }
    const names = followUp(type, held.procedure, { id: this.id, random: this.random });
    if (names.length > 0) this.launch(() => this.actInOrder(caseId, names));
  }

  private async actInOrder(caseId: string, names: readonly ActName[]): Promise<void> {
    for (const name of names) await this.act(caseId, name);
  }

  /** The event may be there before the sender has heard that its request was received. */
  private async heldFor(caseId: string): Promise<Held> {
    for (;;) {
      const held = this.held.get(caseId);
      if (held) return held;
      await sleep(50);
    }
  }

  /** Repeats a call for as long as nobody answers or the gateway says that trying again helps. */
  private async insist(call: () => Promise<Reply>, wanted: readonly number[]): Promise<Reply> {
    for (;;) {
      try {
        const reply = await call();
        if (wanted.includes(reply.status)) return reply;
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
