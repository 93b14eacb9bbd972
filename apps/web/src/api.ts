import type { AppRouter } from "@learnlab/api";
import type { inferRouterOutputs } from "@trpc/server";

import { fetchWatched } from "./connection.ts";
import { CallError, createApiClient, type Why } from "./api-client.ts";
import { t } from "./i18n/index.ts";
import { keepLast } from "./keep-last.ts";
import { sayReason } from "./say-reason.ts";

type Outputs = inferRouterOutputs<AppRouter>;

export type Session = Outputs["session"]["current"];
export type Person = NonNullable<Session["person"]>;
export type Settings = NonNullable<Session["settings"]>;
export type EpisodeSummary = Outputs["episodes"]["list"]["episodes"][number];
export type EpisodeDetail = Outputs["episodes"]["get"];
export type EpisodeProgress = Outputs["episodes"]["status"];
export type CourseChoice = Outputs["episodes"]["choices"][number];
export type Quota = Outputs["episodes"]["quota"];
export type CourseDetail = Outputs["courses"]["get"];
export type CourseStudy = Outputs["courses"]["study"];
export type CourseView = Outputs["courses"]["list"][number];
export type OfferedVoice = Outputs["voices"]["list"][number];
export type SpeechDescription = Outputs["installation"]["speech"];
export type WritingDescription = Outputs["installation"]["writing"];
export type Invitation = Outputs["invitations"]["list"]["invitations"][number];
export type Language = EpisodeSummary["languages"][number];
export type OutputFormat = EpisodeSummary["outputFormat"];
export type AbilityLevel = Settings["abilityLevel"];
export type Role = Person["role"];
export type SeenPerson = Outputs["people"]["get"];

let onSignedOut = () => {};

/** Sets what happens when a call finds that nobody is signed in any more. */
export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

export const api = createApiClient({
  url: "/trpc",
  fetch: fetchWatched,
  onSignedOut: () => onSignedOut(),
  keepLast,
});

/** An error for display. */
export type Failure = Why & {
  /** A sentence in the interface's language if the reason is known. */
  message: string;
  requestId: string | null;
  /** tRPC's code, or UNREACHABLE if no answer came; null if unknown. */
  code: string | null;
};

const NO_REASON = { reason: null, details: null } as const;

/** Reads any error of a call; a missing answer counts as being offline. */
export function readFailure(error: unknown): Failure {
  if (error instanceof CallError) return readTrpcFailure(error);
  if (error instanceof AnsweredError) {
    return { ...error.why, message: error.message, requestId: null, code: null };
  }
  return isConnectionLost(error) ? unreachable() : unknownFailure();
}

/** The HTTP status of a refused call; null for anything else. */
export function statusOf(error: unknown): number | null {
  return error instanceof CallError ? (error.data?.httpStatus ?? null) : null;
}

function unreachable(): Failure {
  return {
    ...NO_REASON,
    message: t("error.noConnection"),
    requestId: null,
    code: "UNREACHABLE",
  };
}

function unknownFailure(): Failure {
  return { ...NO_REASON, message: t("error.unknown"), requestId: null, code: null };
}

// Browsers distinguish a failed fetch from other TypeErrors only by its message.
function isConnectionLost(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed|import/i.test(error.message);
}

function readTrpcFailure(error: CallError): Failure {
  const { data } = error;
  if (data === null) return unreachable();
  const { code, httpStatus, requestId, ...why } = data;
  const isOurs = httpStatus >= 500 && why.reason === null;
  const spoken = why.reason === null ? null : sayReason(why);
  return {
    ...why,
    message: spoken ?? (isOurs ? t("error.unknown") : error.message),
    requestId: isOurs ? requestId : null,
    code,
  };
}

/** A refusal by an endpoint outside tRPC. */
export class AnsweredError extends Error {
  readonly status: number;
  readonly why: Why;

  constructor(message: string, answer: { status: number; why?: Why }) {
    super(message);
    this.name = "AnsweredError";
    this.status = answer.status;
    this.why = answer.why ?? NO_REASON;
  }
}
