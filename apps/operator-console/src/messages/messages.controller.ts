import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type Officer, type OwnMessage, type ReceivedMessage } from '#case-store';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { readOpening, readPurpose } from '../officer-acts.js';
import { type Differences, InspectMessages, type RawDocument } from './inspect-messages.js';
import { type SignaturePanel } from './signature-panel.js';

/** The messages of a case. Listing and verifying shows nothing about a person; opening one is an act, and audited. */
@Controller('api/cases/:id/messages')
export class MessagesController {
  constructor(private readonly messages: InspectMessages) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  list(@Param('id') id: string): Promise<{ received: ReceivedMessage[]; own: OwnMessage[] }> {
    return this.messages.list(id);
  }

  @Get(':sha256/signature')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  verify(@Param('id') id: string, @Param('sha256') sha256: string): Promise<SignaturePanel> {
    return this.messages.verify(id, sha256);
  }

  /** What the partner really sent, but for what was dropped: for an auditor, with a purpose. */
  @Post(':sha256/raw')
  @HttpCode(200)
  @MayBeCalledBy('auditor')
  raw(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @CallingOfficer() officer: Officer,
    @Req() { body }: FastifyRequest,
  ): Promise<RawDocument> {
    return this.messages.openRaw(id, sha256, { officer: officer.id, purpose: readPurpose(body) });
  }

  @Post(':sha256/content')
  @HttpCode(200)
  @MayBeCalledBy('operator', 'lead', 'auditor')
  content(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @CallingOfficer() officer: Officer,
    @Req() { body }: FastifyRequest,
  ): Promise<{ sha256: string; content: unknown }> {
    return this.messages.openOwn(id, sha256, { officer: officer.id, purpose: readOpening(body, mustSayWhy(officer)) });
  }

  @Post(':sha256/differences')
  @HttpCode(200)
  @MayBeCalledBy('operator', 'lead', 'auditor')
  differences(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @CallingOfficer() officer: Officer,
    @Req() { body }: FastifyRequest,
  ): Promise<Differences> {
    const purpose = readOpening(body, mustSayWhy(officer));
    return this.messages.openDifferences(id, sha256, { officer: officer.id, purpose });
  }
}

const mustSayWhy = ({ roles }: Officer): boolean => !roles.some((role) => role === 'operator' || role === 'lead');
