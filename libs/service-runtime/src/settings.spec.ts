import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { commonSettings, localAddress, readSettings } from './settings.js';

const { gatewayPort, gatewayId, host, databaseUrl, amqpUrl, mode } = commonSettings;
const settings = { gatewayPort, gatewayId, host, databaseUrl, amqpUrl, mode };
const servers = { DATABASE_URL: 'postgres://127.0.0.1/x', AMQP_URL: 'amqp://127.0.0.1' };

describe('settings', () => {
  it('have defaults where the issue names them', () => {
    expect(readSettings(settings, servers)).toMatchObject({
      gatewayPort: 8080,
      host: '127.0.0.1',
      mode: 'development',
    });
  });

  it('are refused all at once, by name and without the value', () => {
    let refused: unknown;
    try {
      readSettings(settings, { GATEWAY_PORT: '70000', DATABASE_URL: 'mysql://secret', NODE_ENV: 'production' });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(ReadmissionError);
    const { code, message, faults } = refused as ReadmissionError;
    expect(code).toBe('CONFIGURATION_INVALID');
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/AMQP_URL',
      '/DATABASE_URL',
      '/GATEWAY_ID',
      '/GATEWAY_PORT',
    ]);
    expect(message).not.toContain('secret');
  });

  it('tell where a port is reached from here', () => {
    expect(localAddress('0.0.0.0', 8080)).toBe('http://127.0.0.1:8080');
    expect(localAddress('::1', 8080)).toBe('http://[::1]:8080');
  });
});
