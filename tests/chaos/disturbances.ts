import { setTimeout as sleep } from 'node:timers/promises';
import { type Random } from '#registry-matching';
import { type ChaosSettings } from './settings.js';
import { type SupervisedProgram } from './supervised-program.js';

/** How often what was done. */
export interface Disturbed {
  kills: number;
  drops: number;
  frames: number;
  restarts: number;
}

/** Restarts a server; false if it is not ours to restart. */
export type Restart = (server: 'postgresql' | 'rabbitmq') => Promise<boolean>;

/** Kills programs, cuts connections at random instants and within frames, and restarts the servers. */
export async function disturb(
  programs: readonly SupervisedProgram[],
  { kills, restarts }: ChaosSettings,
  random: Random,
  restart: Restart,
): Promise<Disturbed> {
  const done: Disturbed = { kills: 0, drops: 0, frames: 0, restarts: 0 };
  const restartEvery = Math.max(1, Math.floor(kills / (2 * restarts + 1)));
  while (done.kills < kills) {
    await sleep(random.between(50, 1_200));
    const program = random.pick(programs);
    switch (random.between(0, 4)) {
      case 0:
        program.dropConnections();
        done.drops++;
        break;
      case 1:
        program.cutBrokerOnFrame(random.between(1, 60));
        done.frames++;
        break;
      case 2:
        program.cutDatabaseOnFrame(random.between(1, 120));
        done.frames++;
        break;
      default:
        program.kill();
        done.kills++;
        if (done.kills % restartEvery === 0 && done.restarts < 2 * restarts) {
          const server = done.restarts % 2 === 0 ? 'postgresql' : 'rabbitmq';
          if (await restart(server)) done.restarts++;
        }
    }
  }
  return done;
}
