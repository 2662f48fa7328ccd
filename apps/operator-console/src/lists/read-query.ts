import { type Fault, ReadmissionError } from '#canonical-message';

/** The parameters of a call, as Fastify gives them; none is there twice. */
export type Query = Readonly<Record<string, unknown>>;

/** Reads the parameters of a call and gathers every fault, so that the caller learns of all at once. */
export class QueryReader {
  private readonly faults: Fault[] = [];

  constructor(
    private readonly query: Query,
    known: readonly string[],
  ) {
    const unknown = Object.keys(query).filter((name) => !known.includes(name));
    for (const name of unknown) this.fault(name, 'is no parameter of this call');
  }

  text(name: string): string | undefined {
    const value = this.query[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** Values separated by commas. */
  list(name: string): string[] | undefined {
    return this.text(name)
      ?.split(',')
      .filter((one) => one !== '');
  }

  /** Values of a closed list, separated by commas. */
  listOf<Value extends string>(name: string, allowed: readonly Value[]): Value[] | undefined {
    const values = this.list(name);
    const isAllowed = (value: string): value is Value => (allowed as readonly string[]).includes(value);
    if (values && !values.every(isAllowed)) this.fault(name, `must be of: ${allowed.join(', ')}`);
    return values?.filter(isAllowed);
  }

  oneOf<Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value {
    const value = this.text(name) ?? fallback;
    const found = allowed.find((one) => one === value);
    if (found === undefined) this.fault(name, `must be one of: ${allowed.join(', ')}`);
    return found ?? fallback;
  }

  /** YYYY-MM-DD, a day that exists. */
  day(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || isDay(value)) return value;
    this.fault(name, 'must be a day, such as 2026-11-24');
    return undefined;
  }

  /** An instant of RFC 3339. */
  instant(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || isInstant(value)) return value;
    this.fault(name, 'must be an instant of RFC 3339, such as 2026-11-24T08:00:00Z');
    return undefined;
  }

  wholeNumber(name: string, { fallback, most }: { readonly fallback: number; readonly most: number }): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const read = /^[1-9][0-9]{0,5}$/.test(value) ? Number(value) : most + 1;
    if (read > most) this.fault(name, `must be a whole number from 1 to ${most}`);
    return read;
  }

  fault(name: string, detail: string): void {
    this.faults.push({
      code: 'QUERY_INVALID',
      pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail,
    });
  }

  /** Throws QUERY_INVALID with everything that is wrong. */
  end(): void {
    if (this.faults.length > 0) throw new ReadmissionError('QUERY_INVALID', { faults: this.faults });
  }
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
