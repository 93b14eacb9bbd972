import { DomainError } from "@learnlab/domain";
import type { z } from "zod";

/**
 * Parses a JSON body once. Throws `unsupported` for any other content type, even if the body is JSON, and
 * `invalid` with the first error. Null accepts any body.
 */
export async function readJson<TSchema extends z.ZodType>(
  request: Request,
  schema: TSchema,
): Promise<z.infer<TSchema>>;
export async function readJson(request: Request, schema: null): Promise<unknown>;
export async function readJson(request: Request, schema: z.ZodType | null): Promise<unknown> {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") {
    throw new DomainError("unsupported", "This address takes application/json only.", {
      reason: "request.content_type",
    });
  }
  const text = await request.text();
  const body = readText(text);
  if (schema === null) return body;
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DomainError("invalid", issue?.message ?? "This request is not understood.", {
    reason: "request.invalid",
  });
}

function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("invalid", "This is no JSON.", { reason: "request.malformed" });
  }
}
