import { setTimeout as sleep } from 'node:timers/promises';
import { type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import { failureOf } from '#service-runtime';
import { type TransportParts } from './message-transport.js';
import { bindings, namesOf } from './topology.js';

const handledSingly = 'x-handled-singly';
const pauseMilliseconds = 500;

interface Death {
  readonly reason?: string;
  readonly queue?: string;
}

/**
 * Empties the dead letters as they come. A first death of the delivery limit says that a consumer died, not that the
 * message is bad: it goes to its queue's single file. Every other death goes into the quarantine.
 */
export async function drainDeadLetters({ connection, ledger, installation, log }: TransportParts): Promise<void> {
  const names = namesOf(installation);

  const settle = async (channel: ConfirmChannel, letter: ConsumeMessage): Promise<void> => {
    const headers = (letter.properties.headers ?? {}) as Record<string, unknown>;
    const death = (Array.isArray(headers['x-death']) ? (headers['x-death'][0] as Death) : undefined) ?? {};
    const origin = bindings.find(({ queue }) => names.queue(queue) === death.queue)?.queue;
    const messageId = String(letter.properties.messageId ?? '');
    if (death.reason === 'delivery_limit' && origin && !(handledSingly in headers)) {
      const { contentType } = letter.properties as { contentType: string };
      channel.sendToQueue(names.singly(origin), letter.content, { persistent: true, messageId, contentType, headers: { [handledSingly]: 'yes' } }); // prettier-ignore
      await channel.waitForConfirms();
      log.warn('dead letter handled singly', { messageId, queue: origin });
    } else {
      const reason = 'DELIVERY_LIMIT';
      await ledger.quarantine({
        queue: death.queue ?? names.deadLetters,
        messageId,
        reason,
        headers,
        content: letter.content,
      });
      log.error('dead letter quarantined', { messageId, ...(death.queue ? { queue: death.queue } : {}) });
    }
    channel.ack(letter);
  };

  let current: ConfirmChannel | undefined;
  /** Never rejects. Once its channel is gone the letter is no longer ours: it comes back with the next one. */
  const take = async (channel: ConfirmChannel, letter: ConsumeMessage): Promise<void> => {
    while (channel === current) {
      try {
        return await settle(channel, letter);
      } catch (error) {
        log.warn('dead letter waits', { failure: failureOf(error) });
        await sleep(pauseMilliseconds);
        await ledger.untilReachable();
      }
    }
  };

  await connection.whenever(async (model) => {
    const channel = await model.createConfirmChannel();
    channel.on('error', (error: unknown) => log.warn('channel failed', { failure: failureOf(error) }));
    channel.on('close', () => {
      if (current === channel) current = undefined;
    });
    current = channel;
    await channel.prefetch(10);
    await channel.consume(names.deadLetters, (letter) => {
      if (letter) void take(channel, letter);
    });
  });
}
