import { type Attachment, type Fault } from '#canonical-message';
import { readAttachedFile } from '#wire-formats';
import { type AttachedBytes } from './host-country.js';
import { stated } from './stated.js';

/** What the canonical form says of a file beside its digest. */
export interface FileUse {
  readonly purpose: Attachment['purpose'];
  /** Identifier of the person whom it shows or concerns. */
  readonly person?: string | undefined;
}

// As many as the canonical form carries.
const maximumFiles = 40;

/**
 * The files of one document in the order in which its mapping meets them (a1, a2 …): digests for the canonical form,
 * bytes for the body store, faults for the sender.
 */
export class AttachedFiles {
  readonly attachments: Attachment[] = [];
  readonly bytes: AttachedBytes[] = [];
  readonly faults: Fault[] = [];

  /** Reads one base64 text; the identifier of its attachment, or undefined where there is none or it is no file. */
  add(base64: string | undefined, pointer: string, use: FileUse): string | undefined {
    if (base64 === undefined) return undefined;
    const file = readAttachedFile(base64);
    if (!file || this.attachments.length === maximumFiles) {
      this.faults.push(file ? tooMany(pointer) : noFile(pointer));
      return undefined;
    }
    const id = `a${this.attachments.length + 1}`;
    const { mediaType, sha256, size } = file;
    this.bytes.push({ id, mediaType, bytes: file.bytes });
    this.attachments.push(
      stated<Attachment>({ id, person: use.person, purpose: use.purpose, mediaType, sha256, size }),
    );
    return id;
  }

  /** Takes a file over that the document names and that is uploaded apart. */
  addNamed({ sha256, mediaType, size }: NamedApart, pointer: string, use: FileUse): void {
    if (this.attachments.length === maximumFiles) {
      this.faults.push(tooMany(pointer));
      return;
    }
    const id = `a${this.attachments.length + 1}`;
    this.attachments.push(
      stated<Attachment>({ id, person: use.person, purpose: use.purpose, mediaType, sha256, size }),
    );
  }
}

/** What a document says of a file that is uploaded apart. */
type NamedApart = Pick<Attachment, 'sha256' | 'mediaType' | 'size'>;

/** The fault of a text that is not the base64 of a JPEG, PNG or PDF. */
export const noFile = (pointer: string): Fault => ({
  code: 'ATTACHMENT_INVALID',
  pointer,
  detail: 'is not the base64 (RFC 4648, section 4) of a JPEG, PNG or PDF',
});

const tooMany = (pointer: string): Fault => ({
  code: 'ATTACHMENT_INVALID',
  pointer,
  detail: `is one file more than the ${maximumFiles} that a request may carry`,
});
