import { type CaseChange, type ConsoleStore } from '#case-store';
import { failureOf, type Log } from '#service-runtime';

/** What is sent to a page: how cases stand, from where on nothing is missed, or that it has to load its lists again. */
export type LiveMessage =
  | { readonly kind: 'changes'; readonly line: number; readonly changes: readonly CaseChange[] }
  | { readonly kind: 'reset'; readonly line: number };
type Send = (message: LiveMessage) => void;

const pollMilliseconds = 500;
/** Beyond so many missed lines a page loads its lists again. */
const mostMissed = 5_000;
const looksBehind = 1_000;
/** A line may be numbered a moment before its transaction is. */
const settleMilliseconds = 1_000;

/**
 * Follows the journal for all pages at once, with one question to the database however many there are. The number that
 * a page is given is one up to which every line has been sent: a page that comes back with it misses nothing, and may
 * be told something twice, which the version of the case shows.
 */
export class LiveFeed {
  private readonly pages = new Set<Send>();
  private readonly sent = new Set<number>();
  private checkpoints: { readonly line: number; readonly next: bigint; readonly at: number }[] = [];
  private settled = 0;
  private timer: NodeJS.Timeout | undefined;
  private isFollowing: Promise<void> | undefined;

  constructor(
    private readonly console: Pick<ConsoleStore, 'journal'>,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  /** Adds a page, with the number that it was given last if it comes back. Returns what takes it away again. */
  async follow(last: number | undefined, send: Send): Promise<() => void> {
    await this.begin();
    this.pages.add(send);
    const leave = (): void => {
      this.pages.delete(send);
      if (this.pages.size === 0) this.end();
    };
    // Added first and caught up second: nothing falls between the two.
    await this.catchUp(last, send).catch((error: unknown) => {
      leave();
      throw error;
    });
    return leave;
  }

  /** Begins some way behind the end, so that what is being written there now is seen; what can be seen is not sent again. */
  private begin(): Promise<void> {
    if (this.timer && this.isFollowing) return this.isFollowing;
    this.timer = setInterval(() => void this.poll(), pollMilliseconds);
    this.isFollowing = this.console.journal.end().then(async (end) => {
      this.settled = Math.max(0, end - looksBehind);
      const { lines, next } = await this.console.journal.after(this.settled, mostMissed);
      for (const { line } of lines) this.sent.add(line);
      this.checkpoints = [{ line: end, next, at: Date.now() }];
    });
    // Whoever comes next begins anew.
    this.isFollowing.catch(() => this.end());
    return this.isFollowing;
  }

  private end(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.sent.clear();
    this.checkpoints = [];
  }

  private async catchUp(last: number | undefined, send: Send): Promise<void> {
    if (last === undefined) return send({ kind: 'changes', line: this.settled, changes: [] });
    const [{ lines }, end] = await Promise.all([
      this.console.journal.after(last, mostMissed + 1),
      this.console.journal.end(),
    ]);
    // A number beyond the end is of another database.
    if (lines.length > mostMissed || last > end) return send({ kind: 'reset', line: this.settled });
    send({ kind: 'changes', line: this.settled, changes: await this.console.journal.changes(casesOf(lines)) });
  }

  private isPolling = false;
  private async poll(): Promise<void> {
    if (this.isPolling) return;
    this.isPolling = true;
    try {
      await this.isFollowing;
      await this.look();
    } catch (error) {
      // The pages keep what they have; the next look begins at the same place.
      this.log.warn('live feed waits', { failure: failureOf(error) });
    } finally {
      this.isPolling = false;
    }
  }

  private async look(): Promise<void> {
    const { lines, oldestOpen, next } = await this.console.journal.after(this.settled, mostMissed);
    const fresh = lines.filter(({ line }) => !this.sent.has(line));
    const changes = await this.console.journal.changes(casesOf(fresh));
    for (const { line } of fresh) this.sent.add(line);
    const newest = lines.at(-1)?.line;
    if (newest !== undefined) this.checkpoints.push({ line: newest, next, at: Date.now() });
    // A transaction that stays open for so long must not hold up everybody else's changes.
    if (lines.length === mostMissed) this.settled = newest ?? this.settled;
    this.settle(oldestOpen);
    if (changes.length > 0) for (const send of this.pages) send({ kind: 'changes', line: this.settled, changes });
  }

  /** Up to a line that was seen so long ago that whoever could have written before it has ended. */
  private settle(oldestOpen: bigint): void {
    const isPast = ({ next, at }: { next: bigint; at: number }): boolean =>
      next <= oldestOpen && Date.now() - at >= settleMilliseconds;
    const past = this.checkpoints.filter(isPast);
    this.checkpoints = this.checkpoints.filter((one) => !isPast(one));
    this.settled = Math.max(this.settled, ...past.map(({ line }) => line));
    for (const line of this.sent) if (line <= this.settled) this.sent.delete(line);
  }
}

const casesOf = (lines: readonly { readonly caseId: string | null }[]): string[] => [
  ...new Set(lines.flatMap(({ caseId }) => caseId ?? [])),
];
