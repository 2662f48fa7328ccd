import { type Random } from './random.js';

/** Ten digits, different for every place up to a thousand million: the multiplier shares no factor with the range. */
export const inventPersonalNumber = (place: number): string =>
  `1${String((place * 314_159_269) % 1_000_000_000).padStart(9, '0')}`;

const jmbgWeights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * A JMBG that nobody has been given here yet: date, region, three digits for the sex, check digit modulo 11. Those
 * whose check digit would be 10 were not issued and are passed over.
 */
export function inventJmbg(
  random: Random,
  taken: Set<string>,
  { dateOfBirth, region, sex }: { dateOfBirth: string; region: string; sex: 'male' | 'female' },
): string {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  for (;;) {
    const serial = random.between(0, 499) + (sex === 'male' ? 0 : 500);
    const digits = `${day}${month}${year.slice(1)}${region}${String(serial).padStart(3, '0')}`;
    const sum = jmbgWeights.reduce((whole, weight, place) => whole + weight * Number(digits[place]), 0);
    const check = (11 - (sum % 11)) % 11;
    const jmbg = `${digits}${check}`;
    if (check === 10 || taken.has(jmbg)) continue;
    taken.add(jmbg);
    return jmbg;
  }
}
