import { type DynamicModule } from '@nestjs/common';
import { AnswerRequest } from './answer-request.js';
import { AnswerRequestConsumer } from './answer-request.consumer.js';

/** The object graph of the response service. */
export class ResponseServiceModule {
  static of(answerRequest: AnswerRequest): DynamicModule {
    return {
      module: ResponseServiceModule,
      controllers: [AnswerRequestConsumer],
      providers: [{ provide: AnswerRequest, useValue: answerRequest }],
    };
  }
}
