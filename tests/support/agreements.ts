import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Agreement, type AgreementProfile, type Clock, readAgreement } from '#agreements';
import { ReadmissionError } from '#canonical-message';

const folder = new URL('../../libs/host-countries/src/', import.meta.url);

/** The folders that ship a profile, whatever else they hold. */
export const shippedCountries: readonly string[] = readdirSync(folder).filter((name) =>
  existsSync(new URL(`${name}/agreement.yaml`, folder)),
);

/** The profile of a country as it is shipped, as text. */
export const shippedText = (country: string): string =>
  readFileSync(new URL(`${country}/agreement.yaml`, folder), 'utf8');

/** An agreement as it is shipped. */
export const shipped = (country: string): Agreement => readAgreement(Buffer.from(shippedText(country)));

/** The agreement of a country with something changed: an agreement that exists nowhere. */
export const changed = (country: string, change: (profile: AgreementProfile) => void): Agreement => {
  const profile = structuredClone(shipped(country).profile);
  change(profile);
  return { profile, digest: '0'.repeat(64) };
};

/** The limits of a clock, one a line: its kind, and the earliest reading, the date shown and the latest reading. */
export const limitsOf = ({ targets }: Clock): string[] =>
  targets.map(({ kind, earliestReading, due, latestReading }) => `${kind} ${earliestReading} ${due} ${latestReading}`);

/** Why a profile is not read, a fault a line: its code, its pointer, and its detail that begins with the line. */
export function faultsOfProfile(text: string): string[] {
  try {
    readAgreement(Buffer.from(text));
    return [];
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.faults.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`);
  }
}
