/**
 * The bare floor: how fast this machine does the durable job of the gateway when one file does it by hand, with pg,
 * amqplib, ajv and what Node brings, and without any framework. It promises as much as the gateway does: nothing is
 * answered before it is committed, nothing is acknowledged to the broker before its effect is committed, nothing is
 * done twice. It keeps no clocks, agreements, audit or safeguards; those are what the gateway is for.
 *
 *   node tests/benchmarks/bare-floor.mjs serve
 *
 * DATABASE_URL (an empty database of its own), AMQP_URL, PORT, NAME_PREFIX (of its queues) and PARTNER_KEYS (JSON:
 * kid -> { partner, publicJwk }, Ed25519). Prints `ready`; on SIGTERM it finishes, removes its queues and ends.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { connect } from 'amqplib';
import { createHash, createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import pg from 'pg';

const gatewayId = 'urn:readmission:bare-floor';
const skewSeconds = 120;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const base64url = (text) => Buffer.from(text).toString('base64url');
const fromBase64url = (text) => Buffer.from(text, 'base64url');

/** What the sender is told: a status and a code. */
class Refusal extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
  }
}

// Exampland's request: a closed list, for the same bytes that the gateway is measured with.
const text = { type: 'string', minLength: 1, maxLength: 200 };
const name = { type: 'string', maxLength: 90, pattern: '\\S' };
const date = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };
const file = { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' };
const closed = (required, properties) => ({ type: 'object', additionalProperties: false, required, properties });
// prettier-ignore
const paper = closed(['kind', 'shown'], {
  kind: { enum: ['PASSPORT', 'IDCARD', 'BIRTHCERT', 'LICENCE'] }, shown: { enum: ['ORIGINAL', 'COPY', 'NUMBER'] },
  number: text, issued: date, expires: date, scan: file,
});
// prettier-ignore
const request = closed(['ref', 'office', 'ground', 'family', 'given'], {
  ref: text, office: text, ground: { enum: ['OWN', 'FORMER', 'THIRD'] }, family: name, given: name, born: date,
  birthplace: text, sex: { enum: ['F', 'M'] }, nationality: text, father: text,
  personalNumber: { type: 'string', pattern: '^[0-9]{10}$' }, belief: text, photo: file,
  papers: { type: 'array', maxItems: 10, items: paper }, remarks: { type: 'string', minLength: 1, maxLength: 2000 },
});
const isRequest = new Ajv2020({ allErrors: true }).compile(request);

// In libuv's threads, so that the event loop goes on; signing takes no longer than handing it over would.
const verifyBytes = promisify(verify);

const thumbprint = ({ crv, kty, x }) =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');

const own = generateKeyPairSync('ed25519');
const ownKid = thumbprint(own.publicKey.export({ format: 'jwk' }));
const ownPem = own.publicKey.export({ type: 'spki', format: 'pem' });

function signJws(typ, payload, members = {}) {
  const header = base64url(JSON.stringify({ alg: 'EdDSA', kid: ownKid, typ, ...members }));
  const input = `${header}.${base64url(JSON.stringify(payload))}`;
  return `${input}.${sign(null, Buffer.from(input), own.privateKey).toString('base64url')}`;
}

function parse(bytes, otherwise = new Refusal(422, 'JSON_INVALID')) {
  try {
    return JSON.parse(bytes);
  } catch {
    throw otherwise;
  }
}

/** Verifies a compact JWS with the key that `keyOf` finds for its header. Throws a Refusal. */
async function openJws(jws, typ, keyOf) {
  const [head = '', body = '', signature = '', rest] = jws.split('.');
  const header = parse(fromBase64url(head), new Refusal(400, 'BODY_NOT_JWS'));
  if (rest !== undefined || header?.typ !== typ || header.alg !== 'EdDSA' || 'crit' in header) {
    throw new Refusal(400, 'HEADER_NOT_UNDERSTOOD');
  }
  const key = keyOf(header.kid);
  if (!key) throw new Refusal(401, 'KEY_UNKNOWN');
  const isGood = await verifyBytes(null, Buffer.from(`${head}.${body}`), key, fromBase64url(signature));
  if (!isGood) throw new Refusal(401, 'SIGNATURE_INVALID');
  return { header, payload: fromBase64url(body) };
}

/** Runs together, as one statement, whatever is submitted while the last one is under way. */
class Group {
  waiting = [];
  isRunning = false;

  constructor(run) {
    this.run = run;
  }

  submit(item) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isRunning) setImmediate(() => this.drain());
      this.isRunning = true;
    });
  }

  async drain() {
    while (this.waiting.length > 0) await this.runGroup(this.waiting.splice(0, 100));
    this.isRunning = false;
  }

  /** A group that fails is tried again one by one: a bad row does not refuse its neighbours. */
  async runGroup(group) {
    try {
      const results = await this.run(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(results[index]));
    } catch (error) {
      if (group.length === 1) group[0].reject(error);
      else for (const one of group) await this.runGroup([one]);
    }
  }
}

