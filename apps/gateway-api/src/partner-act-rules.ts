import {
  type Agreement,
  type Deficiency,
  findNoticeDeficiencies,
  findUntransferableInNotice,
  judgeTransferNotice,
  latestTarget,
  type Notice,
  spanInWords,
} from '#agreements';
import { type NamedFile, type OwnCase, type PartnerActDraft } from '#case-store';
import { type Fault, type PartnerActDocuments, type PartnerActName, ReadmissionError } from '#canonical-message';
import { type AttachedFile, readAttachedFile } from '#wire-formats';

/** What an act is judged by. */
export interface ActContext {
  readonly agreement: Agreement;
  readonly its: OwnCase;
  readonly receivedAt: Date;
}

/** What the document of an act comes to: nothing of it is stored where there are faults. */
export interface Judgement {
  readonly faults?: readonly Fault[];
  readonly deficiencies?: readonly Deficiency[];
  readonly notices?: readonly Notice[];
  /** What the step needs to know of it. */
  readonly step?: Pick<PartnerActDraft, 'consents' | 'until'>;
  readonly files?: readonly AttachedFile[];
  /** Files that it names and that come apart. */
  readonly named?: readonly NamedFile[];
}

interface Rule<Name extends PartnerActName> {
  /** What it is in the lifecycle; what it says may decide that. */
  readonly act: PartnerActDraft['act'] | ((document: PartnerActDocuments[Name]) => PartnerActDraft['act']);
  readonly judge: (document: PartnerActDocuments[Name], context: ActContext) => Judgement;
}

const nothing = (): Judgement => ({});

/** Every act in the general form: what it is in the lifecycle, and what the agreement has to say to it. */
export const partnerActRules: { readonly [Name in PartnerActName]: Rule<Name> } = {
  withdrawal: { act: 'withdraw', judge: nothing },
  information: { act: 'receive-information', judge: judgeInformation },
  'extension-consent': { act: 'answer-extension', judge: ({ consents }) => ({ step: { consents } }) },
  'extension-request': {
    act: 'request-transfer-extension',
    judge: ({ until }, context) => judgeExtension(until, context),
  },
  'interview-request': { act: 'request-interview', judge: judgeInterview },
  'transfer-notice': { act: 'announce-transfer', judge: judgeNotice },
  obstacle: { act: 'report-obstacle', judge: nothing },
  arrival: { act: 'report-journey', judge: nothing },
  'error-claim-reply': {
    act: ({ takesBack }) => (takesBack ? 'agree-to-return' : 'contest-error'),
    judge: judgeErrorClaimReply,
  },
};

/** What an act with this document is in the lifecycle. */
export function lifecycleActOf<Name extends PartnerActName>(name: Name, document: PartnerActDocuments[Name]) {
  const { act } = partnerActRules[name];
  return typeof act === 'function' ? act(document) : act;
}

function judgeInformation(
  { documents = [], attachments = [] }: PartnerActDocuments['information'],
  { its }: ActContext,
): Judgement {
  const read = documents.map(({ content }) => readAttachedFile(content));
  const detail = 'is not the base64 (RFC 4648, section 4) of a JPEG, PNG or PDF';
  return {
    faults: [
      ...documents.flatMap(({ person }, index): Fault[] => [
        ...(read[index]
          ? []
          : [{ code: 'ATTACHMENT_INVALID' as const, pointer: `/documents/${index}/content`, detail }]),
        ...strangers(its, person === undefined ? [] : [person], () => `/documents/${index}/person`),
      ]),
      ...attachments.flatMap(({ person }, index) =>
        strangers(its, person === undefined ? [] : [person], () => `/attachments/${index}/person`),
      ),
    ],
    named: attachments.map(({ sha256, mediaType, person }) => ({
      sha256,
      mediaType,
      person,
      purpose: 'document-copy',
    })),
    files: read.filter((file) => file !== undefined),
  };
}

