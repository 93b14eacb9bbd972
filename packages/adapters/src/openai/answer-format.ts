import { ModelFailure, type ModelRequest } from "@learnlab/domain";

import { toStrictSchema } from "./strict-schema.ts";

/** How a server is told the shape of an answer, the strictest first. */
const ANSWER_FORMATS = ["json_schema", "json_object", "none"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export type FormatOutcome<TReply> = { reply: TReply } | { refusal: ModelFailure };

/** The part of a call's body that names the format, for OpenAI and for servers that speak its API. */
export function writeFormat(format: AnswerFormat, { schema }: ModelRequest) {
  if (format === "none") return {};
  if (format === "json_object") return { response_format: { type: format } };
  const json_schema = {
    name: schema.name,
    strict: true,
    schema: toStrictSchema(schema.schema),
  };
  return { response_format: { type: format, json_schema } };
}

/** The schema in words, for servers that take none, or take one and do not hold the answer to it. */
export function describeShape({ schema }: ModelRequest): string {
  const shape = JSON.stringify(toStrictSchema(schema.schema));
  return `Answer with one JSON object and nothing else. It follows this JSON schema:\n${shape}`;
}

// Bad request, unsupported type, unprocessable, not implemented: servers differ in which they send for a format.
const refusing = new Set([400, 415, 422, 501]);

/** Whether a server that answers so may know another format. */
export function mayRefuseFormat(status: number): boolean {
  return refusing.has(status);
}

/**
 * Asks in the strictest format that a server takes. Which one that is shows when it refuses one and answers in
 * the next; it is kept from then on. Throws the first refusal where it refuses them all.
 */
export function createFormatFinder() {
  let strictest = 0;
  return {
    known: (): AnswerFormat => ANSWER_FORMATS[strictest] ?? "none",
    async ask<TReply>(
      send: (format: AnswerFormat) => Promise<FormatOutcome<TReply>>,
    ): Promise<TReply> {
      let first: ModelFailure | null = null;
      for (const [at, format] of ANSWER_FORMATS.entries()) {
        if (at < strictest) continue;
        const outcome = await send(format);
        if ("refusal" in outcome) {
          first ??= outcome.refusal;
          continue;
        }
        strictest = Math.max(strictest, at);
        return outcome.reply;
      }
      throw first ?? new ModelFailure("model.refused", { model: "" });
    },
  };
}