const tables = /* sql */ `
  create table person (personal_number text primary key, family text not null, born text not null);
  insert into person select (1000000000 + n)::text, 'Exampleson', '1991-07-09' from generate_series(1, 5000) n;
  create table readmission_case (id uuid primary key, partner text not null, state text not null,
    version int not null, received_at timestamptz not null) with (fillfactor = 80);
  create table receipt (id uuid primary key, partner text not null, jti text not null, act text not null,
    case_id uuid not null, seq bigint, body_sha256 text not null, payload_sha256 text not null, jws text not null,
    received_at timestamptz not null, unique (partner, jti));
  create table body (id uuid primary key, content text not null);
  create table outbox (id bigint generated always as identity primary key, message_id uuid not null,
    queue text not null, published_at timestamptz);
  create index outbox_due on outbox (id) where published_at is null;
  create table inbox (message_id uuid, consumer text, primary key (message_id, consumer));
  create table answer (case_id uuid primary key, partner text not null, jws text not null);
  create table sequence (partner text primary key, last bigint not null);
  create table event (partner text, seq bigint, case_id uuid not null, sha256 text not null,
    occurred_at timestamptz not null default now(), primary key (partner, seq));
  create table acknowledgement (partner text, seq bigint, receipt_id uuid not null, primary key (partner, seq));`;

