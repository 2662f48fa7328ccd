import { generateKeyPairSync, randomUUID } from 'node:crypto';
import fc, { type Arbitrary } from 'fast-check';
import { documentsOf } from '../conformance/random-document.js';
import { json, mutated, mutations, tamper, tampering } from './mutations.js';
import { type Shot } from './shot.js';
import { type Sender, type World } from './world.js';

/** Something that a ministry signs: where it goes and what it says. */
interface Act {
  readonly sender: Sender;
  readonly path: string;
  readonly payload: Uint8Array;
  readonly cty: string;
}
type Place = Omit<Act, 'payload' | 'cty'>;

const published = ['/.well-known/readmission-gateway', '/.well-known/jwks.json', '/v1/openapi.yaml', '/health/live', '/health/ready', '/errors/JTI_REUSED', '/errors/toString']; // prettier-ignore
const now = (): number => Math.floor(Date.now() / 1000);

/** Nothing nine times of ten. */
export const seldom = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** A text for a place of a path or a query, as it goes on the wire. */
export const places = (known: readonly string[]): Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())) }, // prettier-ignore
    { weight: 1, arbitrary: fc.constantFrom('0', '-1', '1e9', '99999999999999999999', '..', '%00', '%ff', '%', 'x'.repeat(3000), "'", '[]', '%2e%2e%2f') }, // prettier-ignore
  );

/** Headers that a client may add, some of them senseless. */
export const oddHeaders: Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom('accept', 'accept-encoding', 'accept-language', 'if-none-match', 'range', 'prefer', 'x-forwarded-for', 'x-request-id', 'request-id', 'traceparent', 'cookie', 'origin', 'forwarded', 'x-http-method-override', 'content-encoding', 'authorization'), // prettier-ignore
  fc.oneof(
    fc.stringMatching(/^[\x20-\x7e\xa0-\xff]{0,60}$/),
    fc.constantFrom('gzip', '*/*', 'handling=dry-run', 'bytes=0-1', 'handling=lenient', '127.0.0.1', 'x'.repeat(4000)), // prettier-ignore
  ),
  { maxKeys: 3 },
);

const contentTypes = fc.constantFrom('application/json', 'text/plain', '', 'application/jose; charset=utf-16', 'application/jose;', 'APPLICATION/JOSE', 'multipart/form-data; boundary=x', 'a'); // prettier-ignore
const methods = fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET', 'POST', 'TRACE', 'PROPFIND');

/** Requests to the partners' API. */
export function gatewayShots(world: World): Arbitrary<Shot> {
  return fc.oneof(
    { weight: 8, arbitrary: signedShots(requestActs(world), world) },
    { weight: 5, arbitrary: signedShots(caseActs(world), world) },
    { weight: 3, arbitrary: signedShots(otherActs(world), world) },
    { weight: 4, arbitrary: readings(world) },
  );
}

/** Requests for readmission: right, by the schema, tampered with, or with bytes changed before they are signed. */
function requestActs({ senders }: World): Arbitrary<Act> {
  return fc.constantFrom(...senders).chain((sender) => {
    const at: Place & { cty: string } = { sender, path: '/v1/requests', cty: sender.country.mediaType };
    const sample = Buffer.from(sender.sample);
    const documents: Arbitrary<Uint8Array>[] = [fc.constant(sample), mutations.map((changes) => mutated(sample, changes))]; // prettier-ignore
    if (sender.schema) {
      const random = documentsOf(sender.schema);
      documents.push(
        random.map((document) => Buffer.from(json(document))),
        fc.tuple(random, tampering).map(([document, change]) => Buffer.from(json(tamper(document, change)))),
        tampering.map((change) => Buffer.from(json(tamper(JSON.parse(sender.sample), change)))),
      );
    }
    return fc.oneof(...documents).map((payload) => ({ ...at, payload }));
  });
}

/** What is done about a case, fitting its state or not. */
function caseActs({ senders, acts, ids }: World): Arbitrary<Act> {
  return fc.tuple(fc.constantFrom(...senders), fc.constantFrom(...acts)).chain(([sender, { name, schema }]) =>
    fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sender.cases) }, places(ids)),
        payloads(documentsOf(schema)),
      ) // prettier-ignore
      .map(([id, payload]) => ({ sender, path: `/v1/requests/${id}/${name}`, payload, cty: 'application/json' })),
  );
}