/** The agreement may leave it to the other State to ask for an interview. */
function judgeInterview({ persons = [] }: PartnerActDocuments['interview-request'], context: ActContext): Judgement {
  const { profile } = context.agreement;
  const isAbsent = profile.absent.some(({ parameter }) => parameter === 'interview');
  if (isAbsent || profile.interview?.onRequestOf === 'requested-state') {
    throw new ReadmissionError('ACT_NOT_IN_AGREEMENT');
  }
  return { faults: strangers(context.its, persons, (index) => `/persons/${index}`) };
}

/** Contesting a claim needs a reason; where the text knows no formalities, that is said, and it is received all the same. */
function judgeErrorClaimReply(
  { takesBack, statement }: PartnerActDocuments['error-claim-reply'],
  { agreement }: ActContext,
): Judgement {
  if (takesBack) return {};
  if (statement === undefined) {
    return { faults: [{ code: 'FIELD_MISSING', pointer: '/statement', detail: 'is missing: who contests says why' }] };
  }
  const { formalities, legalRef } = agreement.profile.errorTakeBack ?? {};
  if (formalities !== 'none') return {};
  const detail = 'The text has a person who was readmitted in error taken back without any formality.';
  return {
    notices: [{ code: 'ERROR_CLAIM_WITHOUT_FORMALITIES', detail, ...(legalRef === undefined ? {} : { legalRef }) }],
  };
}

/** An extension extends: the day asked for lies after the one that is due now. */
function judgeExtension(until: string, { its }: ActContext): Judgement {
  const due = its.transferClock ? latestTarget(its.transferClock)?.due : undefined;
  if (due === undefined || until > due) return { step: { until } };
  return {
    faults: [{ code: 'FIELD_INVALID', pointer: '/until', detail: 'must be later than the day that is due now' }],
  };
}

function judgeNotice(document: PartnerActDocuments['transfer-notice'], context: ActContext): Judgement {
  const { agreement, its, receivedAt } = context;
  return {
    faults: [
      ...findUntransferableInNotice(agreement, document),
      ...strangers(its, document.persons ?? [], (index) => `/persons/${index}`),
    ],
    deficiencies: findNoticeDeficiencies(agreement, document),
    notices: noticesOf(agreement, { announcedAt: receivedAt, transferOn: document.transferOn }),
  };
}

/** A notice that is too short is received all the same, and never passes as if it were in time. */
function noticesOf(agreement: Agreement, times: { readonly announcedAt: Date; readonly transferOn: string }): Notice[] {
  const judged = judgeTransferNotice(agreement, times);
  const { usual, minimum, legalRef } = agreement.profile.transferNotice ?? {};
  if (!judged) {
    const detail = 'No text that was read names a number of days for this notice; agree on the day in writing.';
    return [{ code: 'TRANSFER_NOTICE_NOT_JUDGED', detail, ...(legalRef === undefined ? {} : { legalRef }) }];
  }
  if (judged.keeps === 'usual') return [];
  const normally = usual ? `The usual notice is ${spanInWords(usual)}` : 'The text knows no usual notice';
  const atLeast = minimum
    ? `the shortest, in exceptional cases, ${spanInWords(minimum)}`
    : 'no shorter one is provided for';
  const kept = judged.keeps === 'minimum' ? 'Only the shortest is kept' : 'Neither is kept';
  return [{ code: 'TRANSFER_NOTICE_SHORT', detail: `${normally}, ${atLeast}. ${kept}.`, legalRef: judged.legalRef }];
}

/** Persons who are not in the request. */
const strangers = (its: OwnCase, named: readonly string[], pointerOf: (index: number) => string): Fault[] =>
  named.flatMap((person, index) =>
    its.persons.some(({ id }) => id === person)
      ? []
      : [{ code: 'FIELD_INVALID' as const, pointer: pointerOf(index), detail: 'is not a person of the request' }],
  );