const statements = {
  // The receipt goes first: whoever repeats a jti writes nothing at all.
  receive: /* sql */ `
    with input as (select * from json_to_recordset($1) as r ("caseId" uuid, partner text, id uuid, jti text, act text,
      "bodySha256" text, "payloadSha256" text, jws text, "receivedAt" timestamptz, body text, "messageId" uuid,
      queue text, message text)),
    fresh as (insert into receipt select id, partner, jti, act, "caseId", null, "bodySha256", "payloadSha256", jws,
      "receivedAt" from input on conflict (partner, jti) do nothing returning id),
    new as (select input.* from input join fresh using (id)),
    opened as (insert into readmission_case select "caseId", partner, 'received', 1, "receivedAt" from new),
    kept as (insert into body select id, body from new union all select "messageId", message from new),
    queued as (insert into outbox (message_id, queue) select "messageId", queue from new)
    select id from fresh`,
  repeated: /* sql */ `select id, case_id, seq, payload_sha256, jws from receipt where partner = $1 and jti = $2`,
  lookUp: /* sql */ `select personal_number, family, born from person where personal_number = any($1)`,
  verified: /* sql */ `
    with input as (select * from json_to_recordset($1) as r (handled uuid, "caseId" uuid, "messageId" uuid, queue text,
      message text)),
    fresh as (insert into inbox select handled, 'verify' from input on conflict do nothing returning message_id),
    new as (select input.* from input join fresh on fresh.message_id = handled),
    moved as (update readmission_case c set state = 'verified', version = 2 from new where c.id = new."caseId"),
    kept as (insert into body select "messageId", message from new)
    insert into outbox (message_id, queue) select "messageId", queue from new`,
  // Event numbers come as a block for each partner; its row stays locked until the commit, so no reader sees a gap.
  answered: /* sql */ `
    with input as (select * from json_to_recordset($1) as r (handled uuid, "caseId" uuid, partner text, sha256 text,
      jws text)),
    fresh as (insert into inbox select handled, 'answer' from input on conflict do nothing returning message_id),
    new as (select input.*, row_number() over (partition by partner) as place
      from input join fresh on fresh.message_id = handled),
    moved as (update readmission_case c set state = 'answered', version = 3 from new where c.id = new."caseId"),
    kept as (insert into answer select "caseId", partner, jws from new),
    block as (update sequence s set last = s.last + n.many from
      (select partner, count(*) as many from new group by partner) n
      where s.partner = n.partner returning s.partner, s.last - n.many as base)
    insert into event select partner, base + place, "caseId", sha256 from new join block using (partner)`,
  events: /* sql */ `select seq, case_id, sha256 from event where partner = $1 and seq > $2 order by seq limit 100`,
  answers: /* sql */ `select case_id, partner, jws from answer where case_id = any($1::uuid[])`,
  // Only an event that exists, with the digest of what was collected, can be acknowledged.
  acknowledge: /* sql */ `
    with input as (select r.*, e.case_id from json_to_recordset($1) as r (partner text, id uuid, jti text, act text,
      "bodySha256" text, "payloadSha256" text, jws text, "receivedAt" timestamptz, body text, seq bigint, sha256 text)
      join event e on e.partner = r.partner and e.seq = r.seq and e.sha256 = r.sha256),
    fresh as (insert into receipt select id, partner, jti, act, case_id, seq, "bodySha256", "payloadSha256", jws,
      "receivedAt" from input on conflict (partner, jti) do nothing returning id),
    new as (select input.* from input join fresh using (id)),
    kept as (insert into body select id, body from new),
    acknowledged as (insert into acknowledgement select partner, seq, id from new on conflict do nothing)
    select id from fresh`,
  take: /* sql */ `
    select o.id, message_id, queue, content from outbox o join body b on b.id = message_id
    where published_at is null order by o.id limit 200 for update of o skip locked`,
  sent: /* sql */ `update outbox set published_at = now() where id = any($1::bigint[])`,
};

// Plans are made while the tables are empty and kept: without this they would read whole tables for ever.
const options = '-c synchronous_commit=on -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options });
const run = (step, values, on = pool) => on.query({ name: step, text: statements[step], values });

/** Rows of one step, written by one statement; says of each whether it was written. */
const writing = (step) =>
  new Group(async (rows) => {
    const written = new Set((await run(step, [JSON.stringify(rows)])).rows.map(({ id }) => id));
    return rows.map(({ id }) => written.has(id));
  });
const receiving = writing('receive');
const verifying = writing('verified');
const answering = writing('answered');
const acknowledging = writing('acknowledge');

/** Reads of one kind, by one statement. */
const reading = (step, column) =>
  new Group(async (keys) => {
    const found = new Map((await run(step, [keys])).rows.map((row) => [row[column], row]));
    return keys.map((key) => found.get(key));
  });
const lookingUp = reading('lookUp', 'personal_number');
const collecting = reading('answers', 'case_id');

const prefix = process.env.NAME_PREFIX ?? 'bare-floor';
const queues = { received: `${prefix}.received`, verified: `${prefix}.verified`, dead: `${prefix}.dead` };

// prettier-ignore
const workArguments = {
  'x-queue-type': 'quorum', 'x-delivery-limit': 20, 'x-overflow': 'reject-publish', 'x-dead-letter-exchange': '',
  'x-dead-letter-routing-key': queues.dead, 'x-dead-letter-strategy': 'at-least-once',
};

