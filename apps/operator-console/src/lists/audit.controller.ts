import { Controller, Get, Query } from '@nestjs/common';
import { type AuditLine, ConsoleStore } from '#case-store';
import { isUuid } from '#service-runtime';
import { MayBeCalledBy } from '../officer-access.guard.js';
import { type Query as Parameters, QueryReader } from './read-query.js';

const nobody = '00000000-0000-0000-0000-000000000000';

/** Who did what, when, to which case, and what for. The table behind it refuses every change. */
@Controller('api/audit')
export class AuditController {
  constructor(private readonly console: ConsoleStore) {}

  @Get()
  @MayBeCalledBy('lead', 'auditor')
  async list(@Query() query: Parameters): Promise<{ lines: AuditLine[]; next: string | null }> {
    const reader = new QueryReader(query, ['case', 'officer', 'act', 'from', 'until', 'cursor', 'limit']);
    const limit = reader.wholeNumber('limit', { fallback: 50, most: 200 });
    const before = reader.text('cursor');
    if (before !== undefined && !/^[0-9]{1,18}$/.test(before)) reader.fault('cursor', 'must be the "next" of a page');
    const [from, until] = [reader.instant('from'), reader.instant('until')];
    reader.end();
    const wanted = { officer: reader.text('officer'), act: reader.text('act'), from, until, before, limit };
    const caseId = await this.caseOf(reader.text('case'));
    const lines = await this.console.auditTrail.list({ ...wanted, caseId });
    const last = lines.length === limit ? lines.at(-1) : undefined;
    return { lines, next: last?.id ?? null };
  }

  /** By id or number; of a case that there is not there is no audit. */
  private async caseOf(idOrNumber: string | undefined): Promise<string | undefined> {
    if (idOrNumber === undefined || isUuid(idOrNumber)) return idOrNumber;
    return (await this.console.auditTrail.findCase(idOrNumber)) ?? nobody;
  }
}
