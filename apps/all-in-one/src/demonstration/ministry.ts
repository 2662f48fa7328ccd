import { constants, createHash, createPrivateKey, randomUUID, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer of the gateway, read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Members that a test or a sample wants otherwise than a well-behaved ministry would write them. */
export type HeaderChanges = Readonly<Record<string, unknown>>;

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/**
 * A ministry, acting only on what any ministry has: its private key, the address of the gateway and what the gateway
 * publishes. It uses nothing of the gateway's own code.
 */
export class Ministry {
  private constructor(
    readonly id: string,
    readonly kid: string,
    private readonly key: KeyObject,
    readonly gateway: string,
    readonly audience: string,
  ) {}

  /** Opens the ministry whose keys lie in `<folder>/<id>`. */
  static async open(id: string, demonstrationFolder: string, gateway: string): Promise<Ministry> {
    const folder = join(demonstrationFolder, id);
    const key = createPrivateKey(readFileSync(join(folder, 'private.pem')));
    const kid = readFileSync(join(folder, 'kid'), 'utf8').trim();
    const described = (await (await fetch(`${gateway}/.well-known/readmission-gateway`)).json()) as { id: string };
    return new Ministry(id, kid, key, gateway, described.id);
  }

  /** The same ministry with another key of its own: Ed25519, P-256 or RSA. */
  signingWith(kid: string, key: KeyObject): Ministry {
    return new Ministry(this.id, kid, key, this.gateway, this.audience);
  }

  /** A compact JWS over a payload, good for one act. */
  signAct(act: string, payload: Uint8Array | string, changes: HeaderChanges = {}): string {
    const header = {
      alg: this.algorithm,
      kid: this.kid,
      typ: 'readmission+jws',
      cty: 'application/json',
      aud: this.audience,
      iat: Math.floor(Date.now() / 1000),
      jti: randomUUID(),
      act,
      ...changes,
    };
    return this.signParts(JSON.stringify(header), payload);
  }

  signParts(header: string, payload: Uint8Array | string): string {
    const input = `${base64url(header)}.${base64url(payload)}`;
    return `${input}.${base64url(this.signBytes(Buffer.from(input)))}`;
  }

  private get algorithm(): string {
    const { asymmetricKeyType: kind } = this.key;
    return kind === 'ed25519' ? 'EdDSA' : kind === 'ec' ? 'ES256' : 'PS256';
  }

  private signBytes(input: Buffer): Buffer {
    const { key } = this;
    switch (this.algorithm) {
      case 'EdDSA':
        return sign(null, input, key);
      case 'ES256':
        return sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' });
      default:
        return sign('sha256', input, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    }
  }

  /** Sends a signed request. */
  send(payload: Uint8Array | string, changes: HeaderChanges = {}): Promise<Reply> {
    return this.post('/v1/requests', this.signAct('POST /v1/requests', payload, changes));
  }

  /** Asks for the transit of somebody through Kosovo. */
  askTransit(payload: string, changes: HeaderChanges = {}): Promise<Reply> {
    return this.post('/v1/transit-requests', this.signAct('POST /v1/transit-requests', payload, changes));
  }

  /** Does something about a request of its own: `withdrawal`, `transfer-notice`; the document says the rest. */
  act(caseId: string, name: string, document: object, changes: HeaderChanges = {}): Promise<Reply> {
    return this.actWith(caseId, name, JSON.stringify(document), changes);
  }

  /** The same with a document in a format of its own, such as a corrected request. */
  actWith(caseId: string, name: string, payload: Uint8Array | string, changes: HeaderChanges = {}): Promise<Reply> {
    const path = `/v1/requests/${caseId}/${name}`;
    return this.post(path, this.signAct(`POST ${path}`, payload, changes));
  }

  /** Asks what would be answered: everything is looked at, and nothing is kept. */
  tryOut(path: string, payload: Uint8Array | string, changes: HeaderChanges = {}): Promise<Reply> {
    const body = this.signAct(`POST ${path}`, payload, changes);
    return this.post(path, body, 'application/jose', { prefer: 'handling=dry-run' });
  }

  async post(
    path: string,
    body: string | Uint8Array,
    contentType = 'application/jose',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    return read(
      await fetch(`${this.gateway}${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': contentType, ...headers },
      }),
    );
  }

  /** Reads something of its own. */
  async get(path: string): Promise<Reply> {
    const authorization = `Bearer ${this.accessToken('GET', `${this.gateway}${path.split('?')[0] ?? ''}`)}`;
    return read(await fetch(`${this.gateway}${path}`, { headers: { authorization } }));
  }

  /** Uploads a file, under the SHA-256 of it unless another is given. */
  async upload(
    file: Uint8Array,
    mediaType: string,
    sha256 = createHash('sha256').update(file).digest('hex'),
  ): Promise<Reply> {
    const url = `${this.gateway}/v1/attachments/${sha256}`;
    const headers = { authorization: `Bearer ${this.accessToken('PUT', url)}`, 'content-type': mediaType };
    return read(await fetch(url, { method: 'PUT', body: Buffer.from(file), headers }));
  }

  accessToken(htm: string, htu: string, changes: HeaderChanges = {}): string {
    const iat = Math.floor(Date.now() / 1000);
    const claims = { iss: this.id, aud: this.audience, iat, exp: iat + 60, jti: randomUUID(), htm, htu, ...changes };
    const header = { alg: this.algorithm, kid: this.kid, typ: 'readmission-access+jwt' };
    return this.signParts(JSON.stringify(header), JSON.stringify(claims));
  }

  /** Acknowledges an answer that was collected. */
  acknowledge(seq: number, answer: string): Promise<Reply> {
    const sha256 = createHash('sha256').update(answer).digest('hex');
    const act = `POST /v1/events/${seq}/ack`;
    return this.post(`/v1/events/${seq}/ack`, this.signAct(act, JSON.stringify({ seq, sha256 })));
  }
}

async function read(response: Response): Promise<Reply> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}
