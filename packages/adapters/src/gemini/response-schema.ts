import type { ResponseSchema } from "@google/generative-ai";

import { readSchema, type SchemaNode } from "../models/read-schema.ts";

/**
 * Converts a JSON schema to Gemini's subset of OpenAPI: `nullable` for null, `anyOf` alone, values only for
 * strings, and keys in order. Source: ai.google.dev/api/caching#Schema
 */
export function toResponseSchema(schema: Record<string, unknown>): ResponseSchema {
  return trustSchema(write(readSchema(schema)));
}

/**
 * The client's type needs members of its enum, whose import would load the client; their values are the
 * same strings.
 */
function trustSchema(schema: Record<string, unknown>): ResponseSchema {
  return schema as unknown as ResponseSchema;
}

function write(node: SchemaNode): Record<string, unknown> {
  const common = {
    ...(node.description === undefined ? {} : { description: node.description }),
    ...(node.isNullable ? { nullable: true } : {}),
  };
  switch (node.kind) {
    case "object": {
      const names = node.properties.map(([name]) => name);
      return {
        type: "object",
        ...common,
        properties: Object.fromEntries(
          node.properties.map(([name, inner]) => [name, write(inner)]),
        ),
        required: names,
        // Without it the keys come in alphabetical order, and a text before its reasons.
        propertyOrdering: names,
      };
    }
    case "array":
      return { type: "array", ...common, items: write(node.items), ...node.limits };
    case "scalar":
      return {
        type: node.type,
        ...common,
        ...node.limits,
        ...(node.values === null || node.type !== "string"
          ? {}
          : { format: "enum", enum: node.values }),
      };
    case "choice":
      return {
        anyOf: node.choices.map((choice) =>
          write({ ...choice, isNullable: choice.isNullable || node.isNullable }),
        ),
      };
  }
}
