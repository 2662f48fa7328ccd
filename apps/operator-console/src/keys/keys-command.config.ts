import { join } from 'node:path';
import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { databaseUrl, dataDirectory, mode } = commonSettings;

/** Settings of the command for our own keys: the database, and the folder where private keys lie. */
export function readKeysSettings(environment: Environment = process.env) {
  const read = readSettings({ databaseUrl, dataDirectory, mode }, environment);
  return { ...read, keyFolder: join(read.dataDirectory, 'keys') };
}
