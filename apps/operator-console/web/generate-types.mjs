// src/generated/console-api.ts from contracts/operator-console.openapi.yaml.
import openapiTypes, { astToString } from 'openapi-typescript';

const contract = new URL('../../../contracts/operator-console.openapi.yaml', import.meta.url);

export default async function generate() {
  const text = astToString(await openapiTypes(contract, { alphabetize: false }));
  const banner = '// Generated from contracts/operator-console.openapi.yaml by npm run generate. Do not edit.\n\n';
  return [{ file: new URL('src/generated/console-api.ts', import.meta.url), text: banner + text }];
}
