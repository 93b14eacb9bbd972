import type { AppRouter } from "@learnlab/api";
import type { inferRouterOutputs } from "@trpc/server";

import { CallError, createApiClient } from "./api-client.ts";
import { t, tReason } from "./i18n/index.ts";

type Outputs = inferRouterOutputs<AppRouter>;

export type Session = Outputs["session"]["current"];
export type Person = NonNullable<Session["person"]>;
export type Settings = NonNullable<Session["settings"]>;
export type EpisodeSummary = Outputs["episodes"]["list"]["episodes"][number];
export type EpisodeDetail = Outputs["episodes"]["get"];
export type EpisodeProgress = Outputs["episodes"]["status"];
export type CourseView = Outputs["courses"]["list"][number];
export type OfferedVoice = Outputs["voices"]["list"][number];
export type SpeechDescription = Outputs["installation"]["speech"];
export type Invitation = Outputs["invitations"]["list"][number];
export type Language = EpisodeSummary["languages"][number];
export type OutputFormat = EpisodeSummary["outputFormat"];
export type AbilityLevel = Settings["abilityLevel"];
export type Role = Person["role"];

let onSignedOut = () => {};

/** What to do when a call finds that nobody is signed in any more. */
export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

export const api = createApiClient({
  url: "/trpc",
  fetch: (url, init) => fetch(url, init),
  onSignedOut: () => onSignedOut(),
});

/** What went wrong, fit to be shown. */
export interface Failure {
  /** A sentence in the language of the interface where the reason is known. */
  message: string;
  reason: string | null;
  requestId: string | null;
  /** tRPC's name of the kind of refusal, or UNREACHABLE where no answer came; null if unknown. */
  code: string | null;
}

/** Reads whatever a call threw; an answer that never came counts as being offline. */
export function readFailure(error: unknown): Failure {
  if (error instanceof CallError) return readTrpcFailure(error);
  if (error instanceof AnsweredError) {
    return { message: error.message, reason: error.reason, requestId: null, code: null };
  }
  return isConnectionLost(error) ? unreachable() : unknownFailure();
}

/** The HTTP status of a call that was refused; null for anything else. */
export function statusOf(error: unknown): number | null {
  return error instanceof CallError ? (error.data?.httpStatus ?? null) : null;
}

function unreachable(): Failure {
  return {
    message: t("error.noConnection"),
    reason: null,
    requestId: null,
    code: "UNREACHABLE",
  };
}

function unknownFailure(): Failure {
  return { message: t("error.unknown"), reason: null, requestId: null, code: null };
}

// Browsers tell a failed fetch from any other TypeError by its words only.
function isConnectionLost(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed|import/i.test(error.message);
}

function readTrpcFailure(error: CallError): Failure {
  const { data } = error;
  if (data === null) return unreachable();
  const isOurs = data.httpStatus >= 500 && data.reason === null;
  const spoken = data.reason === null ? null : tReason(data.reason);
  return {
    message: spoken ?? (isOurs ? t("error.unknown") : error.message),
    reason: data.reason,
    requestId: isOurs ? data.requestId : null,
    code: data.code,
  };
}

/** A plain endpoint answered with a refusal. */
export class AnsweredError extends Error {
  readonly status: number;
  readonly reason: string | null;

  constructor(message: string, answer: { status: number; reason: string | null }) {
    super(message);
    this.name = "AnsweredError";
    this.status = answer.status;
    this.reason = answer.reason;
  }
}
