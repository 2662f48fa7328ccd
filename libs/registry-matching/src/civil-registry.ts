import { type Evidence, type EvidenceType, type Person } from '#canonical-message';

/** A document that the registry knows. */
export interface RegistryDocument {
  readonly type: EvidenceType;
  readonly number: string;
  /** True if its holder or an authority reported it lost or stolen. */
  readonly reportedLost: boolean;
}

/** One person as the civil registry has them: only what a comparison needs. */
export interface RegistryEntry {
  readonly registryId: string;
  readonly surname: string;
  readonly givenName: string;
  /** Surnames before marriage or a change. */
  readonly formerSurnames: readonly string[];
  /** YYYY-MM-DD; in old books the first of January where the day was not known. */
  readonly dateOfBirth: string;
  readonly sex: 'male' | 'female';
  readonly fatherName?: string;
  readonly motherName?: string;
  /** Code of the municipality of birth, XK-01 to XK-38. */
  readonly municipalityOfBirth?: string;
  /** Town or village of birth, as written in the book, often in two languages. */
  readonly settlementOfBirth?: string;
  /** Ten digits. */
  readonly personalNumber?: string;
  /** Thirteen digits, the number of Yugoslav times. */
  readonly jmbg?: string;
  readonly documents: readonly RegistryDocument[];
}

/**
 * The port to the civil registry. There are two sides behind it: PostgreSQL with invented persons, and HTTP for an
 * authority's own system.
 */
export abstract class CivilRegistry {
  /** Name that a verification result bears. */
  abstract readonly name: string;

  /**
   * Entries worth comparing with a person, at most `mostEntries`, in no particular order; none if nobody is near.
   * Throws REGISTRY_UNAVAILABLE if the registry cannot be asked: silence is never taken for "nobody".
   */
  abstract findCandidates(person: Person, documents: readonly Evidence[]): Promise<RegistryEntry[]>;

  /** Gives back connections. */
  abstract close(): Promise<void>;
}

/** No answer of a registry is longer: who is not among so many is not found by comparing more. */
export const mostEntries = 200;
