import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSigningKey, readSigningKey, type Signer, type SigningKey, signingKeyFile } from '#message-signing';
import { failureOf, type Log, Repeater, type Running } from '#service-runtime';
import { type ProgramKeys } from './program-keys.js';

/** How often a program looks which of its keys it is to sign with. */
const pollMilliseconds = 1_000;

/** Whose keys, and where they lie. */
export interface KeyPlace {
  readonly program: string;
  readonly dataDirectory: string;
}

/**
 * What a program signs with: at each moment one key, and after a rotation another, without a restart. Its key is
 * published before it signs anything with it. Where the next key cannot be had (the database away, the file not copied
 * to this machine yet) it goes on with the one it has, whose signatures verify for ever.
 */
export class ProgramSigner implements Signer, Running {
  private readonly following = new Repeater(() => this.follow(), pollMilliseconds);
  private complained = '';

  private constructor(
    private readonly keys: ProgramKeys,
    private readonly place: KeyPlace,
    private readonly log: Log,
    private key: SigningKey | undefined,
  ) {}

  /** Opens the key that is to be used now; the first one is made on first use. Throws CONFIGURATION_INVALID. */
  static async open(keys: ProgramKeys, place: KeyPlace, log: Log): Promise<ProgramSigner> {
    const signer = new ProgramSigner(keys, place, log, undefined);
    await signer.take();
    if (!signer.key) {
      const first = await openSigningKey(join(place.dataDirectory, 'keys', `${place.program}.pem`));
      await keys.publish(place.program, first);
      signer.key = first;
    }
    signer.following.start();
    return signer;
  }

  sign: Signer['sign'] = (typ, payload, members) => (this.key as SigningKey).sign(typ, payload, members);

  stop(): Promise<void> {
    return this.following.stop();
  }

  private async follow(): Promise<boolean> {
    try {
      await this.take();
    } catch (error) {
      this.complain('signing key not looked up', failureOf(error));
    }
    return false;
  }

  private async take(): Promise<void> {
    const { program, dataDirectory } = this.place;
    const kid = await this.keys.findInUse(program);
    if (kid === undefined || kid === this.key?.kid) return;
    const file = signingKeyFile(join(dataDirectory, 'keys'), program, kid);
    if (!existsSync(file)) return this.complain('signing key is not here', kid);
    this.key = await readSigningKey(file, kid);
    this.complained = '';
    this.log.info('signing key taken up', { kid });
  }

  /** Once, and not every second. */
  private complain(what: string, reason: string): void {
    if (this.complained === what) return;
    this.complained = what;
    this.log.error(what, { reason });
  }
}
