import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { until } from '../support/house.js';
import { deliveriesOf, signed } from '../support/webhooks.js';

/** One reply of every operation about webhooks, by the name of its operation. Nothing answers at the endpoint. */
export async function webhookReplies(ministry: Ministry): Promise<Record<string, Reply>> {
  const own = '/v1/webhook-endpoints';
  const registered = await signed(ministry, own, {
    url: 'https://ministry.invalid.example/',
    eventTypes: ['answer.ready'],
  });
  const { id } = JSON.parse(registered.text) as { id: string };
  const listed = await ministry.get(own);
  const tested = await signed(ministry, `${own}/${id}/test`);
  await until(
    async () => (await deliveriesOf(ministry, id))[0]?.attempts.length === 1,
    'the test was tried',
    () => '',
    30_000,
  );
  const { deliveryId } = JSON.parse(tested.text) as { deliveryId: string };
  return {
    'POST /v1/webhook-endpoints': registered,
    'GET /v1/webhook-endpoints': listed,
    'POST /v1/webhook-endpoints/{id}/test': tested,
    'GET /v1/webhook-endpoints/{id}/deliveries': await ministry.get(`${own}/${id}/deliveries`),
    'POST /v1/deliveries/{id}/redelivery': await signed(ministry, `/v1/deliveries/${deliveryId}/redelivery`),
    'POST /v1/webhook-endpoints/{id}/removal': await signed(ministry, `${own}/${id}/removal`),
  };
}

/** Refusals of operations about webhooks. */
export async function webhookRefusals(ministry: Ministry): Promise<[operation: string, status: number, Reply][]> {
  const own = '/v1/webhook-endpoints';
  const nobody = '00000000-0000-7000-8000-000000000000';
  return [
    ['POST /v1/webhook-endpoints', 400, await ministry.post(own, 'hello')],
    ['POST /v1/webhook-endpoints', 422, await signed(ministry, own, { url: 'https://127.0.0.1/' })],
    ['POST /v1/webhook-endpoints/{id}/removal', 404, await signed(ministry, `${own}/${nobody}/removal`)],
    ['POST /v1/webhook-endpoints/{id}/test', 404, await signed(ministry, `${own}/${nobody}/test`)],
    ['POST /v1/webhook-endpoints/{id}/test', 422, await signed(ministry, `${own}/${nobody}/test`, { more: 1 })],
    ['POST /v1/deliveries/{id}/redelivery', 404, await signed(ministry, `/v1/deliveries/${nobody}/redelivery`)],
    ['GET /v1/webhook-endpoints/{id}/deliveries', 404, await ministry.get(`${own}/${nobody}/deliveries`)],
    ['GET /v1/webhook-endpoints/{id}/deliveries', 422, await ministry.get(`${own}/${nobody}/deliveries?cursor=x`)],
  ];
}
