import { readSchema, type SchemaNode } from "../models/read-schema.ts";

/**
 * Converts a JSON schema to OpenAI's strict mode: every key required, no additional keys, null as a type,
 * and no refused keywords. Source: developers.openai.com/api/docs/guides/structured-outputs
 */
export function toStrictSchema(schema: Record<string, unknown>): Record<string, unknown> {
  const root = readSchema(schema);
  if (root.kind !== "object") throw new Error("The answer must be an object.");
  return write(root);
}

function write(node: SchemaNode): Record<string, unknown> {
  const description = node.description === undefined ? {} : { description: node.description };
  switch (node.kind) {
    case "object":
      return {
        type: withNull(node, "object"),
        ...description,
        properties: Object.fromEntries(
          node.properties.map(([name, inner]) => [name, write(inner)]),
        ),
        required: node.properties.map(([name]) => name),
        additionalProperties: false,
      };
    case "array":
      return {
        type: withNull(node, "array"),
        ...description,
        items: write(node.items),
        ...node.limits,
      };
    case "scalar":
      return {
        type: withNull(node, node.type),
        ...description,
        ...node.limits,
        ...(node.values === null ? {} : { enum: withNullValue(node, node.values) }),
      };
    case "choice":
      return {
        ...description,
        anyOf: [...node.choices.map(write), ...(node.isNullable ? [{ type: "null" }] : [])],
      };
  }
}

function withNull({ isNullable }: SchemaNode, type: string): string | string[] {
  return isNullable ? [type, "null"] : type;
}

function withNullValue({ isNullable }: SchemaNode, values: unknown[]): unknown[] {
  return isNullable ? [...values, null] : values;
}
