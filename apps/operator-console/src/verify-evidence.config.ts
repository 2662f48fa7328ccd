import { join } from 'node:path';
import { commonSettings, type Environment, localAddress, readSettings } from '#service-runtime';

const { consolePort, dataDirectory, gatewayPort, host } = commonSettings;

/** Settings of the evidence check: where the programs are that are asked when a case is not yet in a folder. */
export function readEvidenceSettings(environment: Environment = process.env) {
  const read = readSettings({ consolePort, dataDirectory, gatewayPort, host }, environment);
  return {
    gatewayUrl: localAddress(read.host, read.gatewayPort),
    consoleUrl: localAddress(read.host, read.consolePort),
    folderOf: (caseNumber: string) => join(read.dataDirectory, 'evidence', caseNumber),
    tokenFile: environment['OFFICER_TOKEN_FILE'] || join(read.dataDirectory, 'demo', 'officers', 'auditor-one'),
  };
}
