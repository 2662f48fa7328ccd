import { createLog, untilStopped } from '#service-runtime';
import { readConsoleSettings } from './operator-console.config.js';
import { startOperatorConsole } from './start-operator-console.js';

const log = createLog('operator-console');
await untilStopped(log, () => startOperatorConsole(readConsoleSettings(), log));
