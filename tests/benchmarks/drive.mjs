/**
 * The load driver: ministries that send requests, collect the answers and acknowledge them, so many at a time, against
 * the gateway or against the bare floor. A process of its own, with nothing but Node and the partners' API.
 *
 *   node tests/benchmarks/drive.mjs --gateway http://127.0.0.1:8080 \
 *     --partner id=xxa,key=private.pem,payloads=requests.jsonl [--partner ...] \
 *     [--in-flight 64] [--total 5000] [--warm-up 500] [--verify before-ack|afterwards]
 *
 * Of a partner, `kid` is the thumbprint of its key unless given, `cty` is application/json unless given; `payloads` is
 * a file with one document a line, sent again from the first line when they run out, or a module (.mjs) whose default
 * export makes the text of the n-th document; without it the documents are Exampland's and about one invented person.
 *
 * A round trip lasts from its POST to the receipt of its acknowledgement. What is measured begins with the first POST
 * after the warm-up and ends with the last such receipt. Requests are signed before that; tokens and acknowledgements,
 * which cannot be, are signed meanwhile. Every signature is verified with the PEM that the gateway publishes: before
 * the acknowledgement, or after the clock has stopped, since on one machine the ministries' work is taken from the
 * gateway's. Whatever does not verify, or is not answered as it should be, ends the run.
 */
