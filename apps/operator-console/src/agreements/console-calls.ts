import { readFileSync } from 'node:fs';

/** What the console answered that was not a success, in words that say what to do. */
export class CallRefused extends TypeError {}

/** The console's API as one officer. */
export class ConsoleCalls {
  constructor(
    private readonly consoleUrl: string,
    private readonly tokenFile: string,
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.call<Answer>(path, {});
  }

  post<Answer>(path: string, body?: unknown): Promise<Answer> {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }; // prettier-ignore
    return this.call<Answer>(path, { method: 'POST', ...json });
  }

  private async call<Answer>(
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Answer> {
    const headers = { ...init.headers, authorization: `Bearer ${this.readToken()}` };
    const response = await fetch(`${this.consoleUrl}${path}`, { ...init, headers }).catch(() => {
      throw new CallRefused(`The console does not answer at ${this.consoleUrl}: is it running? (npm start)`);
    });
    const answer = (await response.json()) as Answer & Refused;
    if (response.ok) return answer;
    const lines = (answer.errors ?? []).map(({ pointer, detail }) => `\n  ${pointer || '/'}: ${detail ?? ''}`);
    throw new CallRefused(
      `${answer.code}: ${(lines.length === 0 && answer.detail) || answer.title} ${answer.action}${lines.join('')}`,
    );
  }

  private readToken(): string {
    try {
      return readFileSync(this.tokenFile, 'utf8').trim();
    } catch {
      throw new CallRefused(`No token in ${this.tokenFile}: name a file with yours in OFFICER_TOKEN_FILE.`);
    }
  }
}

interface Refused {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly action: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail?: string }[];
}
