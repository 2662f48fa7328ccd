import { type Clock } from '#agreements';
import { awaitingReply, beforeDecision, type CaseState, openTransit, transferable } from './case-state.js';

/** Who may do something to a case. `clock` is the end of a limit; the services are programs. */
export type Actor =
  'partner' | 'verification-service' | 'response-service' | 'clock' | 'operator' | 'lead' | 'countersigning-officer';

/** What a partner is told of. */
export type EventType =
  | 'answer.ready'
  | 'clock.expired'
  | 'information.requested'
  | 'interview.requested'
  | 'extension.requested'
  | 'document.issued'
  | 'transfer.confirmed'
  | 'transfer.objected'
  | 'arrival.recorded'
  | 'error.claimed'
  | 'transit.revoked'
  | 'case.closed';

/** What is done to a case, who may do it, and what it does besides moving the case. */
export interface ActRule {
  /** In words, for the diagram's table. */
  readonly means: string;
  readonly by: readonly Actor[];
  readonly moves: readonly { readonly from: CaseState; readonly to: CaseState }[];
  /** Clocks that are met by it, by their purpose; `all` ends every clock that still runs. */
  readonly meets?: readonly Clock['purpose'][] | 'all';
  /** What the partner is told. */
  readonly event?: EventType;
}

const each = (from: readonly CaseState[], to: CaseState): ActRule['moves'] => from.map((one) => ({ from: one, to }));
/** Done on a case that stays where it is: its version is raised, so that nothing overtakes it. */
const staying = (...states: readonly CaseState[]): ActRule['moves'] => states.map((one) => ({ from: one, to: one }));

/**
 * The lifecycle of a case: every act that exists, and every transition. There is no other way for a case to move.
 *
 * A duplicate, a misrouted and a time-barred request are refused like any other (codes R09, R08, R05): a case that ended
 * without an answer would let silence count.
 */