import { createHash, createPrivateKey, createPublicKey, randomUUID, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');
const nowSeconds = () => Math.floor(Date.now() / 1000);
function expect(condition, what) {
  if (!condition) throw new Error(`The gateway did not keep its word: ${what}`);
}

const agent = new Agent({ keepAlive: true, noDelay: true });

/** Calls the gateway; resolves to status and text. */
function call(url, method, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** One partner: its key, its documents, and the answers it waits for. */
class Ministry {
  waiting = new Map();
  told = new Map();
  after = 0;

  constructor({ id, kid, key, cty = 'application/json', documentOf }, gateway, audience) {
    this.privateKey = createPrivateKey(readFileSync(key));
    this.kid = kid ?? thumbprint(this.privateKey);
    Object.assign(this, { id, cty, documentOf, gateway, audience });
  }

  sign(header, payload) {
    const input = `${base64url(JSON.stringify({ alg: 'EdDSA', kid: this.kid, ...header }))}.${base64url(payload)}`;
    return `${input}.${sign(null, Buffer.from(input), this.privateKey).toString('base64url')}`;
  }

  signAct(act, payload, cty) {
    const header = { typ: 'readmission+jws', cty, aud: this.audience, iat: nowSeconds(), jti: randomUUID(), act };
    return this.sign(header, payload);
  }

  signRequest(n) {
    return { jws: this.signAct('POST /v1/requests', this.documentOf(n), this.cty), signedAt: Date.now(), n };
  }

  bearer(path) {
    const iat = nowSeconds();
    const claims = { iss: this.id, aud: this.audience, iat, exp: iat + 60, jti: randomUUID(), htm: 'GET' };
    const payload = JSON.stringify({ ...claims, htu: `${this.gateway}${path}` });
    return { authorization: `Bearer ${this.sign({ typ: 'readmission-access+jwt' }, payload)}` };
  }

  async get(path, query = '', headers = this.bearer(path)) {
    const reply = await call(`${this.gateway}${path}${query}`, 'GET', headers);
    expect(reply.status === 200, `GET ${path} gave ${reply.status}: ${reply.text}`);
    return reply.text;
  }

  async post(path, jws) {
    const headers = { 'content-type': 'application/jose', 'content-length': jws.length };
    const reply = await call(`${this.gateway}${path}`, 'POST', headers, jws);
    expect(reply.status === 202, `POST ${path} gave ${reply.status}: ${reply.text}`);
    return JSON.parse(reply.text);
  }

  /** Skips what happened before this run. */
  async skipOldEvents() {
    while ((await this.poll(0)) > 0) this.told.clear();
  }

  /** Long-polls until stopped, with one token for as long as it is good. */
  async listen() {
    while (!this.isStopping) await this.poll(5);
  }

  async poll(wait) {
    if (!(this.tokenUntil > Date.now())) {
      this.token = this.bearer('/v1/events');
      this.tokenUntil = Date.now() + 40_000;
    }
    const { events } = JSON.parse(await this.get('/v1/events', `?after=${this.after}&wait=${wait}`, this.token));
    for (const event of events) {
      expect(event.seq === this.after + 1, `event ${event.seq} came after ${this.after}`);
      this.after = event.seq;
      // The event may be there before the 202 has been read.
      const tell = this.waiting.get(event.caseId);
      if (tell) tell(event);
      else this.told.set(event.caseId, event);
      this.waiting.delete(event.caseId);
    }
    return events.length;
  }

  eventOf(caseId) {
    const event = this.told.get(caseId);
    this.told.delete(caseId);
    return event ?? new Promise((resolve) => this.waiting.set(caseId, resolve));
  }
}

function thumbprint(privateKey) {
  const { crv, kty, x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

/** Verifies what the gateway signed, with the keys that it publishes. */
class Verifier {
  keys = new Map();

  constructor(gateway) {
    this.gateway = gateway;
  }

  /** Payload of a JWS whose type and signature are as they should be. */
  async open(jws, typ) {
    const [head, body, signature] = jws.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url'));
    expect(header.typ === typ, `${header.typ} came instead of ${typ}`);
    const key = await this.keyOf(header.kid);
    const isGood = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
    expect(isGood, `a signature of type ${typ} does not verify`);
    return Buffer.from(body, 'base64url');
  }

  /** A receipt has to name the very bytes that were sent. */
  async openReceipt(receipt, sent) {
    const payload = JSON.parse(await this.open(receipt, 'readmission-receipt+jws'));
    expect(payload.sha256 === sha256(sent), 'a receipt is not of what was sent');
  }

  keyOf(kid) {
    if (!this.keys.has(kid)) this.keys.set(kid, this.fetchKey(kid));
    return this.keys.get(kid);
  }

  async fetchKey(kid) {
    const { status, text } = await call(`${this.gateway}/.well-known/keys/${kid}.pem`, 'GET', {});
    expect(status === 200, `the key ${kid} is not published`);
    return createPublicKey(text);
  }
}

/** Sends, collects and acknowledges one request. Returns everything that was signed on the way, and the latency. */
async function roundTrip(ministry, draft, verifyNow) {
  // A signature is good for 120 s: what has waited too long is signed again.
  const { jws } = Date.now() - draft.signedAt < 90_000 ? draft : ministry.signRequest(draft.n);
  const begun = performance.now();
  const { id, receipt } = await ministry.post('/v1/requests', jws);
  const intake = performance.now() - begun;
  const event = await ministry.eventOf(id);
  const answer = await ministry.get(`/v1/requests/${id}/answer`);
  const digest = sha256(answer);
  expect(digest === event.sha256, 'an answer is not the one that was announced');
  const proof = { jws, receipt, answer };
  if (verifyNow) await verifyNow(proof);
  const path = `/v1/events/${event.seq}/ack`;
  const payload = JSON.stringify({ seq: event.seq, sha256: digest });
  proof.acknowledgement = ministry.signAct(`POST ${path}`, payload, 'application/json');
  proof.acknowledgementReceipt = (await ministry.post(path, proof.acknowledgement)).receipt;
  return { intake, whole: performance.now() - begun, proof };
}

/** Makes the round trips of a list of signed requests, so many at a time; resolves when the last is acknowledged. */
async function runAll(drafts, inFlight, verifyNow) {
  const results = [];
  const queue = drafts.values();
  const worker = async () => {
    for (const { ministry, draft } of queue) results.push(await roundTrip(ministry, draft, verifyNow));
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return results;
}
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const rounded = (value, digits = 2) => Number(value.toFixed(digits));

/**
 * Runs one measurement. Options: gateway (URL), partners (id, key, kid, cty, documentOf), inFlight, total, warmUp,
 * verifyBeforeAck. Returns the figures; latencies in milliseconds.
 */
export async function drive({ gateway, partners, inFlight, total, warmUp, verifyBeforeAck }) {
  const { id: audience } = JSON.parse((await call(`${gateway}/.well-known/readmission-gateway`, 'GET', {})).text);
  const ministries = partners.map((partner) => new Ministry(partner, gateway, audience));
  const verifier = new Verifier(gateway);
  for (const ministry of ministries) await ministry.skipOldEvents();
  const listening = ministries.map((ministry) => ministry.listen());

  const verifyAnswered = async ({ jws, receipt, answer }) => {
    await verifier.openReceipt(receipt, jws);
    await verifier.open(answer, 'readmission-answer+jws');
  };
  const measure = async (first, many) => {
    const drafts = Array.from({ length: many }, (_, index) => {
      const ministry = ministries[index % ministries.length];
      return { ministry, draft: ministry.signRequest(Math.floor((first + index) / ministries.length)) };
    });
    const begun = performance.now();
    const cpuBegun = process.cpuUsage();
    const work = runAll(drafts, inFlight, verifyBeforeAck && verifyAnswered);
    const results = await Promise.race([work, ...listening.map((one) => one.then(() => work))]);
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(cpuBegun);
    return { results, seconds, cpu: (user + system) / 1000 / many };
  };

  await measure(0, warmUp);
  const { results, seconds, cpu } = await measure(warmUp, total);
  for (const ministry of ministries) ministry.isStopping = true;

  for (const { proof } of results) {
    if (!verifyBeforeAck) await verifyAnswered(proof);
    await verifier.openReceipt(proof.acknowledgementReceipt, proof.acknowledgement);
  }
  await Promise.all(listening);
  agent.destroy();
  const sortedBy = (what) => results.map((result) => result[what]).sort((a, b) => a - b);
  const [intake, whole] = [sortedBy('intake'), sortedBy('whole')];
  const many = results.length;
  // prettier-ignore
  return {
    roundTrips: many, seconds: rounded(seconds), perSecond: rounded(many / seconds, 1),
    p50: rounded(percentile(intake, 0.5)), p99: rounded(percentile(intake, 0.99)),
    wholeP50: rounded(percentile(whole, 0.5)), wholeP99: rounded(percentile(whole, 0.99)),
    receiptsVerified: many, answersVerified: many, acknowledgementsVerified: many, inFlight,
    verified: verifyBeforeAck ? 'before the acknowledgement' : 'after the clock had stopped',
    driverCpuMsPerRoundTrip: rounded(cpu, 3),
  };
}

// prettier-ignore
const examplandDocument = (n) =>
  JSON.stringify({
    ref: `EX-${n}`, office: 'Ministry of Examples', ground: 'OWN', family: 'Exampleson', given: 'Ada',
    born: '1991-07-09', birthplace: 'Prizren', sex: 'F', nationality: 'Kosovo', father: 'Primer',
    personalNumber: String(1000000001 + (n % 5000)),
    papers: [{ kind: 'PASSPORT', shown: 'ORIGINAL', number: 'P00000001', issued: '2020-02-01', expires: '2030-01-31' }],
  });

/** The maker of a partner's documents. */
async function documentsOf(path) {
  if (path === undefined) return examplandDocument;
  if (path.endsWith('.mjs')) return (await import(pathToFileURL(resolvePath(path)))).default;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return (n) => lines[n % lines.length];
}

async function readPartner(text) {
  const { payloads, ...partner } = Object.fromEntries(text.split(',').map((part) => part.split('=', 2)));
  return { ...partner, documentOf: await documentsOf(payloads) };
}

async function main() {
  const { values } = parseArgs({
    // prettier-ignore
    options: {
      gateway: { type: 'string', default: 'http://127.0.0.1:8080' }, partner: { type: 'string', multiple: true, default: [] },
      'in-flight': { type: 'string', default: '64' }, total: { type: 'string', default: '5000' },
      'warm-up': { type: 'string', default: '500' }, verify: { type: 'string', default: 'afterwards' },
    },
  });
  const figures = await drive({
    gateway: values.gateway,
    partners: await Promise.all(values.partner.map(readPartner)),
    inFlight: Number(values['in-flight']),
    total: Number(values.total),
    warmUp: Number(values['warm-up']),
    verifyBeforeAck: values.verify === 'before-ack',
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
