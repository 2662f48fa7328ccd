import type { CaseView, Schemas } from './client.ts';

type Parts = {
  readonly extension?: {
    readonly by: string;
    readonly due?: string;
    readonly legalRef: string;
  };
  readonly onExpiry: { readonly effect: string; readonly legalRef: string };
  readonly calendars?: readonly { readonly country: string; readonly version: number }[];
  readonly interpretations: readonly { readonly reason?: string }[];
};

/** A legal clock of a case, with its arithmetic. */
export type Clock = Omit<Schemas['CaseClock'], keyof Parts> & Parts;

export const clocksOf = (view: Pick<CaseView, 'clocks'>): readonly Clock[] => view.clocks as unknown as Clock[];

/** The limit after which silence counts; the usual one where the text knows no other. */
export const lastTarget = ({ targets }: Pick<Clock, 'targets'>): Clock['targets'][number] | undefined =>
  targets.find(({ kind }) => kind === 'latest') ?? targets[0];
