import { type CaseAct, allActs, ruleOf } from './acts.js';
import { firstState, momentOf } from './case-state.js';

/** The lifecycle as a page: a diagram (Mermaid) and a table of the acts, drawn from the same table that moves cases. */
export function drawLifecycle(): string {
  return [
    '# The lifecycle of a case',
    '',
    'Drawn from [`acts.ts`](src/acts.ts) by `npm run generate`; do not edit. What leaves a case where it is, and what a',
    'partner may do at almost any time (withdraw, correct, supersede), is in the table only.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.values(firstState).map((state) => `  [*] --> ${nodeOf(state)}`),
    ...allActs.filter(isDrawn).flatMap(arrowsOf),
    '```',
    '',
    '| act | what it means | who | from | to | meets | starts | tells the partner |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...allActs.map(rowOf),
    '',
  ].join('\n');
}

const atAnyTime: readonly CaseAct[] = ['withdraw', 'correct', 'supersede', 'record-death'];
const isDrawn = (act: CaseAct): boolean => !atAnyTime.includes(act);

const arrowsOf = (act: CaseAct): string[] =>
  ruleOf(act)
    .moves.filter(({ from, to }) => from !== to)
    .map(({ from, to }) => `  ${nodeOf(from)} --> ${nodeOf(to)}: ${act}`);

const nodeOf = (state: string): string => state.replaceAll('-', '_');

function rowOf(act: CaseAct): string {
  const { means, by, moves, meets = [], event } = ruleOf(act);
  const targets = [...new Set(moves.map(({ to }) => to))];
  const moments = [...new Set(moves.flatMap(({ from, to }) => (from === to ? [] : (momentOf[to] ?? []))))];
  const cells = [
    act,
    means,
    by.join(', '),
    [...new Set(moves.map(({ from }) => from))].join(', '),
    targets.join(', '),
    meets === 'all' ? 'every clock ends' : meets.join(', '),
    moments.map((moment) => `clocks on ${moment}`).join(', '),
    event ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}
