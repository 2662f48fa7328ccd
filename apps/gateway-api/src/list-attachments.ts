import { type Deficiency } from '#agreements';
import { type CaseStore, deficiencyField, type NamedFile, type NamedFileState } from '#case-store';
import { type Attachment } from '#canonical-message';

/** A file of a request or act, as its receipt lists it. */
export interface ListedAttachment {
  /** Lower-case hex. */
  readonly sha256: string;
  /** `enclosed`: it came inside the document. */
  readonly state: NamedFileState | 'enclosed';
}

/** The files of a document: those inside it, and those that it names and that come apart. */
export interface AttachmentList {
  readonly attachments: readonly ListedAttachment[];
  readonly named: readonly NamedFile[];
  /** What was named and is not there is missing, and nothing else: it is received all the same. */
  readonly deficiencies: readonly Deficiency[];
}

/** Looks which files of a document are there. Asks the database only where some are named. */
export async function listAttachments(
  uploads: Pick<CaseStore['uploads'], 'statesOf'>,
  partner: string,
  enclosed: readonly string[],
  named: readonly NamedFile[],
): Promise<AttachmentList> {
  const states = named.length === 0 ? new Map<string, NamedFileState>() : await uploads.statesOf(partner, named);
  return {
    attachments: [
      ...enclosed.map((sha256) => ({ sha256, state: 'enclosed' as const })),
      ...[...states].map(([sha256, state]) => ({ sha256, state })),
    ],
    named,
    deficiencies: [...states].filter(([, state]) => state !== 'uploaded').map(missing),
  };
}

const missing = ([sha256, state]: [string, NamedFileState]): Deficiency => ({
  field: deficiencyField(sha256),
  legalRef: 'named by the request itself',
  detail:
    state === 'awaited'
      ? 'the file is named and has not been uploaded'
      : 'the file that was uploaded is of another media type than the one signed',
});

/** Apart: a request's files whose bytes did not come inside the document. */
export function attachmentsApart(
  attachments: readonly Attachment[],
  inside: readonly { readonly id: string }[],
): { readonly enclosed: string[]; readonly named: Attachment[] } {
  const ids = new Set(inside.map(({ id }) => id));
  return {
    enclosed: attachments.filter(({ id }) => ids.has(id)).map(({ sha256 }) => sha256),
    named: attachments.filter(({ id }) => !ids.has(id)),
  };
}
