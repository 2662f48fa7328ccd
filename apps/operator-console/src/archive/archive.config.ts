import { join } from 'node:path';
import { commonSettings, type Environment, readSettings } from '#service-runtime';

const { databaseUrl, dataDirectory } = commonSettings;

/** Settings of backup, restore and verification: which database, and where the secrets lie. */
export function readArchiveSettings(environment: Environment = process.env) {
  const read = readSettings({ databaseUrl, dataDirectory }, environment);
  return {
    ...read,
    /** Public half of the backup's key; where it is set, nothing that runs here can open a backup. */
    recipient: environment['BACKUP_RECIPIENT'] || undefined,
    /** Secret half; made on first use outside production. */
    identityFile: environment['BACKUP_IDENTITY_FILE'] || join(read.dataDirectory, 'keys', 'backup-identity.txt'),
    mayMakeIdentity: environment['NODE_ENV'] !== 'production',
  };
}

export type ArchiveSettings = ReturnType<typeof readArchiveSettings>;
