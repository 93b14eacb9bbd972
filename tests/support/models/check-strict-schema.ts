/**
 * What OpenAI's strict mode takes as a schema, from the list of supported words in
 * developers.openai.com/api/docs/guides/structured-outputs.
 */
const words = new Set([
  "$defs",
  "$ref",
  "$schema",
  "additionalProperties",
  "anyOf",
  "const",
  "description",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "format",
  "items",
  "maxItems",
  "maximum",
  "minItems",
  "minimum",
  "multipleOf",
  "pattern",
  "properties",
  "required",
  "title",
  "type",
]);

/** The first complaint about the schema, in OpenAI's words; null where it is in order. */
export function complainOfSchema(schema: unknown): string | null {
  if (!isRecord(schema)) return "schema must be a JSON Schema of 'type: \"object\"'.";
  if (schema["type"] !== "object" || "anyOf" in schema) {
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema["type"])}"'.`;
  }
  return complain(schema, []);
}

function complain(schema: unknown, path: string[]): string | null {
  const context = `In context=(${path.map((name) => `'${name}'`).join(", ")})`;
  if (!isRecord(schema)) return `${context}, the schema must be an object.`;
  const stranger = Object.keys(schema).find((word) => !words.has(word));
  if (stranger !== undefined) return `${context}, '${stranger}' is not permitted.`;
  if (!["type", "anyOf", "$ref"].some((word) => word in schema)) {
    return `${context}, schema must have a 'type' key.`;
  }
  const faults = [complainOfObject(schema, context), ...complainOfInner(schema, path)];
  return faults.find((fault) => fault !== null) ?? null;
}

function complainOfObject(schema: Record<string, unknown>, context: string): string | null {
  if (![schema["type"]].flat().includes("object")) return null;
  if (schema["additionalProperties"] !== false) {
    return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
  }
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const names = isRecord(schema["properties"]) ? Object.keys(schema["properties"]) : [];
  const missing = names.find((name) => !required.includes(name));
  if (missing === undefined && required.length === names.length) return null;
  return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing ?? ""}'.`;
}

function complainOfInner(schema: Record<string, unknown>, path: string[]): (string | null)[] {
  const { properties, items, anyOf } = schema;
  return [
    ...(isRecord(properties) ? Object.entries(properties) : []).map(([name, inner]) =>
      complain(inner, [...path, "properties", name]),
    ),
    ...(items === undefined ? [] : [complain(items, [...path, "items"])]),
    ...(Array.isArray(anyOf) ? anyOf : []).map((inner, index) =>
      complain(inner, [...path, "anyOf", String(index)]),
    ),
  ];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
