import { readFileSync } from 'node:fs';
import { type EvidenceBundle } from '#case-store';
import { type KeySet, writeEvidence } from './evidence-folder.js';

/** From where to where, as whom, and for what. */
export interface Export {
  readonly caseNumber: string;
  readonly folder: string;
  readonly gatewayUrl: string;
  readonly consoleUrl: string;
  /** File with an auditor's token. */
  readonly tokenFile: string;
  /** Written into the audit. */
  readonly purpose: string;
}

/** Asks the console for what proves a case, and the gateway for its keys, and lays both into a folder. */
export async function exportEvidence(wanted: Export): Promise<void> {
  const token = readFileSync(wanted.tokenFile, 'utf8').trim();
  const bundle = await ask<EvidenceBundle>(
    `${wanted.consoleUrl}/api/cases/${encodeURIComponent(wanted.caseNumber)}/evidence`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: wanted.purpose }),
    },
  );
  const keys = await ask<KeySet>(`${wanted.gatewayUrl}/.well-known/jwks.json`, {});
  writeEvidence(wanted.folder, bundle, keys);
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (response.ok) return (await response.json()) as T;
  const { code, action } = (await response.json()) as { code: string; action: string };
  throw new TypeError(`${url} answered ${response.status} ${code}. ${action}`);
}
