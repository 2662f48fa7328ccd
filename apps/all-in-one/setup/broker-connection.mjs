/**
 * Connects to a broker and leaves again.
 * @param {string} url
 * @returns {Promise<{ version: string } | { error: string }>}
 */
export async function tryBroker(url) {
  const { connect } = await import('amqplib');
  try {
    const connection = await connect(url, { timeout: 3000 });
    connection.on('error', () => {});
    const properties = /** @type {{ serverProperties?: { version?: string, product?: string } }} */ (
      connection.connection
    ).serverProperties;
    await connection.close();
    if (properties?.product !== 'RabbitMQ')
      return { error: `it is no RabbitMQ but ${properties?.product ?? 'something else'}` };
    return { version: properties.version ?? '' };
  } catch (error) {
    const { message, code } = /** @type {{ message?: string, code?: string }} */ (error);
    return { error: message || code || String(error) };
  }
}
