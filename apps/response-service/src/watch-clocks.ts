import { createHash } from 'node:crypto';
import { type Agreement, endOfDay, latestTarget } from '#agreements';
import { type CaseStore, clocksStartedBy, type DueClock, type Expiry } from '#case-store';
import { awaitingReply } from '#case-lifecycle';
import { kidOf, type Signer } from '#message-signing';
import { failureOf, type Log, Repeater } from '#service-runtime';
import { type EventSequencer } from './event-sequencer.js';

const pollMilliseconds = 500;
const leftAloneMilliseconds = 10_000;

/**
 * FLOW 4: time passes. It raises the alerts of every legal clock, and when the latest reading of a limit has passed it
 * states so, signed: what was received when, and that no answer was given until then. The case goes where the agreement
 * lets silence lead, and nowhere silently.
 *
 * Any number of copies may run. After a stop of days what has become due meanwhile is handled once, in its order.
 */
export class WatchClocks extends Repeater {
  /** Clocks that could not be handled, and until when they are left alone: one must not keep all others waiting. */
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'clocks'>,
    private readonly key: Signer,
    private readonly gatewayId: string,
    private readonly sequencer: Pick<EventSequencer, 'wake'>,
    private readonly log: Log,
  ) {
    super(() => this.handleNext(), pollMilliseconds);
  }

  /** Whether there was something due, so that there may be more. Never rejects. */
  private async handleNext(): Promise<boolean> {
    for (const [row, until] of this.failed) if (until < Date.now()) this.failed.delete(row);
    try {
      const due = await this.store.clocks.findDue([...this.failed.keys()]);
      if (due) await this.handle(due);
      return due !== undefined;
    } catch (error) {
      this.log.warn('clocks wait', { failure: failureOf(error) });
      return false;
    }
  }

  private async handle(due: DueClock): Promise<void> {
    try {
      if (due.step !== 'expiry') return await this.store.clocks.raiseAlert(due);
      const agreement = await this.store.agreements.get(due.case.agreement);
      if (await this.store.clocks.expire(due, (now) => this.compose(now, agreement))) this.sequencer.wake();
    } catch (error) {
      this.failed.set(due.row, Date.now() + leftAloneMilliseconds);
      this.log.error('clock not handled', { caseId: due.case.id, failure: failureOf(error) });
    }
  }

  private async compose(now: DueClock, agreement: Agreement): Promise<Expiry> {
    const statedAt = new Date();
    const statement = stateFacts(now, { gateway: this.gatewayId, statedAt });
    const jws = await this.key.sign('readmission-statement+jws', Buffer.from(JSON.stringify(statement)));
    const sha256 = createHash('sha256').update(jws).digest('hex');
    const to = silenceLeadsTo(now);
    return {
      statement: { kind: 'clock-expired', clockId: now.clock.id, sha256, kid: kidOf(jws), statedAt },
      body: { kind: 'statement', sha256, mediaType: 'application/jose', content: Buffer.from(jws) },
      ...(to ? { to } : {}),
      clocks: to ? clocksStartedBy(agreement, now.case.personClass, to, limitOf(now)) : [],
    };
  }
}

/** The instant at which the latest reading of the limit had passed; a later clock runs from there, not from when we saw it. */
const limitOf = ({ clock, dueAt }: DueClock): Date => {
  const latest = latestTarget(clock);
  // The first clock after it begins with the day on which the limit ended.
  return latest ? new Date(endOfDay(clock.zone, latest.latestReading).getTime() - 1) : dueAt;
};

/** Deemed consent where the text says so, else the lapse of the limit; nothing where the reply is not owed any more. */
function silenceLeadsTo({ clock, case: its }: DueClock): 'deemed-accepted' | 'lapsed' | undefined {
  const isOwed = (awaitingReply as readonly string[]).includes(its.state);
  if (clock.purpose !== 'reply' || !isOwed) return undefined;
  return clock.onExpiry.effect === 'deemed-accepted' ? 'deemed-accepted' : 'lapsed';
}

/** Facts, and nothing about the person: what was received when, what was due, and that nothing came until then. */
function stateFacts(
  now: DueClock,
  { gateway, statedAt }: { gateway: string; statedAt: Date },
): Record<string, unknown> {
  const { clock, case: its } = now;
  return {
    kind: 'clock-expired',
    gateway,
    partner: its.partner,
    caseId: its.id,
    caseNumber: its.caseNumber,
    agreement: its.agreement,
    clock: clock.id,
    purpose: clock.purpose,
    bound: clock.bound,
    legalRef: clock.legalRef,
    receivedAt: its.receivedAt.toISOString(),
    startedBy: clock.startedBy,
    startedAt: clock.startedAt,
    targets: clock.targets,
    nothingUntil: limitOf(now).toISOString(),
    onExpiry: clock.onExpiry,
    caseBecomes: silenceLeadsTo(now) ?? its.state,
    explanation: clock.explanation,
    statedAt: statedAt.toISOString(),
  };
}
