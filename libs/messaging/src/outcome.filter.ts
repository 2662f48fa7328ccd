import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { failureOf, type Log } from '#service-runtime';
import { of, type Observable } from 'rxjs';
import { type Outcome, outcomeOf } from './outcome.js';

/**
 * Turns every error of a handler into its outcome. Without it Nest would replace the error by "Internal server error"
 * and log the original, with whatever it quotes.
 */
@Catch()
export class OutcomeFilter implements RpcExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown): Observable<Outcome> {
    const outcome = outcomeOf(error);
    if ('code' in outcome) this.log.warn('not handled', { code: outcome.code, failure: failureOf(error) });
    return of(outcome);
  }
}
