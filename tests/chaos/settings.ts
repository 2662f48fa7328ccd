import { parseArgs } from 'node:util';

/** How much is to be done to the house, and which of all the ways of doing it. */
export interface ChaosSettings {
  /** Programs killed with SIGKILL; about as many connections are cut. */
  readonly kills: number;
  /** Restarts of PostgreSQL and of RabbitMQ, each. */
  readonly restarts: number;
  /** The same seed draws the same disturbances. */
  readonly seed: number;
}

/** Reads `--kills 200 --restarts 3 --seed 7`; without a seed one is drawn, and printed. */
export function readChaosSettings(argv: readonly string[]): ChaosSettings {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      kills: { type: 'string', default: '200' },
      restarts: { type: 'string', default: '3' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  return { kills: Number(values.kills), restarts: Number(values.restarts), seed: Number(values.seed) };
}
