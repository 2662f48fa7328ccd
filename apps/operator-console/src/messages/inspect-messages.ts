import { isDeepStrictEqual } from 'node:util';
import { type CaseStore, type CaseView, type OwnMessage, type ReceivedMessage, type SignedReceived } from '#case-store';
import { ReadmissionError, type ReadmissionRequest } from '#canonical-message';
import { type HostCountries, type HostCountry, type MappedField, traceMapping } from '#host-countries';
import { readCompactJws, verifyMessage } from '#message-signing';
import { maskDocument } from './mask-document.js';
import { panelOfOwn, panelOfReceived, type SignaturePanel } from './signature-panel.js';

/** Who opens a message, and what for. */
export interface Opening {
  readonly officer: string;
  readonly purpose: string | undefined;
}

/** A partner's document, to be looked at. */
export interface RawDocument {
  readonly sha256: string;
  readonly mediaType: string;
  /** Bytes of the document. */
  readonly size: number;
  readonly dropped: number;
  /** As it was read; dropped values are masked and files folded. */
  readonly document: unknown;
}

/** What the mapping did with a request. */
export interface Differences {
  readonly hostCountry: string;
  readonly release: string;
  /** Whether today's mapping makes of it what was made of it when it was received. */
  readonly isAsReceived: boolean;
  readonly fields: readonly MappedField[];
}

type Stores = Pick<CaseStore, 'caseMessages' | 'installation' | 'ledger' | 'officerCases' | 'programKeys'>;

/** The message inspector: what came in, what was made of it, who signed what, and how it went over the broker. */
export class InspectMessages {
  constructor(
    private readonly store: Stores,
    private readonly countries: HostCountries,
  ) {}

  async list(idOrNumber: string): Promise<{ received: ReceivedMessage[]; own: OwnMessage[] }> {
    const { id } = await this.find(idOrNumber);
    return this.store.caseMessages.list(id);
  }

  /** Verifies a message again. Throws NOT_FOUND, also once it has been erased. */
  async verify(idOrNumber: string, sha256: string): Promise<SignaturePanel> {
    const { id } = await this.find(idOrNumber);
    const received = await this.store.caseMessages.findReceived(id, sha256);
    if (received) return panelOfReceived(this.store, withBytes(received));
    const own = await this.store.caseMessages.findOwn(id, sha256);
    if (own === undefined) throw new ReadmissionError('NOT_FOUND');
    return panelOfOwn(this.store, own, sha256);
  }

  /** Opens what a partner sent. It is audited. Throws NOT_FOUND. */
  async openRaw(idOrNumber: string, sha256: string, opening: Opening): Promise<RawDocument> {
    const view = await this.find(idOrNumber);
    const { jws } = await this.received(view, sha256);
    await this.store.caseMessages.noteOpening(view.id, { ...opening, sha256, form: 'raw' });
    const { payload, header } = readCompactJws(jws);
    const country = this.countryOf(view);
    const isRequest = String(header['cty']) === country.mediaType;
    const document = isRequest ? country.read(payload) : (JSON.parse(Buffer.from(payload).toString()) as unknown);
    const dropped = isRequest && country.faults(document).length === 0 ? country.toCanonical(document).dropped : [];
    const shown = maskDocument(document, dropped);
    return { sha256, mediaType: String(header['cty']), size: payload.length, dropped: dropped.length, document: shown };
  }

  /** Opens what one of our programs signed: the canonical message, the answer, a statement. It is audited. Throws NOT_FOUND. */
  async openOwn(idOrNumber: string, sha256: string, opening: Opening): Promise<{ sha256: string; content: unknown }> {
    const { id } = await this.find(idOrNumber);
    const jws = await this.store.caseMessages.findOwn(id, sha256);
    if (jws === undefined) throw new ReadmissionError('NOT_FOUND');
    await this.store.caseMessages.noteOpening(id, { ...opening, sha256, form: 'content' });
    const text = Buffer.from(readCompactJws(jws).payload).toString();
    return { sha256, content: asJson(text) };
  }

  /** Opens which field of a request became which. It is audited. Throws NOT_FOUND, also for an act that is no request. */
  async openDifferences(idOrNumber: string, sha256: string, opening: Opening): Promise<Differences> {
    const view = await this.find(idOrNumber);
    const received = await this.received(view, sha256);
    if (!/^POST \/v1\/requests(\/[^/]+\/correction)?$/.test(received.act)) throw new ReadmissionError('NOT_FOUND');
    const country = this.countryOf(view);
    const document = country.read(readCompactJws(received.jws).payload);
    await this.store.caseMessages.noteOpening(view.id, { ...opening, sha256, form: 'differences' });
    const today = country.toCanonical(document).request;
    const requests = await this.requestsOf(view.id);
    return {
      hostCountry: country.code,
      release: view.release,
      isAsReceived: requests.some((request) => isDeepStrictEqual(request, today)),
      fields: await traceMapping(country, document),
    };
  }

  /** What was signed of the request and of its corrections. */
  private async requestsOf(caseId: string): Promise<ReadmissionRequest[]> {
    const { own } = await this.store.caseMessages.list(caseId);
    const kept = own.filter(({ routingKey, isErased }) => routingKey === 'request.received.v1' && !isErased);
    const read = await Promise.all(kept.map(({ sha256 }) => this.store.caseMessages.findOwn(caseId, sha256)));
    const envelopes = await Promise.all(
      read.flatMap((jws) => (jws === undefined ? [] : [verifyMessage(jws, (kid) => this.store.ledger.findProgramKey(kid), this.store.installation)])),
    ); // prettier-ignore
    return envelopes.flatMap(({ envelope }) =>
      envelope.kind === 'readmission-request' ? [envelope.body as ReadmissionRequest] : [],
    );
  }

  private async received(view: CaseView, sha256: string): Promise<SignedReceived & { readonly jws: string }> {
    const received = await this.store.caseMessages.findReceived(view.id, sha256);
    if (!received) throw new ReadmissionError('NOT_FOUND');
    return withBytes(received);
  }

  private async find(idOrNumber: string): Promise<CaseView> {
    const view = await this.store.officerCases.find(idOrNumber);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    return view;
  }

  private countryOf({ hostCountry }: CaseView): HostCountry {
    const country = this.countries.get(hostCountry);
    if (!country) throw new ReadmissionError('NOT_FOUND');
    return country;
  }
}

function withBytes(received: SignedReceived): SignedReceived & { readonly jws: string } {
  if (received.jws === undefined) throw new ReadmissionError('NOT_FOUND');
  return { ...received, jws: received.jws };
}

/** An answer may be XML: then it is its text. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
