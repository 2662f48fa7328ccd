import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invalidBackup } from './backup-format.js';

const names = ['body.key', 'restricted.key'];

/** What can be said of a key without giving any of it away. */
const fingerprint = (key: Buffer): string =>
  createHmac('sha256', key).update('readmission-gateway backup').digest('hex').slice(0, 32);

/** Fingerprints of the sealing keys of an installation, by file name. */
export function sealingKeys(dataDirectory: string): Record<string, string> {
  const found = names.filter((name) => existsSync(join(dataDirectory, 'keys', name)));
  return Object.fromEntries(found.map((name) => [name, fingerprint(readFileSync(join(dataDirectory, 'keys', name)))]));
}

/** Throws BACKUP_INVALID unless the sealing keys that lie here are those of the backup: programs would make new ones. */
export function assertSealingKeys(dataDirectory: string, wanted: Readonly<Record<string, string>>): void {
  const here = sealingKeys(dataDirectory);
  for (const [name, print] of Object.entries(wanted)) {
    const place = join(dataDirectory, 'keys', name);
    if (here[name] === undefined) throw invalidBackup(`${place} is not there. It is kept apart from the backup; put it back first.`); // prettier-ignore
    if (here[name] !== print) throw invalidBackup(`${place} is another key than that of the backup.`);
  }
}
