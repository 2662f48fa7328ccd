/** One request, as its bytes go out. */
export interface Shot {
  readonly program: 'gateway-api' | 'operator-console';
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Bytes to send on a connection of their own in place of a request written well. */
  readonly raw?: Uint8Array;
}

/** What came back; status 0 when the connection was closed without an answer. */
export interface Hit {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly milliseconds: number;
}
