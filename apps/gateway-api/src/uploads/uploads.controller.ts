import { Readable } from 'node:stream';
import { Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import { CaseStore, type StoredUpload } from '#case-store';
import { type Fault, type FileType, ReadmissionError } from '#canonical-message';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Partner } from '../partner-access.guard.js';
import { ReceiveFile } from './receive-file.js';

/** A file that waits for its examination says nothing for a while; its connection is not to be taken for dead. */
const silenceMilliseconds = 600_000;

/** Files that a partner's requests name by their SHA-256. */
@Controller('v1')
export class UploadsController {
  constructor(
    private readonly receiveFile: ReceiveFile,
    private readonly store: CaseStore,
  ) {}

  @Put('attachments/:sha256')
  async upload(
    @Partner() partner: string,
    @Param('sha256') sha256: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredUpload> {
    assertDigest(sha256);
    const mediaType = mediaTypeOf(request);
    const length = request.headers['content-length'];
    const announcedBytes = length === undefined ? undefined : Number(length);
    const stream = request.body instanceof Readable ? request.body : Readable.from([]);
    request.raw.socket.setTimeout(silenceMilliseconds);
    const { upload, isNew } = await this.receiveFile.run({ partner, sha256, mediaType, announcedBytes, stream });
    void reply.status(isNew ? 201 : 200);
    return upload;
  }

  @Get('attachments/:sha256')
  async find(@Partner() partner: string, @Param('sha256') sha256: string): Promise<StoredUpload> {
    assertDigest(sha256);
    const found = await this.store.uploads.find(partner, sha256);
    if (!found) throw new ReadmissionError('NOT_FOUND');
    return found;
  }
}

function assertDigest(sha256: string): void {
  if (/^[0-9a-f]{64}$/.test(sha256)) return;
  const fault: Fault = { code: 'QUERY_INVALID', pointer: '/sha256', detail: 'must be a SHA-256 in lower-case hex' };
  throw new ReadmissionError('QUERY_INVALID', { faults: [fault] });
}

const fileTypes: readonly FileType[] = ['image/jpeg', 'image/png', 'application/pdf'];

function mediaTypeOf({ headers }: FastifyRequest): FileType {
  const stated = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const found = fileTypes.find((type) => type === stated);
  if (!found) throw new ReadmissionError('ATTACHMENT_TYPE_WRONG', { detail: `Content-Type must be one of ${fileTypes.join(', ')}.` }); // prettier-ignore
  return found;
}