/** Keys, webhooks, acknowledgements and corrections. */
function otherActs({ senders, ids }: World): Arbitrary<Act> {
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = fc.oneof(
    fc.constantFrom(publicKey.export({ format: 'jwk' }), publicKey.export({ format: 'pem', type: 'spki' })),
    fc.record({ kty: fc.constantFrom('OKP', 'EC', 'RSA', 'oct'), crv: fc.string(), x: fc.base64String(), y: fc.base64String(), n: fc.base64String() }), // prettier-ignore
    fc.string(),
  );
  const url = fc.oneof(fc.webUrl(), fc.constantFrom('https://127.0.0.1/', 'https://[::1]/', 'http://a.example/', 'https://ministry.invalid.example/', 'https://0x7f.1/', 'file:///etc/passwd', '//')); // prettier-ignore
  const seq = fc.oneof(fc.nat(20), fc.integer(), fc.double());
  const kinds: [Arbitrary<string>, Arbitrary<unknown>][] = [
    [fc.constant('/v1/keys'), fc.record({ key, usage: fc.constantFrom('sandbox', 'pilot', 'production', 'x') }, { requiredKeys: ['key'] })], // prettier-ignore
    [places(ids).map((id) => `/v1/key-registrations/${id}/proof`), fc.record({ challenge: fc.base64String() })],
    [places(['none']).map((kid) => `/v1/keys/${kid}/revocation`), fc.record({ reason: fc.constantFrom('superseded', 'ceased', 'x') })], // prettier-ignore
    [fc.constant('/v1/webhook-endpoints'), fc.record({ url, eventTypes: fc.array(fc.constantFrom('answer.ready', 'x', '')) })], // prettier-ignore
    [places(ids).map((id) => `/v1/webhook-endpoints/${id}/removal`), fc.constant({})],
    [places(ids).map((id) => `/v1/webhook-endpoints/${id}/test`), fc.constant({})],
    [places(ids).map((id) => `/v1/deliveries/${id}/redelivery`), fc.constant({})],
    [places(['1', '2', '3']).map((n) => `/v1/events/${n}/ack`), fc.record({ seq, sha256: fc.constantFrom('0'.repeat(64), 'x', '') })], // prettier-ignore
    [places(ids).map((id) => `/v1/requests/${id}/correction`), fc.constant({ reference: 'TEST' })],
  ];
  return fc.tuple(fc.constantFrom(...senders), fc.constantFrom(...kinds)).chain(
    ([sender, [paths, documents]]) =>
      fc.tuple(paths, payloads(documents)).map(([path, payload]) => ({ sender, path, payload, cty: 'application/json' })), // prettier-ignore
  );
}

const payloads = (documents: Arbitrary<unknown>): Arbitrary<Uint8Array> =>
  fc.tuple(documents, seldom(tampering), seldom(mutations)).map(([document, change, changes]) => {
    const text = Buffer.from(json(change ? tamper(document, change) : document));
    return changes ? mutated(text, changes) : text;
  });

/** Members of the protected header, otherwise than they should be. */
const headerChanges: Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.constantFrom('alg', 'kid', 'typ', 'cty', 'aud', 'iat', 'jti', 'act', 'crit', 'b64', 'jwk', 'x5c', 'confirms', 'supersedes', '__proto__'), // prettier-ignore
  fc.oneof(
    fc.anything({ maxDepth: 1 }),
    fc.constantFrom('none', 'HS256', 'ES256', 'application/xml', 'application/json', ['b64'], -1, 1e20, '', 'x'.repeat(9000)), // prettier-ignore
  ),
  { minKeys: 1, maxKeys: 2 },
);

/** Acts signed as they should be, or not quite; sent as they should be, or not quite. */
function signedShots(acts: Arbitrary<Act>, { senders }: World): Arbitrary<Shot> {
  const faults = fc.record({
    header: seldom(headerChanges),
    jti: seldom(fc.constantFrom('the-same', 'the-same-too', '')),
    age: seldom(fc.integer({ min: -100_000, max: 100_000 })),
    signer: seldom(fc.constantFrom(...senders)),
    bytes: seldom(mutations),
    method: seldom(methods),
    contentType: seldom(contentTypes),
    query: seldom(fc.webQueryParameters({ size: 'medium' })),
    isTried: fc.boolean(),
    odd: seldom(oddHeaders),
    raw: seldom(seldom(mutations)),
  });
  return fc.tuple(acts, faults).map(([act, fault]) => {
    const { ministry } = fault.signer ?? act.sender;
    const jti = fault.jti ?? randomUUID();
    const header = { jti, cty: act.cty, iat: now() + (fault.age ?? 0), ...fault.header };
    const signed = Buffer.from(ministry.signAct(`POST ${act.path}`, act.payload, safe(header)));
    const body = fault.bytes ? mutated(signed, fault.bytes) : signed;
    const headers = {
      'content-type': fault.contentType ?? 'application/jose',
      ...(fault.isTried ? { prefer: 'handling=dry-run' } : {}),
      ...fault.odd,
    };
    const path = `${act.path}${fault.query ? `?${fault.query}` : ''}`;
    return shotOf('gateway-api', fault.method ?? 'POST', path, headers, body, fault.raw);
  });
}

