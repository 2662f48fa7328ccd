export { type AddressKind, judgeAddress } from './judge-address.js';
export { judgeEndpointUrl, longestUrl } from './judge-endpoint-url.js';
export { type Resolve, type ResolvedAddress } from './resolve-checked.js';
export { type FailedAttempt, longestRetryAfter, nextAttemptAt, retrySchedule } from './retry-schedule.js';
export {
  type AttemptFailure,
  type AttemptOutcome,
  attemptTimeout,
  longestAnswer,
  type WebhookRequest,
  WebhookSender,
} from './webhook-sender.js';
