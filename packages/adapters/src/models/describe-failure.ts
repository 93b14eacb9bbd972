import { ModelFailure, type ModelFailureReason } from "@learnlab/domain";

/** A supplier's error response. */
export interface Refusal {
  status: number;
  /** The supplier's name of the error, such as `model_not_found`. */
  code: string;
  message: string;
}

const MESSAGE_LIMIT = 300;

/** The failure of a call with an error response; such calls are not billed. */
export function describeRefusal(refusal: Refusal, model: string): ModelFailure {
  const { status, code, message } = refusal;
  const cause = new Error(`${status} ${code} ${message.slice(0, MESSAGE_LIMIT)}`);
  return new ModelFailure(reasonOf(refusal), { model, cause });
}

/** The failure of a call without a complete response; it may have been billed. */
export function describeBreak(cause: unknown, model: string): ModelFailure {
  // A truncated body, or a proxy's page instead.
  const isUnreadable = cause instanceof SyntaxError;
  const reason = isUnreadable ? "model.invalid" : "model.unreachable";
  return new ModelFailure(reason, { model, isCostKnown: false, cause });
}

// OpenAI sends 403 for a model that a project may not use and 429 for an account without money, Gemini
// sends 400 for a wrong key: the name decides before the status.
const reasonsByCode: Partial<Record<string, ModelFailureReason>> = {
  model_not_found: "model.gone",
  API_KEY_INVALID: "model.unauthorized",
  insufficient_quota: "model.unauthorized",
};

function reasonOf({ status, code }: Refusal): ModelFailureReason {
  const named = Object.hasOwn(reasonsByCode, code) ? reasonsByCode[code] : undefined;
  if (named !== undefined) return named;
  if (status === 404) return "model.gone";
  if (status === 401 || status === 403) return "model.unauthorized";
  if (status === 429) return "model.busy";
  if (status >= 500 || transient.has(status)) return "model.unreachable";
  return "model.refused";
}

// Request timeout, conflict, and Google's "cancelled".
const transient = new Set([408, 409, 499]);
