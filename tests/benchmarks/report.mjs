/** @typedef {{ name: string, perSecond: number, p50: number, p99: number, cpu: Record<string, number> }} Run */

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Medians of the rounds of each subject, and its share of the floor. @param {Run[]} runs */
export function summarise(runs) {
  const names = [...new Set(runs.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = runs.filter((run) => run.name === name);
    const processes = Object.keys(own[0]?.cpu ?? {});
    return {
      name,
      perSecond: median(own.map(({ perSecond }) => perSecond)),
      p50: median(own.map(({ p50 }) => p50)),
      p99: median(own.map(({ p99 }) => p99)),
      cpu: Object.fromEntries(processes.map((one) => [one, median(own.map(({ cpu }) => cpu[one] ?? 0))])),
    };
  });
  const floor = rows.find(({ name }) => name === 'bare floor')?.perSecond ?? 1;
  return { rows: rows.map((row) => ({ ...row, ofFloor: row.perSecond / floor })) };
}

/** @param {{ rows: (Run & { ofFloor: number })[], steps: { step: string, microseconds: number }[], clocks: import('./clocks.js').ClockFigures }} result */
export function printTable({ rows, steps, clocks }) {
  console.log('\n| | round trips/s | of the floor | intake p50 | intake p99 | processor ms a round trip |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { name, perSecond, ofFloor, p50, p99, cpu } of rows) {
    const by = Object.entries(cpu).map(([process, milliseconds]) => `${process} ${milliseconds.toFixed(2)}`);
    console.log(`| ${name} | ${perSecond} | ${ofFloor.toFixed(2)} | ${p50} ms | ${p99} ms | ${by.join(', ')} |`);
  }
  console.log('\n| step of receiving one request | microseconds |');
  console.log('| --- | --- |');
  for (const { step, microseconds } of steps) console.log(`| ${step} | ${microseconds} |`);
  console.log('\n| legal clocks | |');
  console.log('| --- | --- |');
  for (const [what, figure] of Object.entries(clocks)) console.log(`| ${what} | ${figure} |`);
}
