import { type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';

/** What a browser does with the console: it keeps the cookie, and sends back the token of the page. */
export class BrowserSession {
  cookie = '';
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
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(this.csrfToken ? { 'csrf-token': this.csrfToken } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const given = response.headers.get('set-cookie')?.split(';')[0];
    if (given !== undefined) this.cookie = given;
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}