/** Acknowledges after the commit; what does not verify is dead-lettered, what could not be committed comes again. */
async function consume(connection, queue, handle) {
  const channel = await connection.createChannel();
  await channel.prefetch(50);
  const underWay = new Set();
  const take = async (message) => {
    try {
      await handle(message.content.toString('latin1'));
      channel.ack(message);
    } catch (error) {
      process.stderr.write(`${queue}: ${error.message}\n`);
      channel.nack(message, false, !(error instanceof Refusal));
    }
  };
  const { consumerTag } = await channel.consume(queue, (message) => {
    const work = take(message).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  return async () => {
    await channel.cancel(consumerTag);
    await Promise.all(underWay);
    await channel.close();
  };
}

/** Carries committed messages to the broker: taken, published with confirms and marked, in one transaction. */
class Relay {
  isStopping = false;
  isWoken = false;
  returned = new Set();

  async start(connection) {
    this.channel = await connection.createConfirmChannel();
    this.channel.on('return', ({ properties }) => this.returned.add(properties.messageId));
    this.running = this.loop();
  }

  wake() {
    this.isWoken = true;
    this.endRest?.();
  }

  async stop() {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  async loop() {
    const client = await pool.connect();
    while (!this.isStopping) {
      this.isWoken = false;
      const sent = await this.relay(client);
      if (sent < 200 && !this.isWoken && !this.isStopping) await this.rest();
    }
    client.release();
  }

  /** Until whoever commits wakes it; the pause finds what was left behind. */
  rest() {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 200);
      this.endRest = () => resolve(clearTimeout(timer));
    });
  }

  async relay(client) {
    const [, { rows }] = await Promise.all([client.query('begin'), run('take', [], client)]);
    const outcomes = await Promise.all(rows.map((row) => this.publish(row)));
    const sent = rows.filter((_, index) => outcomes[index]).map(({ id }) => id);
    await Promise.all([sent.length > 0 && run('sent', [sent], client), client.query('commit')]);
    return sent.length;
  }

  /** True once a queue has it. The broker returns a message before it confirms it. */
  publish({ message_id: messageId, queue, content }) {
    const options = { mandatory: true, persistent: true, messageId };
    return new Promise((resolve) => {
      const confirmed = (error) => resolve(!error && !this.returned.delete(messageId));
      this.channel.publish('', queue, Buffer.from(content), options, confirmed);
    });
  }
}
const relay = new Relay();

/** Tells long-polls of new answers. */
const committed = new EventEmitter().setMaxListeners(0);

const openMessage = async (jws) =>
  parse((await openJws(jws, 'readmission-message+jws', (kid) => kid === ownKid && own.publicKey)).payload);
const signMessage = (message) => signJws('readmission-message+jws', message);

async function verifyRequest(jws) {
  const { id, caseId, partner, document } = await openMessage(jws);
  const person = document.personalNumber && (await lookingUp.submit(document.personalNumber));
  const outcome = person && person.family === document.family && person.born === document.born ? 'found' : 'not-found';
  const messageId = randomUUID();
  const { ref, family, given, born } = document;
  const message = signMessage({ id: messageId, caseId, partner, outcome, subject: { ref, family, given, born } });
  await verifying.submit({ handled: id, caseId, messageId, queue: queues.verified, message });
  relay.wake();
}

async function answerRequest(message) {
  const { id, caseId, partner, outcome, subject } = await openMessage(message);
  const answer = { ...subject, outcome: outcome === 'found' ? 'accepted' : 'refused', answeredAt: new Date() };
  const members = { cty: 'application/json', iss: gatewayId, aud: partner, caseId };
  const jws = signJws('readmission-answer+jws', answer, members);
  await answering.submit({ handled: id, caseId, partner, sha256: sha256(jws), jws });
  committed.emit('answers');
}

const partners = new Map();
for (const [kid, { partner, publicJwk }] of Object.entries(JSON.parse(process.env.PARTNER_KEYS ?? '{}'))) {
  partners.set(kid, { partner, key: createPublicKey({ key: publicJwk, format: 'jwk' }) });
}
const partnerKey = (kid) => partners.get(kid)?.key;
const tokens = new Map();

/** The body as text; one newline after it is not part of what was signed. */
const readBody = (request) =>
  new Promise((resolve, reject) => {
    let body = '';
    request.setEncoding('latin1').on('data', (chunk) => (body += chunk));
    request.on('end', () => resolve(body.replace(/\r?\n$/, ''))).on('error', reject);
  });

