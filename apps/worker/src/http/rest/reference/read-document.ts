import { z } from "@hono/zod-openapi";

/** The parts of the description that the reference page shows. */
const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
  example: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  get items() {
    return Schema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), Schema]).optional();
  },
});
type Schema = z.infer<typeof Schema>;

const Content = z.record(
  z.string(),
  z.object({ schema: Schema.optional(), example: z.unknown().optional() }),
);

const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  "x-required-scope": z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().default(""),
        schema: Schema,
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      headers: z.record(z.string(), z.object({ description: z.string().default("") })).default({}),
      content: Content.default({}),
    }),
  ),
});

const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});
type Document = z.infer<typeof Document>;

export interface Row {
  name: string;
  type: string;
  isRequired: boolean;
  text: string;
}

export interface Body {
  contentType: string;
  rows: Row[];
  example: unknown;
}

export interface ShownOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  text: string;
  /** The scope that an access token needs. */
  scope: string;
  parameters: Row[];
  body: Body | null;
  answers: { status: string; text: string; headers: Row[]; body: Body | null }[];
}

export interface ShownApi {
  title: string;
  version: string;
  origin: string;
  text: string;
  groups: { name: string; text: string; operations: ShownOperation[] }[];
}

/** Arranges the description in the order in which people read it. */
export function readDocument(source: unknown): ShownApi {
  const document = Document.parse(source);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const [server] = document.servers;
  return {
    title: document.info.title,
    version: document.info.version,
    origin: server?.url ?? "",
    text: document.info.description,
    groups: document.tags.map(({ name, description }) => ({
      name,
      text: description,
      operations: operations
        .filter(({ tags }) => tags.includes(name))
        .map((operation) => toShown(document, operation)),
    })),
  };
}

function toShown(
  document: Document,
  operation: z.infer<typeof Operation> & { path: string; method: string },
): ShownOperation {
  return {
    id: operation.operationId,
    method: operation.method.toUpperCase(),
    path: operation.path,
    summary: operation.summary,
    text: operation.description,
    scope: operation["x-required-scope"],
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      type: `${parameter.in} · ${nameType(document, parameter.schema)}`,
      isRequired: parameter.required,
      text: parameter.description || (parameter.schema.description ?? ""),
    })),
    body: readBody(document, operation.requestBody?.content ?? {}),
    answers: Object.entries(operation.responses).map(([status, answer]) => ({
      status,
      text: answer.description,
      headers: Object.entries(answer.headers).map(([name, { description }]) => ({
        name,
        type: "header",
        isRequired: false,
        text: description,
      })),
      body: readBody(document, answer.content),
    })),
  };
}

function readBody(document: Document, content: z.infer<typeof Content>): Body | null {
  const [first] = Object.entries(content);
  if (first === undefined) return null;
  const [contentType, { schema = {}, example }] = first;
  const known = resolve(document, schema);
  const inner = known.items === undefined ? known : resolve(document, known.items);
  const one = example ?? known.example ?? inner.example;
  const rows = Object.entries(inner.properties ?? {}).map(([name, property]) => ({
    name,
    type: nameType(document, property),
    isRequired: inner.required?.includes(name) ?? false,
    text: property.description ?? "",
  }));
  return { contentType, rows, example: known.items === undefined ? one : [one] };
}

function resolve(document: Document, schema: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1) ?? "";
  return document.components.schemas[name] ?? schema;
}

function nameType(document: Document, schema: Schema): string {
  const known = resolve(document, schema);
  const types = [known.type ?? "any"].flat();
  const isNullable = types.includes("null");
  const [plain = "any"] = types.filter((type) => type !== "null");
  const end = isNullable ? " or null" : "";
  if (known.enum !== undefined) {
    return `${known.enum.filter((value) => value !== null).join(" | ")}${end}`;
  }
  if (known.items !== undefined) return `list of ${nameType(document, known.items)}${end}`;
  return `${nameFormat(plain, known.format)}${end}`;
}

function nameFormat(type: string, format: string | undefined): string {
  if (format === "binary") return "file";
  return format === undefined ? type : `${type} (${format})`;
}
