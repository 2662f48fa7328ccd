/** As much of a JSON Schema as the suite looks at. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly additionalProperties?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
}

/** The schema that a place stands for, its reference followed. */
export const resolved = (schema: JsonSchema, root: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : { ...root.$defs?.[schema.$ref.replace('#/$defs/', '')], ...schema };

/** Every place of a schema with its name: `children/items/fullName`. */
export function placesOf(root: JsonSchema): Map<string, JsonSchema> {
  const places = new Map<string, JsonSchema>();
  const visit = (at: JsonSchema, name: string): void => {
    const schema = resolved(at, root);
    places.set(name, schema);
    for (const [property, below] of Object.entries(schema.properties ?? {})) visit(below, `${name}/${property}`);
    if (schema.items) visit(schema.items, `${name}/items`);
  };
  visit(root, '');
  return places;
}

/** Why a place of a schema is not closed, bounded and described; empty when it is. */
export function opennessOf(name: string, schema: JsonSchema): string[] {
  const isItem = name.endsWith('/items');
  // A file is as long as the body lets it be; counting the characters of each would cost more than reading it.
  const bounded =
    schema.contentEncoding ??
    schema.maxLength ??
    schema.format ??
    schema.enum ??
    schema.const ??
    schema.if?.minLength ??
    anchored(schema.pattern);
  return [
    ...(schema.type === 'object' && schema.additionalProperties !== false ? ['is open'] : []),
    ...(schema.type === 'array' && schema.maxItems === undefined ? ['has no maxItems'] : []),
    ...(schema.type === 'string' && bounded === undefined ? ['has no maximum length'] : []),
    ...(!isItem && !schema.description ? ['has no description'] : []),
  ];
}

const anchored = (pattern: string | undefined): string | undefined =>
  pattern !== undefined && /^\^[^*+]*\$$/.test(pattern) ? pattern : undefined;

/** The places of a schema that a document makes use of. */
export function usedPlaces(document: unknown, name = ''): string[] {
  if (Array.isArray(document)) return [name, ...document.flatMap((item) => usedPlaces(item, `${name}/items`))];
  if (typeof document !== 'object' || document === null) return [name];
  return [name, ...Object.entries(document).flatMap(([key, value]) => usedPlaces(value, `${name}/${key}`))];
}
