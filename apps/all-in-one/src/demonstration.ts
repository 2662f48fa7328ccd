import { demonstrate, type Ended } from './demonstration/demonstration.js';
import { readDemonstrationSettings } from './demonstration/demonstration.config.js';

/** Entry point: runs the demonstration, prints what each sample became, and ends with 0 only if all is as expected. */
const ended = await demonstrate(readDemonstrationSettings());
const asExpected = ({ expected, became, isVerified }: Ended): boolean => expected === became && isVerified;

const columns = ['ministry', 'case number', 'about', 'due', 'became', 'signatures'] as const;
const rows = ended.map((one) => [
  one.ministry,
  one.caseNumber,
  one.about,
  one.due,
  one.became === one.expected ? one.became : `${one.became}, expected ${one.expected}`,
  one.isVerified ? 'verified' : 'NOT VERIFIED',
]);
const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
const lineOf = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();
process.stdout.write(`${[columns, ...rows].map(lineOf).join('\n')}\n`);

const failed = ended.filter((one) => !asExpected(one)).length;
process.stdout.write(`${ended.length - failed} of ${ended.length} samples ended as expected.\n`);
process.exitCode = failed === 0 ? 0 : 1;
