import { parseArgs } from 'node:util';
import { asReadmissionError, errorCatalogue } from '#canonical-message';
import { CaseStore } from '#case-store';
import { makeSigningKey, signingKeyFile } from '#message-signing';
import { readKeysSettings } from './keys-command.config.js';

const programs = ['gateway-api', 'verification-service', 'response-service', 'operator-console'];
const usage = `npm run keys -- <command> [options]

  list                                  keys that our programs sign with: the next, those in use, the retired
  rotate [--program NAME ...] [--in 24h]
                                        make a new key for a program (all four, if none is named), publish it at once
                                        and have it used after a while (s, m, h, d), so that caches have it by then

It makes keys in DATA_DIR/keys; programs on other machines need the file there before the time comes, and sign with
their present key until they have it. Retired public keys stay published for ever; the file of a retired private key
may be deleted.`;

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Entry point. Ends with 1 when something was wrong, with 2 when the command was not understood. */
async function run(store: CaseStore, keyFolder: string): Promise<void> {
  if (command === 'rotate') {
    for (const program of named) {
      const key = await makeSigningKey(keyFolder, program);
      const from = await store.programKeys.schedule(program, key, wait);
      say(`✓ ${program} signs with ${key.kid} from ${from.toISOString()}; it is published, and lies in ${signingKeyFile(keyFolder, program, key.kid)}`); // prettier-ignore
    }
    return;
  }
  for (const { program, kid, state, activeFrom } of await store.programKeys.describe()) {
    say(`${program.padEnd(20)}  ${kid}  ${state.padEnd(7)}  from ${activeFrom.toISOString()}`);
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { program: { type: 'string', multiple: true, default: programs }, in: { type: 'string', default: '24h' } },
});
const [command] = positionals;
const named = values.program;
const [, count = '', unit = ''] = /^(\d{1,4})([smhd])$/.exec(values.in) ?? [];
const wait = Number(count) * (seconds[unit] ?? Number.NaN);
const isUnderstood = ['list', 'rotate'].includes(command ?? '') && positionals.length === 1;
if (!isUnderstood || Number.isNaN(wait) || named.some((program) => !programs.includes(program))) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
try {
  const { keyFolder, ...settings } = readKeysSettings();
  const store = await CaseStore.open(settings);
  await run(store, keyFolder).finally(() => store.close());
} catch (error) {
  const { code, detail } = asReadmissionError(error);
  process.stderr.write(`${code}: ${detail ?? errorCatalogue[code].title} ${errorCatalogue[code].action}\n`);
  process.exitCode = 1;
}
