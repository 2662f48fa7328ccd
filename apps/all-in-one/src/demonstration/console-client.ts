import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reply } from './ministry.js';

/** An officer at the console's API, with the token that the demonstration made. */
export class ConsoleClient {
  readonly token: string;

  constructor(
    readonly officer: string,
    demonstrationFolder: string,
    private readonly console: string,
  ) {
    this.token = readFileSync(join(demonstrationFolder, 'officers', officer), 'utf8').trim();
  }

  get(path: string): Promise<Reply> {
    return this.call(path, {});
  }

  post(path: string, body?: unknown): Promise<Reply> {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return this.call(path, { method: 'POST', ...json });
  }

  private async call(
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Reply> {
    const headers = { ...init.headers, authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.console}${path}`, { ...init, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}
