import { type Agreement, bandOf, bandsAt, type Clock, type ClockTarget, daysBetween, type DueBand } from '#agreements';

/** A clock as a case keeps it: computed, with what became of it. */
export type KeptClock = Clock & {
  readonly state: 'running' | 'met' | 'expired' | 'ended';
  readonly endedAt: string | null;
};

/** A clock as the page shows it: what is left of each target, and the other readings of the text. */
export interface PageClock extends Omit<KeptClock, 'targets'> {
  readonly targets: readonly (ClockTarget & { readonly daysLeft: number; readonly band: DueBand | null })[];
  /** What the text leaves open, why, and the other answer. */
  readonly interpretations: readonly unknown[];
}

/** What is left counts from today; a clock that does not run any more is in no band. */
export function clocksOfPage(kept: readonly KeptClock[], { profile }: Agreement): PageClock[] {
  const bands = bandsAt(new Date());
  const today = bands.today.from ?? '';
  return kept.map((clock) => ({
    ...clock,
    targets: clock.targets.map((target) => ({
      ...target,
      daysLeft: daysBetween(today, target.due),
      band: clock.state === 'running' ? bandOf(target.due, bands) : null,
    })),
    interpretations: profile.clocks.find(({ id }) => id === clock.id)?.interpretations ?? [],
  }));
}
