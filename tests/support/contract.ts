import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { parse } from 'yaml';

/** What a contract test needs of a reply. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly 'x-roles'?: readonly string[];
  readonly responses: Readonly<Record<string, Response>>;
}
interface Response {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
}

const contracts = new URL('../../contracts/', import.meta.url);
const canonical = new URL('canonical-message/v1/', contracts);
const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** An OpenAPI document that replies are held against. */
export class Contract {
  private readonly document: Document;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly exercised = new Set<string>();
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly file: string) {
    this.document = parse(readFileSync(new URL(file, contracts), 'utf8')) as Document;
    addFormatsModule.default(this.ajv);
    // A relative reference of the document is resolved by its file's name.
    for (const name of readdirSync(canonical).filter((one) => one.endsWith('.schema.json'))) {
      const schema = JSON.parse(readFileSync(new URL(name, canonical), 'utf8')) as { $id: string };
      this.ajv.addSchema({ ...schema, $id: `file:///canonical-message/v1/${name}` });
    }
    this.ajv.addSchema({ ...this.document, $id: `file:///${file}` });
  }

  /** Every operation as `GET /v1/requests/{id}`. */
  get operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  operation(name: string): Operation {
    const [method = '', path = ''] = name.split(' ');
    const found = this.document.paths[path]?.[method.toLowerCase()];
    if (!found) throw new Error(`${this.file} has no ${name}.`);
    return found;
  }

  /** The operation that an address belongs to; undefined where there is none, so that the answer is that of nowhere. */
  find(method: string, address: string): string | undefined {
    const path = address.split(/[?#]/)[0] ?? '';
    const isAt = (template: string): boolean => {
      const pattern = template.split(/\{[^}]+\}/).map((piece) => piece.replaceAll(/[.]/g, '\\.'));
      return new RegExp(`^${pattern.join('[^/]+')}$`).test(path);
    };
    // What is written out goes before what has a place in it.
    const found = Object.keys(this.document.paths).filter(isAt);
    const template = found.sort((one, other) => one.split('{').length - other.split('{').length)[0];
    const hasMethod = template !== undefined && this.document.paths[template]?.[method.toLowerCase()] !== undefined;
    return hasMethod ? `${method} ${template}` : undefined;
  }

  /** Faults of a reply to what is no operation: it is a problem document, and names a fault of the sender. */
  faultsOfNowhere(reply: Answered): string[] {
    const type = (reply.headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (reply.status < 400 || reply.status > 499) return [`status ${reply.status} where there is no operation`];
    if (type !== 'application/problem+json') return [`media type ${type} where there is no operation`];
    const reference = 'file:///canonical-message/v1/error.schema.json';
    return this.bodyFaults(reference, type, reply.text);
  }

  /** Faults of a reply: undeclared status, media type or header, body that is not as promised. */
  faultsOf(name: string, reply: Answered): string[] {
    this.exercised.add(`${name} ${reply.status}`);
    const [method = '', path = ''] = name.split(' ');
    const declared = this.operation(name).responses[String(reply.status)];
    if (!declared) return [`status ${reply.status} is not declared: ${reply.text.slice(0, 300)}`];
    const inline = ['paths', path, method.toLowerCase(), 'responses', String(reply.status)];
    const steps = declared.$ref ? declared.$ref.slice(2).split('/') : inline;
    const response = declared.$ref ? this.document.components.responses[steps.at(-1) ?? ''] : declared;
    const missing = Object.keys(response?.headers ?? {})
      .filter((header) => header !== 'Idempotency-Replayed' && !reply.headers.has(header))
      .map((header) => `header ${header} is missing`);
    const type = (reply.headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (!response?.content || !(type in response.content)) return [...missing, `media type ${type} is not declared`];
    const pointer = [...steps, 'content', type, 'schema'].map(escaped).join('/');
    return [...missing, ...this.bodyFaults(`file:///${this.file}#/${pointer}`, type, reply.text)];
  }

  /** Successful answers that no call has shown yet. */
  get unexercised(): string[] {
    return this.operations.flatMap((name) =>
      Object.keys(this.operation(name).responses)
        .filter((status) => status.startsWith('2') && !this.exercised.has(`${name} ${status}`))
        .map((status) => `${name} ${status}`),
    );
  }

  private bodyFaults(reference: string, type: string, text: string): string[] {
    const validate = this.validators.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.validators.set(reference, validate);
    const body: unknown = type.endsWith('json') ? JSON.parse(text) : text;
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  }
}

/** Every route of some controllers as `GET /v1/requests/{id}`, read from what Nest reads. */
export function routesOf(controllers: readonly (new (...parts: never[]) => object)[]): string[] {
  const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata('path', controller));
    const prototype = controller.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor' && typeof prototype[name] === 'function')
      .filter((name) => Reflect.hasMetadata('path', prototype[name]!))
      .map((name) => {
        const handler = prototype[name]!;
        const path = `/${base}/${String(Reflect.getMetadata('path', handler))}`.replaceAll(/\/+/g, '/');
        const method = methods[Number(Reflect.getMetadata('method', handler))];
        return `${method} ${path.replace(/(.)\/$/, '$1').replaceAll(/:([a-zA-Z0-9]+)/g, '{$1}')}`;
      });
  });
}
