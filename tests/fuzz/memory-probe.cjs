// Loaded into the program under fire: on SIGUSR2 it collects its garbage and says on one line what remains.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.stdout.write(`memory after collection: ${JSON.stringify({ rss, held: heapUsed + external })}\n`);
});