/** What JSON cannot say is left out. */
const safe = (header: Record<string, unknown>): Record<string, unknown> => JSON.parse(json(header)) as Record<string, unknown>; // prettier-ignore

/** Gives a shot its length and, where it is to go out as it is, its bytes. */
export function shotOf(
  program: Shot['program'],
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Uint8Array | undefined,
  rawChanges: Parameters<typeof mutated>[1] | undefined,
): Shot {
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD' && method !== 'TRACE';
  const all = { ...headers, ...(hasBody ? { 'content-length': String(body.length) } : {}) };
  const shot = { program, method, path, headers: all, ...(hasBody ? { body } : {}) };
  if (!rawChanges) return shot;
  const lines = Object.entries({ host: 'localhost', ...all }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}connection: close\r\n\r\n`;
  return { ...shot, raw: Buffer.concat([mutated(Buffer.from(head, 'latin1'), rawChanges), hasBody ? body : Buffer.alloc(0)]) }; // prettier-ignore
}

/** Reading of what is one's own, of others, and of nobody's; with tokens that are good or not. */
function readings({ senders, ids }: World): Arbitrary<Shot> {
  const place = places(ids);
  const query = (known: readonly string[], names: readonly string[]): Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.constantFrom(...names), places(known)), { maxLength: 3 })
      .map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''));
  const paths = fc.oneof(
    fc.tuple(fc.constant('/v1/requests'), query(['1', '50', '1000', 'received', 'held'], ['limit', 'cursor', 'state', 'x'])), // prettier-ignore
    fc.tuple(place.map((id) => `/v1/requests/${id}`), fc.constantFrom('', '/answer', '/answer.pdf', '/x')), // prettier-ignore
    fc.tuple(fc.tuple(place, place).map(([id, sha256]) => `/v1/requests/${id}/statements/${sha256}`), fc.constant('')), // prettier-ignore
    fc.tuple(
      place.map((id) => `/v1/receipts/${id}`),
      fc.constant(''),
    ),
    fc.tuple(fc.constant('/v1/events'), query(['0', '1', '5'], ['after', 'x', 'limit'])),
    fc.tuple(fc.constantFrom('/v1/keys', '/v1/webhook-endpoints'), query(['1'], ['cursor', 'x'])),
    fc.tuple(
      place.map((id) => `/v1/webhook-endpoints/${id}/deliveries`),
      query(['1'], ['cursor', 'limit']),
    ),
    fc.tuple(fc.constantFrom(...published), fc.constantFrom('', '?x=1')),
    fc.tuple(
      place.map((kid) => `/.well-known/keys/${kid}.pem`),
      fc.constant(''),
    ),
    fc.tuple(
      place.map((any) => `/${any}`),
      fc.constant(''),
    ),
  );
  const claims = fc.dictionary(
    fc.constantFrom('iss', 'aud', 'iat', 'exp', 'jti', 'htm', 'htu', 'x'),
    fc.oneof(fc.anything({ maxDepth: 1 }), fc.constantFrom('POST', '', 'http://', now() - 9999, now() + 9999)),
    { maxKeys: 2 },
  );
  const faults = fc.record({
    claims: seldom(claims),
    bytes: seldom(mutations),
    method: seldom(methods),
    odd: seldom(oddHeaders),
    raw: seldom(seldom(mutations)),
  });
  return fc.tuple(fc.constantFrom(...senders), paths, faults).map(([{ ministry }, [path, search], fault]) => {
    const token = Buffer.from(ministry.accessToken('GET', `${ministry.gateway}${path}`, safe(fault.claims ?? {})));
    const shown = fault.bytes ? printable(mutated(token, fault.bytes)) : token.toString();
    const headers = { authorization: `Bearer ${shown}`, ...fault.odd };
    return shotOf('gateway-api', fault.method ?? 'GET', `${path}${search}`, headers, undefined, fault.raw);
  });
}

/** As much of it as may stand in a header. */
export const printable = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '~');
