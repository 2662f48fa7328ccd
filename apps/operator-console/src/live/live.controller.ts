import { Controller, Get, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { MayBeCalledBy, OfficerAccessGuard } from '../officer-access.guard.js';
import { LiveFeed, type LiveMessage } from './live-feed.js';

/** A proxy closes what is silent for longer, and a session that has ended is noticed by then. */
const heartbeatMilliseconds = 20_000;
/** A page that reads so slowly is cut off; it comes back and catches up. */
const mostWaiting = 1_000_000;

/** Server-sent events: how cases stand, as it happens, by id, state, due date and version. */
@Controller('api/live')
export class LiveController implements OnModuleDestroy {
  private readonly streams = new Set<() => void>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly access: OfficerAccessGuard,
  ) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
      'Request-Id': request.id,
    });
    const close = (): void => void raw.end();
    const write = (text: string): void => {
      if (raw.writableLength > mostWaiting) close();
      else raw.write(text);
    };
    const beat = setInterval(() => {
      write(':\n\n');
      void this.access.isStillIn(request).then((isIn) => isIn || close());
    }, heartbeatMilliseconds);
    this.streams.add(close);
    let leave = (): void => undefined;
    raw.on('close', () => {
      clearInterval(beat);
      this.streams.delete(close);
      leave();
    });
    // A page that has gone while it was caught up leaves at once.
    try {
      leave = await this.feed.follow(lastOf(request), (message) => write(asEvent(message)));
    } catch {
      // The page comes back by itself, and by then the database may be there again.
      close();
    }
    if (raw.destroyed || raw.writableEnded) leave();
  }

  /** Else the streams would hold the program open. */
  onModuleDestroy(): void {
    for (const close of this.streams) close();
  }
}

/** The number that the page was given last; anything else counts as none. */
function lastOf({ headers }: FastifyRequest): number | undefined {
  const stated = headers['last-event-id'];
  return typeof stated === 'string' && /^[0-9]{1,15}$/.test(stated) ? Number(stated) : undefined;
}

const asEvent = (message: LiveMessage): string => {
  const data = message.kind === 'reset' ? {} : { changes: message.changes };
  return `id: ${message.line}\nevent: ${message.kind}\ndata: ${JSON.stringify(data)}\n\n`;
};
