import { describe, expect, it } from '@jest/globals';
import { findAsylumInformation } from '#canonical-message';
import { readFileSync } from 'node:fs';

/**
 * Texts by somebody who had not seen the door's terms nor its other texts, and which nobody looked at to write terms.
 * A text of here that fails is therefore no reason to add a term for it: look for what else of its kind is missing.
 */
type HeldOut = Readonly<Record<string, Readonly<Record<'telling' | 'unclear' | 'harmless', readonly string[]>>>>;

const languages = Object.entries(
  JSON.parse(readFileSync(new URL('./asylum-held-out.json', import.meta.url), 'utf8')) as HeldOut,
);

type Outcome = 'refused' | 'asked about' | 'let pass';

function outcomeOf(text: string): Outcome {
  const codes = findAsylumInformation({ observations: text }).map(({ code }) => code);
  if (codes.includes('ASYLUM_INFORMATION')) return 'refused';
  return codes.includes('ASYLUM_TERM_UNCLEAR') ? 'asked about' : 'let pass';
}

const count = (texts: readonly string[], outcome: Outcome): number =>
  texts.filter((text) => outcomeOf(text) === outcome).length;
const all = (kind: 'telling' | 'unclear' | 'harmless'): string[] => languages.flatMap(([, texts]) => [...texts[kind]]);

const telling = all('telling');
const harmless = all('harmless');
/** Nothing of these has reached Kosovo: they are refused, or wait for the sender's signed confirmation. */
const recall = 1 - count(telling, 'let pass') / telling.length;
const falseAlarms = count(harmless, 'refused') / harmless.length;

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const row = (kind: string, texts: readonly string[]): string =>
  `${kind.padEnd(9)}${String(texts.length).padStart(4)} texts: ` +
  (['refused', 'asked about', 'let pass'] as const)
    .map((outcome) => `${String(count(texts, outcome))} ${outcome}`)
    .join(', ');

describe('the asylum door, measured on texts that it was not made from', () => {
  it('has at least 150 of each kind, over all ten languages and scripts', () => {
    expect(languages).toHaveLength(10);
    expect(new Set(telling).size).toBeGreaterThanOrEqual(150);
    expect(new Set(harmless).size).toBeGreaterThanOrEqual(150);
  });

  it('lets at most 2 of 100 telling texts pass, and refuses at most 2 of 100 harmless ones', () => {
    const report = [row('telling', telling), row('harmless', harmless), row('unclear', all('unclear'))];
    const found = [`asylum door: recall ${percent(recall)}, false alarms ${percent(falseAlarms)}`, ...report];
    // tests/run.mjs shows these lines also when all is well.
    process.stdout.write(found.map((line) => `measured: ${line}\n`).join(''));
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(falseAlarms).toBeLessThanOrEqual(0.02);
  });
});
