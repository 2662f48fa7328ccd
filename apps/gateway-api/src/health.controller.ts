import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { CaseStore } from '#case-store';
import { asReadmissionError, ReadmissionError } from '#canonical-message';
import { type FastifyReply } from 'fastify';
import { WithoutAccessToken } from './partner-access.guard.js';

const permittedDifferenceMilliseconds = 2_000;

/** Whether the program runs, and whether it may receive requests. */
@Controller('health')
export class HealthController {
  constructor(private readonly store: CaseStore) {}

  @Get('live')
  @HttpCode(200)
  @WithoutAccessToken()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @WithoutAccessToken()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await assertClocksAgree(this.store);
    } catch (error) {
      void reply.header('Retry-After', '2');
      throw asReadmissionError(error);
    }
    return { status: 'ready' };
  }
}

/**
 * A receipt states an instant. When our clock and the database's differ by more than 2 s nobody can tell which of the
 * two is right, so nothing is received until somebody has looked. Throws CLOCK_SKEWED or DATABASE_UNAVAILABLE.
 */
export async function assertClocksAgree(
  store: Pick<CaseStore, 'operations'>,
  ownNow: () => number = Date.now,
): Promise<void> {
  const before = ownNow();
  const theirs = (await store.operations.now()).getTime();
  const after = ownNow();
  const isApart = theirs < before - permittedDifferenceMilliseconds || theirs > after + permittedDifferenceMilliseconds;
  if (isApart) throw new ReadmissionError('CLOCK_SKEWED');
}
