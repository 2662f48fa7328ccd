import { municipalities } from '#reference-data';

/** A municipality to be born in, in the writing of UNMIK: both languages with a slash. */
export interface BirthPlace {
  readonly municipality: string;
  readonly seat: string;
  /** The two digits of the region in a JMBG. */
  readonly jmbgRegion: string;
}

/** Regions of the JMBG and the municipalities taken to be in them; unverified, and invented persons need no more. */
const regions: Readonly<Record<string, string>> = {
  91: '03 09 13 14 15 18 19 22',
  92: '11 12 21 27 28 29',
  93: '06 08 17',
  94: '01 02',
  95: '05 16 20 24 30',
  96: '04 07 10 23 25 26',
};

/** The thirty municipalities of before 2005: nearly everybody in the invented registry was born when there were these. */
export const birthPlaces: readonly BirthPlace[] = municipalities.flatMap(({ code, sq, srLatn }) => {
  const region = Object.entries(regions).find(([, codes]) => codes.split(' ').includes(code.slice(3)));
  return region ? [{ municipality: code, seat: `${sq[0]}/${srLatn[0]}`, jmbgRegion: region[0] }] : [];
});

/** Villages that are on no map: upper, lower, new and old village. */
export const inventedVillages = [
  'Fshati i Epërm/Gornje Selo',
  'Fshati i Poshtëm/Donje Selo',
  'Fshati i Ri/Novo Selo',
  'Fshati i Vjetër/Staro Selo',
] as const;
