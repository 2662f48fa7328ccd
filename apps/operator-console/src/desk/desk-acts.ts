import { bindings } from '#messaging';
import { type BulkDraft, type PauseDraft } from '#case-store';
import { wireSchema } from '#wire-formats';
import { closed, readOfficerBody } from '../officer-acts.js';

const reason = { type: 'string', minLength: 10, maxLength: 2000 };
const action = { enum: ['retry', 'set-aside'] };

const quarantineAct = wireSchema(closed(['act', 'reason'], { act: action, reason }));
const bulk = wireSchema(
  closed(['action', 'ids', 'reason'], {
    action,
    ids: { type: 'array', minItems: 1, maxItems: 500, uniqueItems: true, items: { type: 'string', format: 'uuid' } },
    reason,
  }),
);
const pause = wireSchema({
  ...closed(['reason'], {
    stage: { enum: bindings.map(({ routingKey }) => routingKey) },
    partner: { type: 'string', minLength: 1, maxLength: 100 },
    reason,
  }),
  anyOf: [{ required: ['stage'] }, { required: ['partner'] }],
});
const words = wireSchema(closed(['words'], { words: { type: 'string', minLength: 3, maxLength: 4000 } }));
const assignment = wireSchema(closed(['officer'], { officer: { type: ['string', 'null'], maxLength: 200 } }));

/** What officers send about deliveries, notes, pauses and many things at once. Each throws every fault at once. */
export const readQuarantineAct = (body: unknown): { act: BulkDraft['action']; reason: string } =>
  readOfficerBody(body, quarantineAct);
export const readBulkDraft = (body: unknown): BulkDraft => readOfficerBody(body, bulk);
export const readWords = (body: unknown): string => readOfficerBody<{ words: string }>(body, words).words;
export const readAssignee = (body: unknown): string | null =>
  readOfficerBody<{ officer: string | null }>(body, assignment).officer;

export function readPause(body: unknown): PauseDraft {
  const { stage, ...rest } = readOfficerBody<{ stage?: string; partner?: string; reason: string }>(body, pause);
  return { ...rest, ...(stage === undefined ? {} : { routingKey: stage }) };
}
