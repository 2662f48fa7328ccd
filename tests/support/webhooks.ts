import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { CaseStore } from '#case-store';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { type House } from './house.js';
import { countryOf } from './requests.js';

/** A request that a receiver got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The payload of an event as it was signed; nobody has verified it here. */
export const payloadOf = ({ body }: Received): { id: string; type: string; seq: number | null } =>
  JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString()) as never;

/** How a request is answered. */
export type Answer = (response: ServerResponse) => void;
const accept: Answer = (response) => void response.writeHead(204).end();

/** A ministry's own HTTP server, as it might stand anywhere. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly answers: Answer[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        this.received.push({ path: request.url ?? '', headers: request.headers, body });
        (this.answers.shift() ?? accept)(response);
      });
    });
  }

  static async listen(server: Server = createServer(), host = '127.0.0.1'): Promise<Receiver> {
    server.listen(0, host);
    await once(server, 'listening');
    return new Receiver(server, (server.address() as { port: number }).port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** How the next requests are answered, in this order; all others are accepted. */
  answerNext(...answers: readonly (number | Answer)[]): void {
    const toAnswer = (one: number | Answer): Answer => (typeof one === 'number' ? (response) => void response.writeHead(one).end() : one); // prettier-ignore
    this.answers.push(...answers.map(toAnswer));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** Puts a further release of the invented country's agreement into force that names these hosts and no other. */
export async function nameWebhookHosts(house: House, hosts: readonly string[], version = 3): Promise<void> {
  const shipped = readFileSync((await countryOf('xxa')).agreementFile, 'utf8');
  const lines = hosts.map((host) => `  - { host: '${host}', legalRef: 'Note of the parties (invented)' }`);
  const section = hosts.length > 0 ? ['webhookHosts:', ...lines] : [];
  const document = [shipped.replace('\nversion: 2\n', `\nversion: ${version}\n`), ...section, ''].join('\n');
  const settings = { databaseUrl: house.database.url, dataDirectory: house.folder, mode: 'development' } as const;
  const store = await CaseStore.open(settings);
  try {
    const { profile } = await store.agreements.importDraft(Buffer.from(document));
    const by = {
      proposedBy: 'editor-one',
      approvedBy: 'approver-one',
      effectiveFrom: new Date(`2021-01-0${version}T00:00:00Z`),
    };
    await store.agreements.activate(profile, by);
  } finally {
    await store.close();
  }
}

/** A signed act with a JSON payload. */
export const signed = (ministry: Ministry, path: string, payload: unknown = {}, jti?: string): Promise<Reply> =>
  ministry.post(path, ministry.signAct(`POST ${path}`, JSON.stringify(payload), jti === undefined ? {} : { jti }));

/** Registers an endpoint and returns its id. */
export async function registerEndpoint(ministry: Ministry, payload: object): Promise<string> {
  const { status, text } = await signed(ministry, '/v1/webhook-endpoints', payload);
  if (status !== 202) throw new Error(`Not registered: ${text}`);
  return (JSON.parse(text) as { id: string }).id;
}

/** A line of the log of deliveries. */
export interface LoggedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  readonly seq: number | null;
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly {
    readonly number: number;
    readonly at: string;
    readonly statusCode: number | null;
    readonly failure: string | null;
    readonly milliseconds: number;
    readonly nextAttemptAt: string | null;
  }[];
}

export async function deliveriesOf(ministry: Ministry, endpoint: string): Promise<LoggedDelivery[]> {
  const { text } = await ministry.get(`/v1/webhook-endpoints/${endpoint}/deliveries`);
  return (JSON.parse(text) as { deliveries: LoggedDelivery[] }).deliveries;
}
