import type { ResponseSchema } from "@google/generative-ai";

import { readSchema, type SchemaNode } from "../models/read-schema.ts";

/**
 * A JSON schema in Gemini's subset of OpenAPI: `nullable` for null, `anyOf` standing alone, values
 * only for strings, and keys in their order. Source: ai.google.dev/api/caching#Schema
 */
export function toResponseSchema(schema: Record<string, unknown>): ResponseSchema {
  return trustSchema(write(readSchema(schema)));
}

/** The client's type wants members of its enum, which would load it; their values are the same words. */
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
        // Without it the keys come in the order of the alphabet, and a text before its reasons.
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
