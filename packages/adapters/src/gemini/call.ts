import { z } from "zod";

import type { Refusal } from "../models/describe-failure.ts";

export interface GeminiCall {
  apiKey: string;
  /** Without the version, and without a slash at its end. */
  baseUrl: string;
  model: string;
  /** As ai.google.dev/api/generate-content has it. */
  body: object;
  signal: AbortSignal;
  fetch: typeof fetch;
}

const Failure = z.object({
  error: z
    .object({
      message: z.string().catch(""),
      details: z.array(z.object({ reason: z.string().optional() })).catch([]),
    })
    .catch({ message: "", details: [] }),
});

/** Asks a model once; what it answered, or what it said instead. Throws what breaks the call. */
export async function callGemini(
  call: GeminiCall,
): Promise<{ reply: unknown } | { refusal: Refusal }> {
  const response = await call.fetch(
    `${call.baseUrl}/v1beta/models/${encodeURIComponent(call.model)}:generateContent`,
    {
      method: "POST",
      headers: { "content-type": "application/json", "x-goog-api-key": call.apiKey },
      body: JSON.stringify(call.body),
      signal: call.signal,
    },
  );
  if (response.ok) return { reply: await response.json() };
  return { refusal: { status: response.status, ...(await readFailure(response)) } };
}

/** An error without a body that can be read is told by its status. */
async function readFailure(response: Response): Promise<{ message: string; code: string }> {
  const failure = Failure.safeParse(await response.json().catch(() => null));
  const { message, details } = failure.data?.error ?? { message: response.statusText, details: [] };
  return { message, code: details.find(({ reason }) => reason !== undefined)?.reason ?? "" };
}