/** Opens what a partner signed for this call. */
async function openAct(request, act) {
  const body = await readBody(request);
  const receivedAt = new Date();
  const { header, payload } = await openJws(body, 'readmission+jws', partnerKey);
  if (header.aud !== gatewayId) throw new Refusal(401, 'AUDIENCE_WRONG');
  if (header.act !== act) throw new Refusal(401, 'ACT_WRONG');
  const { partner } = partners.get(header.kid);
  const isStale = !(Math.abs(header.iat - receivedAt / 1000) <= skewSeconds);
  const row = { id: randomUUID(), partner, jti: header.jti, act, receivedAt, body };
  return { payload, isStale, row: { ...row, bodySha256: sha256(body), payloadSha256: sha256(payload) } };
}

const receiptOf = ({ id, partner, jti, act, receivedAt, bodySha256, payloadSha256 }, members) => {
  const payload = { id, gateway: gatewayId, partner, act, jti, receivedAt, sha256: bodySha256, payloadSha256 };
  return signJws('readmission-receipt+jws', { ...payload, ...members });
};
const received = (id, receiptId, receipt) => JSON.stringify({ id, receiptId, receipt });
const acknowledged = (seq, receiptId, receipt) => JSON.stringify({ seq, receiptId, receipt });

/** An act that was received before gets the answer that it was given then, however late it comes. */
async function answerOfBefore({ partner, jti, payloadSha256 }, otherwise) {
  const [before] = (await run('repeated', [partner, jti])).rows;
  if (!before) throw otherwise;
  if (before.payload_sha256 !== payloadSha256) throw new Refusal(409, 'JTI_REUSED');
  if (before.seq) return acknowledged(Number(before.seq), before.id, before.jws);
  return received(before.case_id, before.id, before.jws);
}

async function receiveRequest(request) {
  const { payload, isStale, row } = await openAct(request, 'POST /v1/requests');
  if (isStale) return answerOfBefore(row, new Refusal(401, 'SIGNATURE_STALE'));
  const document = parse(payload);
  if (!isRequest(document)) throw new Refusal(422, 'FIELD_INVALID');
  const caseId = randomUUID();
  const messageId = randomUUID();
  const jws = receiptOf(row, { caseId });
  const message = signMessage({ id: messageId, caseId, partner: row.partner, document });
  const isNew = await receiving.submit({ ...row, caseId, jws, messageId, queue: queues.received, message });
  if (!isNew) return answerOfBefore(row, new Refusal(500, 'INTERNAL'));
  relay.wake();
  return received(caseId, row.id, jws);
}

async function acknowledgeEvent(request, seq) {
  const { payload, isStale, row } = await openAct(request, `POST /v1/events/${seq}/ack`);
  if (isStale) return answerOfBefore(row, new Refusal(401, 'SIGNATURE_STALE'));
  const named = parse(payload);
  if (named?.seq !== seq || typeof named.sha256 !== 'string') throw new Refusal(409, 'ACKNOWLEDGEMENT_MISMATCH');
  const jws = receiptOf(row, { seq });
  const isNew = await acknowledging.submit({ ...row, jws, seq, sha256: named.sha256 });
  if (!isNew) return answerOfBefore(row, new Refusal(409, 'ACKNOWLEDGEMENT_MISMATCH'));
  return acknowledged(seq, row.id, jws);
}

/** The partner whose token this is. A token may be used again until it expires, so it is verified once. */
async function readerOf({ headers, method }, path) {
  const token = headers.authorization?.replace(/^Bearer /, '');
  if (!token) throw new Refusal(401, 'ACCESS_TOKEN_MISSING');
  const now = Date.now() / 1000;
  if (!tokens.has(token)) {
    const { header, payload } = await openJws(token, 'readmission-access+jwt', partnerKey);
    const { iss, aud, iat, exp, htm, htu } = parse(payload);
    const { partner } = partners.get(header.kid);
    const isGood = iss === partner && aud === gatewayId && exp - iat <= skewSeconds && iat - skewSeconds <= now;
    if (!isGood || !URL.canParse(htu)) throw new Refusal(401, 'ACCESS_TOKEN_INVALID');
    if (tokens.size > 10_000) tokens.clear();
    tokens.set(token, { partner, exp, use: `${htm} ${new URL(htu).pathname}` });
  }
  const { partner, exp, use } = tokens.get(token);
  if (use !== `${method} ${path}` || exp + skewSeconds < now) throw new Refusal(401, 'ACCESS_TOKEN_INVALID');
  return partner;
}

