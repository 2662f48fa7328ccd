import { ReadmissionError } from '#canonical-message';

interface Waiter {
  readonly bytes: number;
  readonly begin: () => void;
}

interface Line {
  running: number;
  waitingBytes: number;
  readonly waiting: Waiter[];
}

/** How much is worked on at once, and how much may wait. */
export interface TurnLimits {
  /** Works under way at once, of everybody. */
  readonly atOnce: number;
  /** Works under way at once, of one sender. */
  readonly atOnceOfOne: number;
  /** Works of one sender that may wait. */
  readonly waitingOfOne: number;
  /** Bytes held by those. */
  readonly waitingBytesOfOne: number;
}

/**
 * Lets senders work in turn: one sender's flood waits in that sender's own line, and whoever else comes is next but one
 * at most for each other sender. The lines are of this copy of the program alone.
 */
export class FairTurns {
  /** In the order in which the senders are asked next. */
  private readonly lines = new Map<string, Line>();
  private running = 0;

  constructor(private readonly limits: TurnLimits) {}

  /**
   * Waits for a turn; whoever gets one calls the function returned when the work is over, however it ended. Throws
   * RATE_LIMITED when too much of this sender's waits already.
   */
  async take(sender: string, bytes: number): Promise<() => void> {
    const line = this.lines.get(sender) ?? { running: 0, waitingBytes: 0, waiting: [] };
    this.lines.set(sender, line);
    const isFull =
      line.waiting.length >= this.limits.waitingOfOne || line.waitingBytes + bytes > this.limits.waitingBytesOfOne;
    if (isFull && !this.mayBegin(line)) {
      throw new ReadmissionError('RATE_LIMITED', {
        detail: 'Too many of your calls are under way at once.',
        show: { retryAfterSeconds: 1 },
      });
    }
    await new Promise<void>((begin) => {
      line.waiting.push({ bytes, begin });
      line.waitingBytes += bytes;
      this.beginNext();
    });
    return () => this.end(sender, line);
  }

  private end(sender: string, line: Line): void {
    line.running--;
    this.running--;
    if (line.running === 0 && line.waiting.length === 0) this.lines.delete(sender);
    this.beginNext();
  }

  /** Begins what may begin, one of each sender in turn. */
  private beginNext(): void {
    for (let next = this.findNext(); next; next = this.findNext()) {
      const [sender, line] = next;
      const waiter = line.waiting.shift();
      if (!waiter) return;
      line.waitingBytes -= waiter.bytes;
      line.running++;
      this.running++;
      this.lines.delete(sender);
      this.lines.set(sender, line);
      waiter.begin();
    }
  }

  private findNext(): [string, Line] | undefined {
    return [...this.lines].find(([, line]) => line.waiting.length > 0 && this.mayBegin(line));
  }

  private mayBegin(line: Line): boolean {
    return this.running < this.limits.atOnce && line.running < this.limits.atOnceOfOne;
  }
}
