import { appRouter } from "@learnlab/api";
import { z } from "zod";

/** A JSON schema, as far as an input is made from it. */
export interface InputSchema {
  type?: string;
  properties?: Record<string, InputSchema>;
  required?: string[];
  items?: InputSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: InputSchema[];
  format?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  additionalProperties?: boolean | InputSchema;
}

export interface ProcedureDescription {
  path: string;
  isMutation: boolean;
  /** What it takes, as it comes over the wire; null for nothing. */
  input: InputSchema | null;
}

interface Definition {
  _def: { type: "query" | "mutation"; inputs: z.ZodType[] };
}

/** Every procedure of the tRPC interface with the schema of its input. */
export function readProcedures(): ProcedureDescription[] {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  return Object.entries(procedures).map(([path, procedure]) => {
    const { type, inputs } = (procedure as Definition)._def;
    const [input] = inputs;
    return { path, isMutation: type === "mutation", input: input ? describe(input) : null };
  });
}

function describe(schema: z.ZodType): InputSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as InputSchema;
}

/** The names of all fields of an input, those inside others too. */
export function listFields(schema: InputSchema | null): string[] {
  if (schema === null) return [];
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])];
  const more = [schema.items, schema.additionalProperties].filter(
    (one): one is InputSchema => typeof one === "object",
  );
  return [
    ...Object.keys(schema.properties ?? {}),
    ...[...inner, ...more].flatMap((one) => listFields(one)),
  ];
}

/** An input that the schema takes: all that it requires, and known names have the values of `ids`. */
export function makeInput(
  schema: InputSchema | null,
  ids: Record<string, unknown>,
): Record<string, unknown> {
  const required = schema?.required ?? [];
  const known = Object.keys(schema?.properties ?? {}).filter((name) => name in ids);
  return Object.fromEntries(
    [...new Set([...required, ...known])].map((name) => {
      const field = schema?.properties?.[name] ?? {};
      return [name, name in ids ? ids[name] : makeValue(field, ids)];
    }),
  );
}

function makeValue(schema: InputSchema, ids: Record<string, unknown>): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return makeValue(schema.anyOf[0] ?? {}, ids);
  const { type = "string" } = schema;
  switch (type) {
    case "object":
      return makeInput(schema, ids);
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => makeValue(schema.items ?? {}, ids));
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return schema.format === "uuid"
        ? "01900000-0000-7000-8000-000000000000"
        : "text".padEnd(schema.minLength ?? 0, "x");
  }
}
