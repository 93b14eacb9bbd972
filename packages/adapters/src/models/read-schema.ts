import { z } from "zod";

/** A JSON schema, reduced to what both suppliers can enforce. */
export type SchemaNode = { description?: string | undefined; isNullable: boolean } & (
  | { kind: "object"; properties: [name: string, schema: SchemaNode][] }
  | { kind: "array"; items: SchemaNode; limits: Limits }
  | { kind: "scalar"; type: ScalarType; values: Value[] | null; limits: Limits }
  | { kind: "choice"; choices: SchemaNode[] }
);

export type ScalarType = z.infer<typeof ScalarType>;
type Value = z.infer<typeof Value>;
/** The given ones of `minItems`, `maxItems`, `minimum` and `maximum`. */
type Limits = Record<string, number>;

const ScalarType = z.enum(["string", "number", "integer", "boolean"]);
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const limit = z.number().optional();
// Keywords that suppliers interpret differently are left to the validation of the answer.
const ignored = z.unknown().optional();

const JsonSchema = z.strictObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(Value).optional(),
  const: Value.optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  additionalProperties: z.literal(false).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  minItems: limit,
  maxItems: limit,
  minimum: limit,
  maximum: limit,
  $schema: ignored,
  title: ignored,
  default: ignored,
  format: ignored,
  pattern: ignored,
  minLength: ignored,
  maxLength: ignored,
  exclusiveMinimum: ignored,
  exclusiveMaximum: ignored,
  multipleOf: ignored,
});

type JsonSchema = z.infer<typeof JsonSchema>;

/** Throws if the schema needs what suppliers lack: optional keys, tuples, maps, references. */
export function readSchema(schema: unknown): SchemaNode {
  const parsed = JsonSchema.parse(schema);
  const choices = parsed.anyOf ?? parsed.oneOf;
  return choices === undefined ? readTyped(parsed) : readChoice(parsed, choices);
}

function readChoice({ description }: JsonSchema, choices: unknown[]): SchemaNode {
  const kept = choices.filter((choice) => !isNull(choice)).map(readSchema);
  const isNullable = kept.length < choices.length;
  const [only, ...others] = kept;
  if (only !== undefined && others.length === 0) {
    const word = description ?? only.description;
    return { ...only, description: word, isNullable: isNullable || only.isNullable };
  }
  return { kind: "choice", choices: kept, description, isNullable };
}

function isNull(schema: unknown): boolean {
  return z.object({ type: z.literal("null") }).safeParse(schema).success;
}

function readTyped(schema: JsonSchema): SchemaNode {
  const { description } = schema;
  const types = [schema.type ?? []].flat();
  const isNullable = types.includes("null");
  const type = types.filter((name) => name !== "null").join(" or ");
  if (type === "object") {
    return { kind: "object", properties: readProperties(schema), description, isNullable };
  }
  if (type === "array") {
    const limits = readLimits(schema);
    return { kind: "array", items: readSchema(schema.items), limits, description, isNullable };
  }
  return {
    kind: "scalar",
    type: ScalarType.parse(type),
    values: readValues(schema),
    limits: readLimits(schema),
    description,
    isNullable,
  };
}

function readProperties({ properties, required }: JsonSchema): [string, SchemaNode][] {
  return Object.entries(properties).map(([name, schema]) => {
    if (!required.includes(name)) throw new Error(`The key ${name} must be required or nullable.`);
    return [name, readSchema(schema)];
  });
}

function readValues(schema: JsonSchema): Value[] | null {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return values?.filter((value) => value !== null) ?? null;
}

function readLimits(schema: JsonSchema): Limits {
  const { minItems, maxItems, minimum, maximum } = schema;
  const given = Object.entries({ minItems, maxItems, minimum, maximum });
  return Object.fromEntries(
    // zod limits every integer to the safe range, which says nothing about the answer.
    given.flatMap(([name, value]) =>
      value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? [] : [[name, value]],
    ),
  );
}
