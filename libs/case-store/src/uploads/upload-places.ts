import { type FileType } from '#canonical-message';
import { type BodySeal } from '../body-seal.js';
import { type Copy, type Place } from './sealed-stream.js';

/** What has to be known of an upload to open its pieces. */
export interface UploadRow {
  readonly id: string;
  readonly partner_id: string;
  readonly sha256: string;
  readonly media_type: FileType;
  readonly salt: Buffer;
}

/** The key of a copy is bound to whose file it is and which: no piece opens as a piece of another. */
export function placeOf(
  seal: BodySeal,
  { id, partner_id, sha256, salt }: Omit<UploadRow, 'media_type'>,
  copy: Copy,
): Place {
  // prettier-ignore
  return { upload: id, copy, seal: seal.forStream(salt, JSON.stringify(['upload', id, partner_id, sha256, copy])) };
}