async function listEvents(partner, query) {
  const after = Number(query.get('after') ?? 0);
  const until = Date.now() + Math.min(Number(query.get('wait') ?? 0), 30) * 1000;
  for (;;) {
    // Listening begins before looking, so that what is committed in between is not missed.
    const told = untilAnswered(until);
    const { rows } = await run('events', [partner, after]);
    if (rows.length > 0 || Date.now() >= until) {
      const events = rows.map((row) => ({ seq: Number(row.seq), caseId: row.case_id, sha256: row.sha256 }));
      return JSON.stringify({ events });
    }
    await told;
  }
}

/** Until answers have been committed, or time is up. */
const untilAnswered = (until) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, until - Date.now())).unref();
    committed.once('answers', () => resolve(clearTimeout(timer)));
  });

async function getAnswer(partner, caseId) {
  const found = await collecting.submit(caseId);
  if (found?.partner !== partner) throw new Refusal(404, 'ANSWER_NOT_READY');
  return found.jws;
}

/** Status, media type and body of the answer to one call. */
async function respond(request) {
  const [path, query] = request.url.split('?');
  const json = 'application/json';
  if (request.method === 'POST') {
    if (path === '/v1/requests') return [202, json, await receiveRequest(request)];
    const [, seq] = /^\/v1\/events\/([1-9][0-9]{0,14})\/ack$/.exec(path) ?? [];
    if (seq) return [202, json, await acknowledgeEvent(request, Number(seq))];
  }
  if (path === '/.well-known/readmission-gateway') return [200, json, JSON.stringify({ id: gatewayId })];
  if (path === `/.well-known/keys/${ownKid}.pem`) return [200, 'application/x-pem-file', ownPem];
  if (path === '/v1/events') {
    return [200, json, await listEvents(await readerOf(request, path), new URLSearchParams(query))];
  }
  const [, caseId] = /^\/v1\/requests\/([0-9a-f-]{36})\/answer$/.exec(path) ?? [];
  if (caseId) return [200, 'application/jose', await getAnswer(await readerOf(request, path), caseId)];
  throw new Refusal(404, 'NOT_FOUND');
}

const server = createServer(async (request, response) => {
  const [status, type, body] = await respond(request).catch((error) => {
    if (!(error instanceof Refusal)) process.stderr.write(`${error.stack}\n`);
    const code = error instanceof Refusal ? error.message : 'INTERNAL';
    return [error.status ?? 500, 'application/problem+json', JSON.stringify({ code })];
  });
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
});

async function serve() {
  await pool.query(tables);
  const names = [...new Set([...partners.values()].map(({ partner }) => partner))];
  await pool.query('insert into sequence select unnest($1::text[]), 0', [names]);
  const connection = await connect(process.env.AMQP_URL, { noDelay: true });
  const channel = await connection.createChannel();
  await channel.assertQueue(queues.dead, { arguments: { 'x-queue-type': 'quorum' } });
  for (const queue of [queues.received, queues.verified])
    await channel.assertQueue(queue, { arguments: workArguments });
  await relay.start(connection);
  const stops = [
    await consume(connection, queues.received, verifyRequest),
    await consume(connection, queues.verified, answerRequest),
  ];
  process.once('SIGTERM', async () => {
    server.close();
    server.closeAllConnections();
    for (const stop of stops) await stop();
    await relay.stop();
    for (const queue of Object.values(queues)) await channel.deleteQueue(queue);
    await connection.close();
    await pool.end();
  });
  server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
}

if (process.argv[2] === 'serve') await serve();
else process.stderr.write('Usage: node tests/benchmarks/bare-floor.mjs serve\n');
