/** The two references of an eCH-0058 header that an answer repeats. */
export interface HeaderReferences {
  readonly messageId: string;
  /** The sender's own file number. */
  readonly ourBusinessReferenceId?: string;
}

const between = ' / ';

/**
 * The one reference of the canonical form: the file number, where there is one, and the messageId after it. A messageId
 * holds no space, so both can be told apart again.
 */
export const referenceOf = ({ messageId, ourBusinessReferenceId: file }: HeaderReferences): string =>
  file === undefined ? messageId : `${file}${between}${messageId}`;

/** The reverse of referenceOf. */
export function headerReferencesOf(reference: string): HeaderReferences {
  const at = reference.lastIndexOf(between);
  if (at === -1) return { messageId: reference };
  return { messageId: reference.slice(at + between.length), ourBusinessReferenceId: reference.slice(0, at) };
}
