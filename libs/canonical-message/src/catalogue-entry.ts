/** Does trying again help? `refuse`: no, the sender must act. `retry`: yes, later. `park`: nobody knows, an operator looks. */
export type Disposition = 'refuse' | 'retry' | 'park';

/** Who has to do something before it goes on. */
export type WhoseMove = 'partner' | 'gateway' | 'officer';

/** What a code means to the program that meets it and to the person who reads it. */
export interface CatalogueEntry {
  /** HTTP status of its problem document (RFC 9457). */
  readonly status: number;
  readonly disposition: Disposition;
  /** Constant sentence, without data. */
  readonly title: string;
  /** What to do next. */
  readonly action: string;
  readonly whoseMove: WhoseMove;
}

/** The sender has to mend it; the same again does not help. */
export const partner = (status: number, title: string, action: string): CatalogueEntry => ({
  status,
  disposition: 'refuse',
  title,
  action,
  whoseMove: 'partner',
});
/** An officer has to do something else; the same again does not help. */
export const officer = (status: number, title: string, action: string): CatalogueEntry => ({
  status,
  disposition: 'refuse',
  title,
  action,
  whoseMove: 'officer',
});
/** It goes by itself; the same again helps, later. */
export const later = (status: number, title: string, action: string): CatalogueEntry => ({
  status,
  disposition: 'retry',
  title,
  action,
  whoseMove: 'gateway',
});
/** Nobody knows; an operator looks. */
export const parked = (title: string, action: string): CatalogueEntry => ({
  status: 500,
  disposition: 'park',
  title,
  action,
  whoseMove: 'officer',
});
