import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { type VerifiedMessage } from '#message-signing';
import { type Outcome } from '#messaging';
import { AnswerRequest } from './answer-request.js';

/** Queue edge of flow 3. */
@Controller()
export class AnswerRequestConsumer {
  constructor(private readonly answerRequest: AnswerRequest) {}

  @MessagePattern('response-service.request.verified')
  handleVerified(@Payload() message: VerifiedMessage): Promise<Outcome> {
    return this.answerRequest.run(message);
  }

  @MessagePattern('response-service.case.decided')
  handleDecided(@Payload() message: VerifiedMessage): Promise<Outcome> {
    return this.answerRequest.run(message);
  }
}
