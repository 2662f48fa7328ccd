import { describe, expect, it } from '@jest/globals';
import { composeAlertMail } from './compose-alert-mail.js';

const alert = { id: '7', kind: 'reply-80-percent', caseNumber: 'XK-2026-000001', dueOn: '2026-12-11' };

describe('a mail about an alert', () => {
  it('says kind, case number, due date and where to look, and nothing else', () => {
    expect(composeAlertMail(alert, 'rgw-1')).toEqual({
      subject: 'Alert: reply-80-percent, case XK-2026-000001',
      text: "Kind: reply-80-percent\nCase: XK-2026-000001\nDue:  2026-12-11\n\nLook at it in the officers' console, under alerts.\n",
      messageId: '<alert-7@rgw-1.invalid>',
    });
  });

  it('leaves out a due date that there is none of', () => {
    expect(composeAlertMail({ ...alert, kind: 'webhook-undelivered', dueOn: null }, 'rgw-1').text).not.toContain('Due');
  });
});
