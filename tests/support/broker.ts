import { connect } from 'amqplib';
import { bindings, namesOf } from '#messaging';

/** Removes every queue and exchange of one installation. */
export async function removeInstallation(url: string, installation: string): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  const names = namesOf(installation);
  await channel.deleteQueue(names.deadLetters);
  for (const { queue } of bindings) {
    await channel.deleteQueue(names.queue(queue));
    await channel.deleteQueue(names.singly(queue));
  }
  for (const exchange of [names.messages, names.dead]) await channel.deleteExchange(exchange);
  await connection.close();
}
