import { type Person } from '#canonical-message';

/** Where in Kosovo somebody last lived, else was born; undefined where no place could be read as a municipality. */
export const municipalityOf = (person: Person | undefined): string | undefined =>
  person?.lastAddress?.municipality ?? person?.placeOfBirth?.municipality;
