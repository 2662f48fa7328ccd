import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';

/** What a browser does with the console: it keeps the cookie, and sends back the token of the page. */
export class BrowserSession {
  cookie = '';
  /** Cookie of a sign-in that is at the identity provider. */
  signInCookie = '';
  csrfToken = '';

  constructor(private readonly console: string) {}

  get(path: string): Promise<Reply> {
    return this.call('GET', path);
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.call('POST', path, body, headers);
  }

  async choose(officer: string): Promise<Reply> {
    const reply = await this.post('/api/session/development', { officer });
    if (reply.status === 201) this.csrfToken = (JSON.parse(reply.text) as { csrfToken: string }).csrfToken;
    return reply;
  }

  delete(path: string): Promise<Reply> {
    return this.call('DELETE', path);
  }

  /** Reads the token of the page, as a page does that has just been loaded. */
  async learn(): Promise<void> {
    this.csrfToken =
      (JSON.parse((await this.get('/api/session')).text) as { csrfToken: string | null }).csrfToken ?? '';
  }

  leave(): Promise<Reply> {
    return this.call('DELETE', '/api/session');
  }

  private async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.console}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [this.cookie, this.signInCookie].filter(Boolean).join('; '),
        ...(this.csrfToken ? { 'csrf-token': this.csrfToken } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const given of response.headers.getSetCookie()) {
      const [pair = ''] = given.split(';');
      if (/^(__Host-)?readmission-sign-in=/.test(pair)) this.signInCookie = pair;
      else this.cookie = pair;
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}
