import { readFileSync } from 'node:fs';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { CaseStore, uploadDays } from '#case-store';
import { errorCatalogue, type ErrorCode, ReadmissionError } from '#canonical-message';
import { longestLife, permittedSkew, publicKeyPem, signatureAlgorithms } from '#message-signing';
import { errorPage } from '#service-runtime';
import { type FastifyReply } from 'fastify';
import { fileLimits } from '#file-checks';
import { bodyLimit } from './http-edge.js';
import { WithoutAccessToken } from './partner-access.guard.js';
import { GatewayIdentity } from './gateway-identity.js';
import { uploadLimits } from './uploads/receive-file.js';

const openapi = readFileSync(new URL('../../../contracts/gateway-api.openapi.yaml', import.meta.url), 'utf8');

/** What everybody may know: who we are, our public keys, the contract, the pages of the error codes. */
@Controller()
export class PublishedController {
  constructor(
    private readonly store: CaseStore,
    private readonly identity: GatewayIdentity,
  ) {}

  @Get('.well-known/readmission-gateway')
  @WithoutAccessToken()
  describe(): unknown {
    return {
      id: this.identity.id,
      algorithms: signatureAlgorithms,
      keyUsage: this.store.partners.usage,
      limits: {
        bodyBytes: bodyLimit,
        skewSeconds: permittedSkew,
        accessTokenSeconds: longestLife,
        attachmentBytes: fileLimits.bytes,
        attachmentPixels: fileLimits.pixels,
        attachmentPages: fileLimits.pages,
        unnamedAttachmentDays: uploadDays,
        unnamedAttachmentBytes: uploadLimits.unnamedBytes,
      },
      serverTime: new Date().toISOString(),
      links: { jwks: '/.well-known/jwks.json', openapi: '/v1/openapi.yaml' },
    };
  }

  @Get('.well-known/jwks.json')
  @WithoutAccessToken()
  async keys(): Promise<{ keys: unknown[] }> {
    const keys = await this.store.programKeys.list();
    return { keys: keys.map(({ kid, publicJwk }) => ({ ...publicJwk, kid, use: 'sig', alg: 'EdDSA' })) };
  }

  @Get('.well-known/keys/:name')
  @WithoutAccessToken()
  async key(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const kid = /^([A-Za-z0-9_-]{43})\.pem$/.exec(name)?.[1];
    const found = kid === undefined ? undefined : await this.store.programKeys.findPublished(kid);
    if (!found) throw new ReadmissionError('NOT_FOUND');
    await reply.type('application/x-pem-file').send(publicKeyPem(found.publicJwk));
  }

  @Get('v1/openapi.yaml')
  @WithoutAccessToken()
  async contract(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('application/yaml').send(openapi);
  }

  @Get('errors/:code')
  @WithoutAccessToken()
  async error(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    if (!Object.hasOwn(errorCatalogue, code)) throw new ReadmissionError('NOT_FOUND');
    await reply.type('text/markdown; charset=utf-8').send(errorPage(code as ErrorCode));
  }
}
