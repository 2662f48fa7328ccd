import {
  acts,
  asylumInNames,
  beside,
  connectors,
  fields,
  homeFields,
  matters,
  organisations,
  papers,
} from './terms/authorities.js';
import { type Verdict } from './verdict.js';

const anyField = `${homeFields}|${fields}`;

/** Fields of work in a row, asylum among them, with at least one other. Repetition is bounded, as in every term. */
const listOfFields = new RegExp(
  `\\b(?:(?:${anyField}) (?:(?:${anyField}|${connectors}) ){0,8}(?:${asylumInNames})` +
    `|(?:${asylumInNames}) (?:${connectors}) (?:(?:${connectors}) ){0,3}(?:${anyField}))` +
    `(?: (?:(?:${connectors}) ){0,3}(?:${anyField})){0,6}\\b`,
  'g',
);
const organisation = new RegExp(`\\b(?:${organisations})\\b`);
const homeField = new RegExp(`\\b(?:${homeFields})\\b`);
const after = `(?: (?:${connectors}|${organisations})){0,3} `;
const matterAfter = new RegExp(`^${after}(?:${matters})\\b`);
const paperAfter = new RegExp(`^(?:${after}(?:${papers})\\b| \\d{1,7} \\d| \\d{6,})`);
const matterBefore = new RegExp(`\\b(?:${matters}|${papers}|${acts})(?: (?:${beside}|${organisations})){0,6} $`);

/** How much of a text is looked at on each side of a name, in characters: about a line. */
const nearby = 100;

/**
 * Many authorities that take persons back, and some that send them, bear asylum in their name: Department of
 * Citizenship, Asylum and Migration. Takes such names out of a normalised text, and says what they tell nevertheless:
 *
 * - a name alone, or with the kind of authority beside it, is harmless
 * - with a file or a procedure it is unclear, and a mere "asylum and migration" with one tells
 * - a mere "asylum and migration" in other prose is unclear
 */
export function takeOutAuthorityNames(text: string): { rest: string; verdicts: ReadonlySet<Verdict> } {
  const verdicts = new Set<Verdict>();
  const rest = text.replace(listOfFields, (name: string, offset: number) => {
    const end = offset + name.length;
    verdicts.add(judgeName(name, text.slice(Math.max(0, offset - nearby), offset), text.slice(end, end + nearby)));
    return ' ';
  });
  return { rest, verdicts };
}

function judgeName(name: string, before: string, behind: string): Verdict {
  const isNamed = organisation.test(`${before}${name}${behind.slice(0, nearby / 2)}`);
  const isOfHome = homeField.test(name);
  const hasPapers = !isOfHome && (matterBefore.test(before) || paperAfter.test(behind));
  if (hasPapers || matterAfter.test(behind)) return isNamed ? 'unclear' : 'telling';
  const isAlone = before === '' && behind === '';
  return isNamed || isOfHome || isAlone ? 'harmless' : 'unclear';
}
