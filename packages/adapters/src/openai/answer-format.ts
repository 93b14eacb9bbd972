import { ModelFailure, type ModelRequest } from "@learnlab/domain";

import { toStrictSchema } from "./strict-schema.ts";

/** The ways to request a shape of answer, the strictest first. */
const ANSWER_FORMATS = ["json_schema", "json_object", "none"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export type FormatOutcome<TReply> = { reply: TReply } | { refusal: ModelFailure };

/** The fields of a request that set the format, for OpenAI and compatible servers. */
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

/** The schema in words, for servers that accept none, or accept one without enforcing it. */
export function describeShape({ schema }: ModelRequest): string {
  const shape = JSON.stringify(toStrictSchema(schema.schema));
  return `Answer with one JSON object and nothing else. It follows this JSON schema:\n${shape}`;
}

// Bad request, unsupported media type, unprocessable, not implemented: servers refuse a format with different statuses.
const refusing = new Set([400, 415, 422, 501]);

/** Whether a server with this status may accept another format. */
export function mayRefuseFormat(status: number): boolean {
  return refusing.has(status);
}

/**
 * Finds the strictest format that a server accepts: when it refuses one and answers the next, that one is
 * used from then on. Throws the first refusal if it refuses all.
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
