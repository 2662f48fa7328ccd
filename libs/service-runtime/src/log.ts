import { pino } from 'pino';

/** What a log line may say: ids, codes, counts and timings. Nothing here can hold a person's data. */
export interface LogFields {
  requestId?: string;
  caseId?: string;
  messageId?: string;
  partner?: string;
  officer?: string;
  kid?: string;
  code?: string;
  queue?: string;
  method?: string;
  route?: string;
  status?: number;
  milliseconds?: number;
  count?: number;
  attempt?: number;
  port?: number;
  reason?: string;
  /** Name and place of a fault of ours; never its message, which may quote what was sent. */
  failure?: string;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const allowed: readonly (keyof LogFields)[] = [
  'requestId', 'caseId', 'messageId', 'partner', 'officer', 'kid', 'code', 'queue', 'method', 'route', 'status',
  'milliseconds', 'count', 'attempt', 'port', 'reason', 'failure',
]; // prettier-ignore

/** The log of one program, as JSON lines on standard output. Fields that are not on the list are left out. */
export function createLog(program: string, destination?: { write(line: string): void }): Log {
  const options = { base: { program }, timestamp: pino.stdTimeFunctions.isoTime };
  const sink = destination ? pino(options, destination) : pino(options);
  const only = (fields: LogFields = {}): LogFields =>
    Object.fromEntries(allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
  return {
    info: (event, fields) => sink.info(only(fields), event),
    warn: (event, fields) => sink.warn(only(fields), event),
    error: (event, fields) => sink.error(only(fields), event),
  };
}

/** Where an unforeseen error arose: its class and the first line of its stack that is ours, without its message. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const cause = error.cause instanceof Error ? ` < ${failureOf(error.cause)}` : '';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = /\bat (?:.*[\\/])?((?:apps|libs)[\\/][^\s)]+)/.exec(error.stack ?? '')?.[1] ?? 'elsewhere';
  return `${error.name}${code} at ${place}${cause}`;
}
