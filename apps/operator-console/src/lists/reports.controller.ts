import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { addDays, dateIn, dueZone, endOfDay } from '#agreements';
import { ConsoleStore, type Report, reportNames } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyReply } from 'fastify';
import { MayBeCalledBy } from '../officer-access.guard.js';
import { type Query as Parameters, QueryReader } from './read-query.js';

const day = 24 * 3_600_000;
/** Days that a report covers where nobody says otherwise: back, but for what lies ahead. */
const usualDays = 90;
const daysAhead = 42;
const mostDays = 3700;

/** Figures of a period, each as a table: as JSON, or as CSV to be taken along. */
@Controller('api/reports')
export class ReportsController {
  constructor(private readonly console: ConsoleStore) {}

  @Get(':report')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async make(@Param('report') name: string, @Query() query: Parameters, @Res() reply: FastifyReply): Promise<void> {
    const report = reportNames.find((one) => one === name);
    if (report === undefined) throw new ReadmissionError('NOT_FOUND');
    const reader = new QueryReader(query, ['from', 'until', 'partner', 'format']);
    const format = reader.oneOf('format', ['json', 'csv'], 'json');
    const today = dateIn(dueZone, new Date());
    const isAhead = report === 'due-dates';
    const from = reader.day('from') ?? (isAhead ? today : addDays(today, -usualDays));
    const until = reader.day('until') ?? addDays(today, isAhead ? daysAhead : 0);
    if (from > until) reader.fault('from', 'must not be after until');
    if (Date.parse(until) - Date.parse(from) > mostDays * day) reader.fault('from', `must be at most ${mostDays} days before until`); // prettier-ignore
    reader.end();
    const partner = reader.text('partner');
    const made = await this.console.reports.make(report, {
      from: endOfDay(dueZone, addDays(from, -1)),
      until: endOfDay(dueZone, until),
      partner,
    });
    if (format === 'json') return void (await reply.send({ ...made, from, until, partner: partner ?? null }));
    await reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="${report}-${from}-${until}.csv"`)
      .send(asCsv(made));
  }
}

/** RFC 4180. Everything is quoted, so that no program takes a cell for a formula's end. */
const asCsv = ({ columns, rows }: Report): string =>
  [columns, ...rows].map((row) => `${row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`).join(''); // prettier-ignore
