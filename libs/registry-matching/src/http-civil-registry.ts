import { type Evidence, type Person, ReadmissionError } from '#canonical-message';
import { readAnswer, toQuestion } from './candidates-contract.js';
import { CivilRegistry, type RegistryEntry } from './civil-registry.js';

/** Where an authority's registry answers. */
export interface HttpRegistrySettings {
  /** Address without `/v1/candidates`. */
  readonly url: string;
  /** Bearer token. */
  readonly token: string;
  /** Milliseconds to wait for a whole answer; five seconds if not given. */
  readonly timeout?: number;
}

/** The side of the port that speaks contracts/civil-registry.openapi.yaml. Whatever fails is REGISTRY_UNAVAILABLE. */
export class HttpCivilRegistry extends CivilRegistry {
  readonly name = 'registry-http';
  private readonly address: string;
  private readonly token: string;
  private readonly timeout: number;

  constructor({ url, token, timeout = 5_000 }: HttpRegistrySettings) {
    super();
    this.address = `${url.replace(/\/+$/, '')}/v1/candidates`;
    this.token = token;
    this.timeout = timeout;
  }

  override async findCandidates(person: Person, documents: readonly Evidence[]): Promise<RegistryEntry[]> {
    return readAnswer(await this.ask(JSON.stringify(toQuestion(person, documents))));
  }

  override async close(): Promise<void> {
    // Nothing is held open between questions.
  }

  private async ask(body: string): Promise<unknown> {
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        body,
        // A redirect would carry personal data and the token to an address that nobody configured.
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeout),
      });
      if (response.status === 200) return await response.json();
      await response.body?.cancel();
      throw new ReadmissionError('REGISTRY_UNAVAILABLE', { detail: `The registry answered ${response.status}.` });
    } catch (error) {
      if (error instanceof ReadmissionError) throw error;
      throw new ReadmissionError('REGISTRY_UNAVAILABLE', { cause: error });
    }
  }
}
