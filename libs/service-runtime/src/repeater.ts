/**
 * Repeats a step for as long as a program runs: at once while the step says that there is more to do, else when it is
 * woken or after a pause. The pause is what finds work that another process left behind.
 */
export class Repeater {
  private running: Promise<void> | undefined;
  private isStopping = false;
  private isWoken = false;
  private signal: (() => void) | undefined;

  constructor(
    /** One step; it must not throw. True: there may be more. */
    private readonly step: () => Promise<boolean>,
    private readonly pauseMilliseconds = 200,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** There may be something to do. */
  wake(): void {
    this.isWoken = true;
    this.signal?.();
  }

  /** Finishes the step under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.isWoken = false;
      const isMore = await this.step();
      if (!isMore && !this.isWoken && !this.isStopping) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pauseMilliseconds);
      this.signal = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
