/** Who this gateway is to its partners. */
export class GatewayIdentity {
  constructor(
    /** The `aud` that partners sign. */
    readonly id: string,
  ) {}
}
