import { type AlertToMail } from '#case-store';

/** A mail in plain text. */
export interface AlertMail {
  readonly subject: string;
  readonly text: string;
  /** The same whenever the mail about this alert is sent again, so that a second one can be told from a new one. */
  readonly messageId: string;
}

/**
 * Mail travels and stays where nobody here rules: it says what kind of alert it is, which case, when it is due and where
 * to look, and nothing about the person, the partner or what was decided.
 */
export function composeAlertMail({ id, kind, caseNumber, dueOn }: AlertToMail, installation: string): AlertMail {
  const due = dueOn === null ? [] : [`Due:  ${dueOn}`];
  const lines = [`Kind: ${kind}`, `Case: ${caseNumber}`, ...due];
  return {
    subject: `Alert: ${kind}, case ${caseNumber}`,
    text: [...lines, '', "Look at it in the officers' console, under alerts.", ''].join('\n'),
    messageId: `<alert-${id}@${installation}.invalid>`,
  };
}
