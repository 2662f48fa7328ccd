import { type Agreement, coversPersonClass, findUntransferable } from '#agreements';
import { type Fault, findAsylumInformation, faultsOfRequest, ReadmissionError, throwFaults } from '#canonical-message';
import { type CanonicalDraft, type HostCountry } from '#host-countries';

/**
 * From the partner's bytes to the canonical form, refusing only what cannot be read or lawfully held:
 *
 * 1. safe reading: what readers would disagree about
 * 2. the closed schema and the asylum door, all faults at once
 * 3. the mapping: codes and dates that mean nothing
 * 4. the agreement: the class of person, and its own closed list
 *
 * Until all four have passed nothing of the document is stored or logged.
 */
export function readDocument(
  country: HostCountry,
  agreement: Agreement,
  payload: Uint8Array,
  confirmed: readonly string[],
): CanonicalDraft {
  const document = readThroughDoor(country, payload, confirmed);
  const draft = country.toCanonical(document);
  assertCanonical(draft);
  throwFaults(outsideAgreement(draft, agreement));
  return draft;
}

/** How the documents of a format are read and checked. */
export type Format = Pick<HostCountry, 'read' | 'faults'>;

/** Steps 1 and 2, for a document of any format. Throws a refusal with every fault; nothing of it was stored then. */
export function readThroughDoor(format: Format, payload: Uint8Array, confirmed: readonly string[]): unknown {
  const document = readSafely(format, payload, confirmed);
  throwFaults(findAsylumInformation(document, { confirmed, others: format.faults(document) }));
  return document;
}

/** What cannot be read is named by pointers too, and their names must tell as little as those of the closed schema. */
function readSafely(format: Format, payload: Uint8Array, confirmed: readonly string[]): unknown {
  try {
    return format.read(payload);
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    const faults = findAsylumInformation(undefined, { confirmed, others: error.faults });
    if (faults.some((fault) => !error.faults.includes(fault))) throwFaults(faults);
    throw error;
  }
}

/** A mapping that breaks the canonical contract is our fault, not the sender's. */
function assertCanonical({ request }: CanonicalDraft): void {
  const faults = faultsOfRequest(request);
  if (faults.length > 0) throw new ReadmissionError('HOST_COUNTRY_INVALID', { faults });
}

function outsideAgreement({ request }: CanonicalDraft, agreement: Agreement): Fault[] {
  const faults = findUntransferable(agreement, request);
  if (coversPersonClass(agreement, request.personClass)) return faults;
  const detail = `${agreement.profile.id} does not cover ${request.personClass}`;
  return [{ code: 'PERSON_CLASS_NOT_COVERED', pointer: '', detail }, ...faults];
}
