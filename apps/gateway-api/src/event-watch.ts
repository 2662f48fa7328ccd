import { setTimeout as sleep } from 'node:timers/promises';
import { type CaseStore } from '#case-store';
import { failureOf, type Log } from '#service-runtime';

const pollMilliseconds = 20;

interface Waiter {
  readonly partner: string;
  readonly after: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly wake: () => void;
}

/** Watches the event numbers for everybody who waits, with one question to the database for all of them together. */
export class EventWatch {
  private readonly waiting = new Set<Waiter>();
  private isWatching = false;
  private isStopping = false;

  constructor(
    private readonly store: Pick<CaseStore, 'events'>,
    private readonly log: Log,
  ) {}

  /** Resolves when the partner has an event after this number, when the time is over, or when the program stops. */
  wait(partner: string, after: number, until: number): Promise<void> {
    return new Promise((wake) => {
      this.waiting.add({ partner, after, until, wake });
      if (!this.isWatching) void this.watch();
    });
  }

  stop(): void {
    this.isStopping = true;
  }

  /** Never rejects: who cannot be told anything is woken when its time is over. */
  private async watch(): Promise<void> {
    this.isWatching = true;
    while (this.waiting.size > 0) {
      await sleep(pollMilliseconds);
      const last = await this.lastNumbers();
      const now = Date.now();
      for (const waiter of this.waiting) {
        const hasNews = (last.get(waiter.partner) ?? 0) > waiter.after;
        if (!hasNews && now < waiter.until && !this.isStopping) continue;
        this.waiting.delete(waiter);
        waiter.wake();
      }
    }
    this.isWatching = false;
  }

  private async lastNumbers(): Promise<ReadonlyMap<string, number>> {
    try {
      return await this.store.events.lastNumbers([...new Set([...this.waiting].map(({ partner }) => partner))]);
    } catch (error) {
      this.log.warn('events not watched', { failure: failureOf(error) });
      await sleep(500);
      return new Map();
    }
  }
}
