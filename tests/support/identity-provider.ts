import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An invented person as the provider knows it. */
export interface InventedAccount {
  readonly name: string;
  readonly groups: readonly string[];
}

/** Where the console is, and how the provider knows it. */
export interface ConsoleClientOfProvider {
  readonly consoleUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A real OpenID provider on a port of its own. Anybody signs in there by name, with any password. */
export class TestProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    /** Whom it knows; a test may change it while it runs. */
    readonly accounts: Map<string, InventedAccount>,
  ) {}

  static async open({ consoleUrl, clientId, clientSecret }: ConsoleClientOfProvider): Promise<TestProvider> {
    const accounts = new Map<string, InventedAccount>();
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${consoleUrl}/api/session/openid-connect/callback`],
          post_logout_redirect_uris: [`${consoleUrl}/`],
        },
      ],
      claims: { openid: ['sub'], profile: ['name', 'groups'] },
      acrValues: ['invented:two-factors'],
      cookies: { keys: ['an invented key for cookies'] },
      features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
      findAccount: (_, id) => {
        const account = accounts.get(id);
        return (
          account && { accountId: id, claims: () => ({ sub: id, name: account.name, groups: [...account.groups] }) }
        );
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
    return new TestProvider(server, issuer, accounts);
  }

  /** Cuts the provider off. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** What a browser does at the provider: follows it, signs in, agrees, until it is sent back to the console. */
export class BrowserAtProvider {
  private readonly cookies = new Map<string, string>();

  /** The address at the console that the provider sends the browser back to, and whether it was asked who it is. */
  async signIn(address: string, account: string): Promise<{ cameBackTo: string; wasAsked: boolean }> {
    const { origin } = new URL(address);
    let wasAsked = false;
    let next = await this.call(address);
    for (let steps = 0; steps < 12; steps += 1) {
      const location = next.headers.get('location');
      if (location !== null) {
        const target = new URL(location, origin);
        if (target.origin !== origin) return { cameBackTo: target.href, wasAsked };
        next = await this.call(target.href);
        continue;
      }
      const page = await next.text();
      const form = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (form === undefined) throw new Error(`The provider shows no form: ${page.slice(0, 500)}`);
      const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const fields = new URLSearchParams(Object.fromEntries(hidden.map(([, name, value]) => [name, value])));
      if (fields.get('prompt') === 'login') {
        wasAsked = true;
        fields.set('login', account);
        fields.set('password', 'any');
      }
      next = await this.call(new URL(form, origin).href, fields);
    }
    throw new Error('The provider never sends the browser back.');
  }

  private async call(address: string, fields?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(fields ? { method: 'POST', body: fields } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
