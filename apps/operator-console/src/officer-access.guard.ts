import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type CaseStore, type Officer, type Role } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';

const rolesKey = 'readmission:roles';
const openKey = 'readmission:open';

/** Roles of which an officer needs one to call this. An endpoint that names none cannot be called by anybody. */
export const MayBeCalledBy = (...roles: Role[]) => SetMetadata(rolesKey, roles);

/** The endpoint shows nothing about cases and needs no officer. */
export const WithoutOfficer = () => SetMetadata(openKey, true);

type RequestOfOfficer = FastifyRequest & { officer?: Officer };

/** The officer who calls. */
export const CallingOfficer = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { officer } = context.switchToHttp().getRequest<RequestOfOfficer>();
  if (!officer) throw new ReadmissionError('ACCESS_TOKEN_MISSING');
  return officer;
});

/** Lets officers in by their token, and to each endpoint by their roles. */
@Injectable()
export class OfficerAccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: Pick<CaseStore, 'officers'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(openKey, handler)) return true;
    const request = context.switchToHttp().getRequest<RequestOfOfficer>();
    const officer = await this.authenticate(request);
    const roles = this.reflector.get<readonly Role[] | undefined>(rolesKey, handler) ?? [];
    if (!roles.some((role) => officer.roles.includes(role))) {
      throw new ReadmissionError('ROLE_NOT_ALLOWED', { show: { roles: [...roles] } });
    }
    request.officer = officer;
    return true;
  }

  private async authenticate({ headers }: FastifyRequest): Promise<Officer> {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) throw new ReadmissionError('ACCESS_TOKEN_MISSING');
    const officer = await this.store.officers.findByToken(token);
    if (!officer) throw new ReadmissionError('ACCESS_TOKEN_INVALID');
    return officer;
  }
}
