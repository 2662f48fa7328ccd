import { ReadmissionError } from '#canonical-message';

/** One table as it lies in a backup: COPY text, gzip, age. */
export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the COPY text, lower-case hex. */
  readonly sha256: string;
  readonly file: string;
  /** SHA-256 of the file as it lies there. */
  readonly fileSha256: string;
}

/** `backup.json`: what a backup holds. Names, counts and digests; nothing about a person. */
export interface BackupList {
  readonly format: 1;
  readonly takenAt: string;
  readonly installation: string;
  /** PostgreSQL that it was taken from; it can be restored into another version. */
  readonly server: string;
  /** Migrations of the release that it was taken with, in their order. */
  readonly migrations: readonly string[];
  /** Fingerprints of the sealing keys, without which sealed bodies never open again. The keys are not in the backup. */
  readonly keys: Readonly<Record<string, string>>;
  readonly tables: readonly SavedTable[];
}

export const listFile = 'backup.json';

/** The schema of the gateway; the civil registry is another authority's, and has a schema of its own. */
export const schema = 'public';

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const invalidBackup = (detail: string, cause?: unknown): ReadmissionError =>
  new ReadmissionError('BACKUP_INVALID', { detail, ...(cause === undefined ? {} : { cause }) });
