import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type CaseStore, type Officer, type Role } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { type FindSession, type OpenSession } from './sessions/find-session.js';
import { type LockOut } from './sessions/lock-out.js';

const rolesKey = 'readmission:roles';
const openKey = 'readmission:open';
const freshKey = 'readmission:fresh';

/** Roles of which an officer needs one to call this. An endpoint that names none cannot be called by anybody. */
export const MayBeCalledBy = (...roles: Role[]) => SetMetadata(rolesKey, roles);

/** The endpoint shows nothing about cases and needs no officer. */
export const WithoutOfficer = () => SetMetadata(openKey, true);

/** Signs something: who comes in with a browser must have shown recently who it is. */
export const WithFreshSignIn = () => SetMetadata(freshKey, true);

type RequestOfOfficer = FastifyRequest & { officer?: Officer };

/** The officer who calls. */
export const CallingOfficer = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { officer } = context.switchToHttp().getRequest<RequestOfOfficer>();
  if (!officer) throw new ReadmissionError('ACCESS_TOKEN_MISSING');
  return officer;
});

/** Lets officers in by their token or their session, and to each endpoint by their roles. */
@Injectable()
export class OfficerAccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: Pick<CaseStore, 'officers'>,
    private readonly sessions: FindSession,
    private readonly lockOut: LockOut,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(openKey, handler)) return true;
    const request = context.switchToHttp().getRequest<RequestOfOfficer>();
    const { officer, session } = await this.authenticate(request);
    const roles = this.reflector.get<readonly Role[] | undefined>(rolesKey, handler) ?? [];
    if (!roles.some((role) => officer.roles.includes(role))) {
      throw new ReadmissionError('ROLE_NOT_ALLOWED', { show: { roles: [...roles] } });
    }
    if (session && this.reflector.get<boolean | undefined>(freshKey, handler)) this.sessions.assertFresh(session);
    request.officer = officer;
    return true;
  }

  /** Whether whoever made a call that still goes on may go on with it; while nobody can say, yes. */
  async isStillIn(request: FastifyRequest): Promise<boolean> {
    const token = tokenOf(request);
    const isIn = token === undefined ? this.sessions.goesOn(request) : this.store.officers.findByToken(token);
    return isIn.then(Boolean, () => true);
  }

  /** By a token where there is one, as programs have it; else by the session of a browser. */
  private async authenticate(request: FastifyRequest): Promise<{ officer: Officer; session?: OpenSession }> {
    const token = tokenOf(request);
    if (token !== undefined) {
      await this.lockOut.assertOpen(request);
      const officer = await this.store.officers.findByToken(token);
      if (!officer) {
        await this.lockOut.note(request);
        throw new ReadmissionError('ACCESS_TOKEN_INVALID');
      }
      return { officer };
    }
    const session = await this.sessions.run(request);
    if (!session) throw new ReadmissionError('ACCESS_TOKEN_MISSING');
    return { officer: session.officer, session };
  }
}

const tokenOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
