import type { Introduction } from "@learnlab/adapters/openai";

interface ChatSettings {
  baseUrl: string;
  models: string[];
  callMs: number;
  deadlineMs: number;
}

/** The longest answer that LearnLab requests from a model for a script, in tokens. */
const LONGEST_ANSWER = 2_000;
const LONGEST_DEADLINE_MS = 600_000;

const HELD = {
  json_schema: "It takes our schema.",
  json_object: "It takes no schema but writes JSON, and is told the schema in words.",
  none: "It takes neither schemas nor JSON as a format, and is told both in words.",
};

const MEANWHILE = "The embedded writer writes until then.";

/** Describes the operator's own model server in whole sentences. */
export function describeIntroduction(introduction: Introduction, settings: ChatSettings): string {
  const { baseUrl, models } = settings;
  const asked = models.join(", ");
  if (introduction.isAnswering) {
    const { model, format, tokensPerSecond } = introduction;
    const who = `Scripts are written by ${model} at ${baseUrl}.`;
    return [who, HELD[format], ...describePace(tokensPerSecond, settings)].join(" ");
  }
  const { reason, cause } = introduction;
  switch (reason) {
    case "model.gone":
      return `The model server at ${baseUrl} has no ${asked}. ${MEANWHILE}`;
    case "model.unauthorized":
      return `The model server at ${baseUrl} asks for a key: set OPENAI_API_KEY. ${MEANWHILE}`;
    case "model.unreachable":
    case "model.busy":
      return `No model answers at ${baseUrl}${cause === "" ? "" : ` (${cause})`}. ${MEANWHILE}`;
    case "model.invalid":
    case "model.cut_off":
    case "model.refused":
      return `${asked} at ${baseUrl} does not write the JSON that it is asked for, so the embedded writer writes. Another model may do.`;
  }
}

function describePace(
  tokensPerSecond: number | null,
  { callMs, deadlineMs }: ChatSettings,
): string[] {
  if (tokensPerSecond === null) return [];
  const longestMs = (LONGEST_ANSWER / tokensPerSecond) * 1_000;
  const pace = `It writes ${Math.max(1, Math.round(tokensPerSecond))} tokens a second`;
  if (longestMs <= Math.min(callMs, deadlineMs)) return [`${pace}.`];
  const call = Math.min(LONGEST_DEADLINE_MS, Math.ceil(longestMs / 10_000) * 10_000);
  return [
    `${pace}, and what is not there in time is written by the embedded writer: set MODEL_TIMEOUT_MS=${call}, SCRIPT_DEADLINE_MS=${LONGEST_DEADLINE_MS} and MODEL_CALLS_AT_ONCE=1.`,
  ];
}
