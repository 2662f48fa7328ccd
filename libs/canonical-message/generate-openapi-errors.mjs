// The error contract in contracts/gateway-api.openapi.yaml, which partners read as one file.
import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { stringify } from 'yaml';

const contracts = new URL('../../contracts/', import.meta.url);
const target = new URL('gateway-api.openapi.yaml', contracts);
const first = '    # The error contract, written here by `npm run generate`; it is the last part of this file.\n';

export default async function generate() {
  const read = await readFile(new URL('canonical-message/v1/error.schema.json', contracts), 'utf8');
  const error = JSON.parse(
    read
      .replaceAll('#/$defs/code', '#/components/schemas/Code')
      .replaceAll('#/$defs/fault', '#/components/schemas/Fault'),
  );
  const { $defs, $schema: _schema, $id: _id, title: _title, ...Problem } = error;
  const { title: _code, ...Code } = $defs.code;
  const { title: _fault, ...Fault } = $defs.fault;
  const schemas = stringify({ Code, Fault, Problem }, { lineWidth: 0 }).replace(/^(?=.)/gm, '    ');

  const before = await readFile(target, 'utf8');
  const own = before.slice(0, before.indexOf(first));
  return [
    { file: target, text: await format(own + first + schemas, { parser: 'yaml', printWidth: 120, singleQuote: true }) },
  ];
}
