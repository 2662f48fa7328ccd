import { keyProofTyp, type PublicJwk } from '#message-signing';

/** A row that is to be verified. */
export interface SignedRow {
  readonly id: string;
  /** Null once erased. */
  readonly content: Buffer | null;
  /** What the seal of the content is bound to; null where it is not sealed. */
  readonly sealed_to: string | null;
  /** SHA-256 of the bytes, where one is kept. */
  readonly sha256: string | null;
  readonly payload_sha256: string | null;
  /** Members that the signed payload must have so. */
  readonly says: Readonly<Record<string, string>> | null;
  /** The key, where the row brings its own. */
  readonly jwk: PublicJwk | null;
}

/** Something signed, or kept by its digest, and where it stands. */
export interface SignedKind {
  readonly name: string;
  readonly signedBy: 'ours' | 'partner' | 'itself' | 'nobody';
  readonly typ?: string;
  /** Rows whose id, as text, is greater than $1. */
  readonly rows: string;
}

/** One list of columns for all, so that a kind names only what it has. */
const select = (columns: Partial<Record<keyof SignedRow, string>>, from: string): string => {
  const { id = 'null', content = 'null', sealed_to = 'null::text', sha256 = 'null::text', payload_sha256 = 'null::text', says = 'null::jsonb', jwk = 'null::jsonb' } = columns; // prettier-ignore
  return `select * from (select ${id}::text as id, ${content} as content, ${sealed_to} as sealed_to, ${sha256} as sha256,
    ${payload_sha256} as payload_sha256, ${says} as says, ${jwk} as jwk from ${from}) as row where id > $1`;
};

const bytes = (text: string): string => `convert_to(${text}, 'UTF8')`;

const bodies = (kind: string): string =>
  select(
    {
      id: `b.case_id || '/' || b.sha256`,
      content: 'b.content',
      sealed_to: 'case when b.is_sealed then b.case_id::text end',
      sha256: 'b.sha256',
    },
    `body b where b.kind = '${kind}'`,
  );

const receiptOf = `jsonb_build_object('id', r.id, 'jti', r.jti, 'act', r.act, 'sha256', r.body_sha256, 'payloadSha256', r.payload_sha256)`;
const actsAbout = (table: string): string =>
  select(
    { id: 'r.id', content: bytes('a.jws'), sha256: 'r.body_sha256', payload_sha256: 'r.payload_sha256' },
    `${table} a join receipt r on r.id = a.receipt_id`,
  );

/** Everything that is signed or kept by its digest. */
export const signedKinds: readonly SignedKind[] = [
  {
    name: 'receipts',
    signedBy: 'ours',
    typ: 'readmission-receipt+jws',
    rows: select({ id: 'r.id', content: bytes('r.jws'), says: receiptOf }, 'receipt r'),
  },
  {
    name: 'acts of partners',
    signedBy: 'partner',
    typ: 'readmission+jws',
    rows: select(
      {
        id: 'r.id',
        content: 'b.content',
        sealed_to: 'r.case_id::text',
        sha256: 'r.body_sha256',
        payload_sha256: 'r.payload_sha256',
      },
      `receipt r join body b on b.case_id = r.case_id and b.kind = 'received' and b.sha256 = r.body_sha256`,
    ),
  },
  { name: 'acts about webhooks', signedBy: 'partner', typ: 'readmission+jws', rows: actsAbout('webhook_act') },
  { name: 'acts about keys', signedBy: 'partner', typ: 'readmission+jws', rows: actsAbout('key_act') },
  {
    name: 'proofs of keys',
    signedBy: 'itself',
    typ: keyProofTyp,
    rows: select(
      { id: 'p.challenge_id', content: bytes('p.jws'), jwk: 'c.public_jwk' },
      'key_proof p join key_challenge c on c.id = p.challenge_id',
    ),
  },
  { name: 'messages', signedBy: 'ours', typ: 'readmission-message+jws', rows: bodies('message') },
  { name: 'answers', signedBy: 'ours', typ: 'readmission-answer+jws', rows: bodies('answer') },
  { name: 'statements', signedBy: 'ours', typ: 'readmission-statement+jws', rows: bodies('statement') },
  { name: 'files of requests', signedBy: 'nobody', rows: bodies('attachment') },
  { name: 'documents of acts', signedBy: 'nobody', rows: bodies('act') },
  {
    name: 'agreements',
    signedBy: 'nobody',
    rows: select({ id: `agreement_id || '/' || version`, content: 'document', sha256: 'digest' }, 'agreement_release'),
  },
  {
    name: 'quarantined deliveries',
    signedBy: 'nobody',
    rows: select({ id: 'id', content: 'content', sealed_to: 'message_id', sha256: 'content_sha256' }, 'quarantine'),
  },
];
