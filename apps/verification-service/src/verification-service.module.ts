import { type DynamicModule } from '@nestjs/common';
import { VerifyRequest } from './verify-request.js';
import { VerifyRequestConsumer } from './verify-request.consumer.js';

/** The object graph of the verification service. */
export class VerificationServiceModule {
  static of(verifyRequest: VerifyRequest): DynamicModule {
    return {
      module: VerificationServiceModule,
      controllers: [VerifyRequestConsumer],
      providers: [{ provide: VerifyRequest, useValue: verifyRequest }],
    };
  }
}
