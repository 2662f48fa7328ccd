import { expect } from '@jest/globals';
import { type ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { type House } from './house.js';
import { aRequest, countryOf } from './requests.js';

/** The answer to an act that was received. */
export interface Acted {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly receiptId: string;
  readonly receipt: string;
  readonly clocks: { id: string; state: string; legalRef: string; targets: { due: string }[]; explanation: string[] }[];
  readonly deficiencies: { field: string; legalRef: string }[];
  readonly notices: { code: string; detail: string; legalRef?: string }[];
}

/** Leads cases to where a test begins, with two officers. */
export class CaseWalk {
  readonly officer: ConsoleClient;
  readonly lead: ConsoleClient;

  constructor(readonly house: House) {
    this.officer = house.officer('officer-one');
    this.lead = house.officer('officer-two');
  }

  async send(ministry: Ministry, document: string | Uint8Array): Promise<string> {
    const reply = await ministry.send(document, { cty: (await countryOf(ministry.id)).mediaType });
    expect({ status: reply.status, text: reply.text }).toMatchObject({ status: 202 });
    return (JSON.parse(reply.text) as { id: string }).id;
  }

  async awaiting(ministry: Ministry): Promise<string> {
    const id = await this.send(ministry, await aRequest(ministry.id));
    await this.house.becomes(id, 'awaiting-decision');
    return id;
  }

  async decide(id: string, decision: object): Promise<void> {
    const proposed = await this.officer.post(`/api/cases/${id}/decision`, decision);
    expect({ status: proposed.status, text: proposed.text }).toMatchObject({ status: 201 });
    const signed = await this.lead.post(`/api/cases/${id}/countersignature`);
    expect({ status: signed.status, text: signed.text }).toMatchObject({ status: 201 });
  }

  async accepted(ministry: Ministry): Promise<string> {
    const id = await this.awaiting(ministry);
    await this.decide(id, { outcome: 'accept' });
    await this.house.becomes(id, 'accepted');
    return id;
  }

  async officerDoes(by: ConsoleClient, id: string, act: string, more: object = {}): Promise<void> {
    const done = await by.post(`/api/cases/${id}/acts`, { act, text: 'Invented, for a test of the acts.', ...more });
    expect({ status: done.status, text: done.text }).toMatchObject({ status: 201 });
  }
}

/** An act that has to have been received. */
export function received({ status, text }: Reply): Acted {
  expect({ status, text }).toMatchObject({ status: 202 });
  return JSON.parse(text) as Acted;
}

export const problemOf = ({ text }: Reply): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

/** What a receipt says, once its signature has been checked with the published key. */
export async function receiptSays(ministry: Ministry, receipt: string): Promise<Record<string, unknown>> {
  const verified = await verifyWithPublishedKey(ministry.gateway, receipt);
  expect(verified?.typ).toBe('readmission-receipt+jws');
  return JSON.parse(String(verified?.payload)) as Record<string, unknown>;
}

/** A day from today, as the calendar stands in Kosovo. */
export function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Belgrade' });
}
