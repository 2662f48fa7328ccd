import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { invalidBackup } from './backup-format.js';

/**
 * The secret half of the backup's key (age, X25519), made on first use. Only restoring needs it: an installation that
 * takes backups needs no more than the public half, and the file belongs to another place.
 */
export async function openBackupIdentity(file: string, mayMake: boolean): Promise<string> {
  if (!existsSync(file)) {
    if (!mayMake) throw invalidBackup(`${file} is not there; without it no backup opens.`);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${await generateX25519Identity()}\n`, { mode: 0o600, flag: 'wx' });
  }
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((one) => one.startsWith('AGE-SECRET-KEY-'));
  if (line === undefined) throw invalidBackup(`${file} holds no age identity.`);
  return line.trim();
}

/** The public half, to which a backup is encrypted. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);
