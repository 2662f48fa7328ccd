import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { type CaseFile, CaseStore, type Officer, type OpenedFile } from '#case-store';
import { type FileType, ReadmissionError } from '#canonical-message';
import { FileExaminer } from '#file-checks';
import { type FastifyReply } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

/** Photographs and documents of a case. Officers get the copy without metadata; the original is evidence. */
@Controller('api/cases')
export class CaseFilesController {
  constructor(
    private readonly store: CaseStore,
    private readonly examiner: FileExaminer,
  ) {}

  @Get(':id/attachments')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(@Param('id') id: string): Promise<{ attachments: CaseFile[] }> {
    return { attachments: await this.store.caseFiles.list(await this.caseIdOf(id)) };
  }

  /** Opening a file is audited. It is sent as something to keep, never as something to run here. */
  @Get(':id/attachments/:sha256')
  @MayBeCalledBy('operator', 'lead')
  async open(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @CallingOfficer() officer: Officer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.store.caseFiles.open(await this.caseIdOf(id), sha256, officer.id);
    if (!file) throw new ReadmissionError('NOT_FOUND');
    const content = await this.cleaned(file);
    void reply
      .type(file.mediaType)
      .header(
        'Content-Disposition',
        `attachment; filename="${sha256.slice(0, 12)}.${endings[file.mediaType] ?? 'bin'}"`,
      )
      .header('Content-Security-Policy', "sandbox; default-src 'none'");
    await reply.send(content);
  }

  /** A file from inside a document was only looked at, never cleaned: that is done now, in a process of its own. */
  private async cleaned({ read, mediaType, isCleaned }: OpenedFile): Promise<Readable | Buffer> {
    if (!isCleaned) {
      const parts: Buffer[] = [];
      await this.examiner.run(read(), mediaType as FileType, async (part) => void parts.push(await Promise.resolve(part))); // prettier-ignore
      return Buffer.concat(parts);
    }
    // Once through to see that it is whole: when sending has begun it is too late to say that it is not.
    for await (const _ of read()) continue;
    return Readable.from(read());
  }

  private async caseIdOf(id: string): Promise<string> {
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    return view.id;
  }
}
