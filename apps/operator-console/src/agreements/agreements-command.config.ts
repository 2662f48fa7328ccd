import { join } from 'node:path';
import { commonSettings, type Environment, localAddress, readSettings } from '#service-runtime';

const { consolePort, dataDirectory, host } = commonSettings;

/** Who acts, by default, in the demonstration; elsewhere OFFICER_TOKEN_FILE names a token. */
const demonstrationOfficers: Readonly<Record<string, string>> = {
  import: 'editor-one',
  propose: 'editor-one',
  suspend: 'editor-one',
  resume: 'editor-one',
  terminate: 'editor-one',
  simulate: 'editor-one',
  diff: 'editor-one',
  list: 'editor-one',
  endorse: 'adviser-one',
  approve: 'approver-one',
};

/** Settings of the command line for agreements: where the console is, and as whom a command acts. */
export function readAgreementsSettings(environment: Environment = process.env) {
  const read = readSettings({ consolePort, dataDirectory, host }, environment);
  return {
    consoleUrl: localAddress(read.host, read.consolePort),
    tokenFileFor: (command: string) =>
      environment['OFFICER_TOKEN_FILE'] ||
      join(read.dataDirectory, 'demo', 'officers', demonstrationOfficers[command] ?? 'editor-one'),
  };
}
