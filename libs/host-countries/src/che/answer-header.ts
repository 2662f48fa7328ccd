import { stated } from '../stated.js';
import { type PartnerAnswer } from './generated/partner-answer.js';
import { headerReferencesOf } from './message-reference.js';
import { kosovo, messageType, switzerland } from './participants.js';

type Header = PartnerAnswer['delivery']['deliveryHeader'];

/** The header of an answer: that of the request turned round. */
export function answerHeaderOf(
  { reference, caseNumber, answeredAt }: { reference: string; caseNumber: string; answeredAt: string },
  action: Header['action'],
): Header {
  const { messageId, ourBusinessReferenceId } = headerReferencesOf(reference);
  return stated<Header>({
    senderId: kosovo,
    recipientId: switzerland,
    // A case has one answer, so its number makes an identifier that is the same however often the answer is written.
    messageId: `answer-${caseNumber}`,
    referenceMessageId: messageId,
    ourBusinessReferenceId: caseNumber,
    yourBusinessReferenceId: ourBusinessReferenceId,
    messageType,
    sendingApplication: { manufacturer: 'Republic of Kosovo', product: 'Readmission gateway', productVersion: '1' },
    messageDate: answeredAt,
    action,
    testDeliveryFlag: 'false',
  });
}

/** The calendar day of an instant in Kosovo; the IANA zone that Kosovo keeps is Europe/Belgrade. */
export function dayInKosovo(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade', dateStyle: 'short' }).format(
    new Date(instant),
  );
}
