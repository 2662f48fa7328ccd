import { readFileSync } from 'node:fs';
import { writeEvidence } from './evidence-folder.js';
import { type SentBundle } from './evidence.controller.js';

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

/** Asks the console for what proves a case, lays it into a folder, and holds our keys in it against those published. */
export async function exportEvidence(wanted: Export): Promise<void> {
  const token = readFileSync(wanted.tokenFile, 'utf8').trim();
  const url = `${wanted.consoleUrl}/api/cases/${encodeURIComponent(wanted.caseNumber)}/evidence`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: wanted.purpose }),
  });
  if (!response.ok) {
    const { code, action } = (await response.json()) as { code: string; action: string };
    throw new TypeError(`${url} answered ${response.status} ${code}. ${action}`);
  }
  const { files } = (await response.json()) as SentBundle;
  const bytes = new Map(files.map(({ name, content }) => [name, Buffer.from(content, 'base64')]));
  writeEvidence(wanted.folder, bytes);
  for (const [name, pem] of bytes) {
    if (name.startsWith('keys/ours/')) await assertPublished(`${wanted.gatewayUrl}/.well-known/${name.replace('ours/', '')}`, pem); // prettier-ignore
  }
}

/** A key in the bundle is worth as much as where else it can be found. */
async function assertPublished(url: string, pem: Buffer): Promise<void> {
  const response = await fetch(url);
  if (!response.ok || !pem.equals(Buffer.from(await response.arrayBuffer()))) {
    throw new TypeError(`${url} is not the key of the bundle.`);
  }
}
