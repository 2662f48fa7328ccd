import { parseArgs } from 'node:util';

/** How many requests are sent, which of all that could be, and whether only some of them. */
export interface FuzzSettings {
  readonly requests: number;
  /** The same seed draws the same requests. */
  readonly seed: number;
  /** Numbers of the requests to replay; empty for all. */
  readonly only: readonly number[];
}

/** Reads `--requests 100000 --seed 7 --only 12,345`; without a seed one is drawn, and printed. */
export function readFuzzSettings(argv: readonly string[]): FuzzSettings {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      requests: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string', default: '' },
    },
  });
  const only = values.only === '' ? [] : values.only.split(',').map(Number);
  return { requests: Number(values.requests), seed: Number(values.seed), only };
}