export const acts = {
  verify: {
    means: 'The civil registry has been asked and the evidence graded.',
    by: ['verification-service'],
    moves: [{ from: 'received', to: 'verified' }, ...staying('deemed-accepted', 'lapsed')],
  },
  hold: {
    means: 'A human has to look before anything goes on.',
    by: ['response-service', 'operator', 'lead'],
    moves: each(['verified', 'awaiting-decision', 'decision-proposed'], 'held'),
  },
  queue: {
    means: 'Officers have to decide.',
    by: ['response-service'],
    moves: [{ from: 'verified', to: 'awaiting-decision' }],
  },
  release: {
    means: 'What held the case has been looked into.',
    by: ['lead'],
    moves: [{ from: 'held', to: 'awaiting-decision' }, ...staying('decision-proposed', 'deemed-accepted', 'lapsed')],
  },
  'request-information': {
    means: 'Information is asked for. No clock stops.',
    by: ['operator', 'lead'],
    moves: [...each(beforeDecision, 'information-requested'), ...staying('transit-requested')],
    event: 'information.requested',
  },
  'receive-information': {
    means: 'The partner has sent what was asked for, or more.',
    by: ['partner', 'operator'],
    moves: [{ from: 'information-requested', to: 'awaiting-decision' }, ...staying('awaiting-decision', 'held'), ...each(['transit-requested', 'transit-proposed'], 'transit-requested')], // prettier-ignore
  },
  'request-interview': {
    means: 'An interview is asked for to establish nationality.',
    by: ['partner', 'operator', 'lead'],
    moves: each(beforeDecision, 'interview-requested'),
    event: 'interview.requested',
  },
  'record-interview': {
    means: 'The interview has been held.',
    by: ['operator', 'lead'],
    moves: [{ from: 'interview-requested', to: 'awaiting-decision' }],
    meets: ['interview'],
  },
  'request-extension': {
    means: 'More time is asked for, before the limit has expired and with reasons where the agreement wants them.',
    by: ['lead'],
    moves: each(beforeDecision, 'extension-requested'),
    event: 'extension.requested',
  },
  'answer-extension': {
    means: 'The partner has consented to the extension, or not.',
    by: ['partner', 'operator'],
    moves: [{ from: 'extension-requested', to: 'awaiting-decision' }],
  },
  propose: {
    means: 'An officer proposes a decision; a new proposal replaces one that nobody has countersigned.',
    by: ['operator', 'lead'],
    moves: [...each(beforeDecision, 'decision-proposed'), ...staying('deemed-accepted', 'lapsed'), ...each(['transit-requested', 'transit-proposed'], 'transit-proposed')], // prettier-ignore
  },
  countersign: {
    means: 'Another officer countersigns it.',
    by: ['countersigning-officer'],
    moves: [{ from: 'decision-proposed', to: 'decided' }, ...staying('deemed-accepted', 'lapsed'), { from: 'transit-proposed', to: 'transit-decided' }], // prettier-ignore
  },
  answer: {
    means: 'The signed answer is there. After consent is deemed given it is late: stored, shown, and nothing more.',
    by: ['response-service'],
    moves: [
      { from: 'verified', to: 'accepted' },
      ...(['accepted', 'partly-accepted', 'refused'] as const).flatMap((to) => each(['decided', 'lapsed'], to)),
      ...staying('deemed-accepted'),
      { from: 'transit-decided', to: 'transit-approved' },
      { from: 'transit-decided', to: 'transit-refused' },
    ],
    meets: ['reply', 'transit-reply'],
    event: 'answer.ready',
  },
  expire: {
    means: 'The latest reading of the limit of the reply has passed without an answer.',
    by: ['clock'],
    moves: [...each(awaitingReply, 'deemed-accepted'), ...each(awaitingReply, 'lapsed')],
    event: 'clock.expired',
  },
  withdraw: {
    means: 'The partner takes its request back.',
    by: ['partner'],
    moves: each([...awaitingReply, ...transferable, 'refused', ...openTransit], 'withdrawn'),
    meets: 'all',
  },
  correct: {
    means: 'The partner corrects its request: it is verified anew, and its clocks run on.',
    by: ['partner'],
    moves: each(
      awaitingReply.filter((state) => state !== 'decided'),
      'received',
    ),
  },
  supersede: {
    means: 'Another request of the partner takes its place.',
    by: ['partner'],
    moves: each([...awaitingReply, 'refused', 'lapsed'], 'superseded'),
    meets: 'all',
  },
  'record-document': {
    means: 'The travel document has been issued, for the first time or anew.',
    by: ['operator', 'lead'],
    moves: each(['accepted', 'partly-accepted', 'deemed-accepted', 'document-issued', 'transfer-obstructed'], 'document-issued'), // prettier-ignore
    meets: ['travel-document', 'travel-document-renewal'],
    event: 'document.issued',
  },
  'announce-transfer': {
    means: 'The partner announces the transfer.',
    by: ['partner'],
    moves: each(transferable, 'transfer-planned'),
  },
  'confirm-transfer': {
    means: 'The transfer is confirmed.',
    by: ['operator', 'lead'],
    moves: [{ from: 'transfer-planned', to: 'transfer-confirmed' }],
    event: 'transfer.confirmed',
  },
  'object-to-transfer': {
    means: 'The transfer cannot be received as announced.',
    by: ['operator', 'lead'],
    moves: each(['transfer-planned', 'transfer-confirmed'], 'transfer-objected'),
    event: 'transfer.objected',
  },
  'report-obstacle': {
    means: 'A legal or factual obstacle stands in the way of the transfer.',
    by: ['partner'],
    moves: each(
      transferable.filter((state) => state !== 'transfer-obstructed'),
      'transfer-obstructed',
    ),
  },
  'request-transfer-extension': {
    means: 'The partner asks for more time for the transfer, because of an obstacle and before the limit has expired.',
    by: ['partner'],
    moves: staying(...transferable),
  },
  'report-journey': {
    means: 'The partner states the departure or the arrival. Officers record the arrival all the same.',
    by: ['partner'],
    moves: staying('transfer-planned', 'transfer-confirmed', 'handed-over', 'transit-approved', 'transit-completed'),
  },
  'record-arrival': {
    means: 'The person has been handed over at the border.',
    by: ['operator', 'lead'],
    moves: each(['transfer-planned', 'transfer-confirmed'], 'handed-over'),
    meets: ['transfer'],
    event: 'arrival.recorded',
  },
  'record-no-show': {
    means: 'The person did not arrive as announced.',
    by: ['operator', 'lead'],
    moves: each(['transfer-planned', 'transfer-confirmed'], 'no-show'),
  },
  'record-refusal-at-border': {
    means: 'The person was not let in.',
    by: ['lead'],
    moves: each(['transfer-planned', 'transfer-confirmed'], 'refused-at-border'),
  },
  'refer-reintegration': {
    means: 'The municipality has been told that the person has come.',
    by: ['operator', 'lead'],
    moves: [{ from: 'handed-over', to: 'reintegration-referred' }],
  },
  'claim-error': {
    means: 'The conditions were not met: the partner has to take the person back. After a contestation, claimed anew.',
    by: ['lead'],
    moves: each(['handed-over', 'reintegration-referred', 'error-contested'], 'error-claimed'),
    meets: ['error-claim'],
    event: 'error.claimed',
  },
  'agree-to-return': {
    means: 'The partner agrees to take the person back.',
    by: ['partner', 'operator'],
    moves: each(['error-claimed', 'error-contested'], 'return-agreed'),
  },
  'contest-error': {
    means: 'The partner contests that the person was readmitted in error.',
    by: ['partner', 'operator'],
    moves: [{ from: 'error-claimed', to: 'error-contested' }],
  },
  'record-return': {
    means: 'The partner has taken the person back.',
    by: ['operator', 'lead'],
    moves: each(['error-claimed', 'return-agreed', 'error-contested'], 'returned-to-host'),
  },
  'record-transit': {
    means: 'The person has passed through.',
    by: ['operator', 'lead'],
    moves: [{ from: 'transit-approved', to: 'transit-completed' }],
  },
  'revoke-transit': {
    means: 'A ground to refuse it has come up, or an assurance fell away: the partner takes the person back.',
    by: ['lead'],
    moves: [{ from: 'transit-approved', to: 'transit-revoked' }],
    event: 'transit.revoked',
  },
  'record-death': {
    means: 'The person has died.',
    by: ['lead'],
    moves: each([...awaitingReply, ...transferable, ...openTransit], 'closed'),
    meets: 'all',
    event: 'case.closed',
  },
  close: {
    means: 'Nothing is left to do.',
    by: ['lead'],
    moves: each(['refused', 'lapsed', 'no-show', 'refused-at-border', 'handed-over', 'reintegration-referred', 'error-contested', 'returned-to-host', 'withdrawn', 'superseded', 'transit-refused', 'transit-revoked', 'transit-completed'], 'closed'), // prettier-ignore
    meets: 'all',
    event: 'case.closed',
  },
} as const satisfies Readonly<Record<string, ActRule>>;

/** What moves a case. */
export type CaseAct = keyof typeof acts;

/** The rule of an act. */
export const ruleOf = (act: CaseAct): ActRule => acts[act];

/** All acts, in the order of the table. */
export const allActs = Object.keys(acts) as CaseAct[];
