import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { type VerifiedMessage } from '#message-signing';
import { type Outcome } from '#messaging';
import { VerifyRequest } from './verify-request.js';

/** Queue edge of flow 2. */
@Controller()
export class VerifyRequestConsumer {
  constructor(private readonly verifyRequest: VerifyRequest) {}

  @MessagePattern('verification-service.request.received')
  handle(@Payload() message: VerifiedMessage): Promise<Outcome> {
    return this.verifyRequest.run(message);
  }
}
