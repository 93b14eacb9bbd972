import { z } from "zod";

/** An operation of the description, with how each of its answers must look. */
export interface FuzzedOperation {
  name: string;
  method: string;
  path: string;
  contentType: string | null;
  statuses: Set<number>;
  /** Of a success; null where there is no body. */
  success: z.ZodType | null;
}

const Answer = z.object({
  content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional(),
});
const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
        responses: z.record(z.string(), Answer),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Reads the operations of an OpenAPI document. */
export function readOperations(source: unknown): FuzzedOperation[] {
  const { paths, components } = Document.parse(source);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, responses }]) => {
      const success = Object.entries(responses).find(([status]) => status.startsWith("2"));
      const schema = success?.[1].content?.["application/json"]?.schema;
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        contentType: Object.keys(requestBody?.content ?? {})[0] ?? null,
        statuses: new Set(Object.keys(responses).map(Number)),
        success: schema === undefined ? null : toZod(schema, components.schemas),
      };
    }),
  );
}

/** References to components are definitions of the schema itself; what it does not name must not be there. */
function toZod(schema: object, definitions: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: definitions }, (_, value) =>
    isOpenObject(value) ? { additionalProperties: false, ...value } : value,
  );
  return z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
}

function isOpenObject(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "object" &&
    "properties" in value &&
    !("additionalProperties" in value)
  );
}
