import { formatClock, languageName, languageNames, listTitles } from "../../i18n/index.ts";
import { t } from "../../i18n/episode.ts";
import type { AccuracyReport, EpisodeDocument } from "../../data/episode.ts";
import { CHECKS } from "./read-receipt.ts";

type Reasoned = AccuracyReport["checks"][number];
/** A check with its reason; older scripts only have it in English. */
export type Check = Reasoned | EpisodeDocument["script"]["checks"][number];

type Origin = EpisodeDocument["script"]["origins"][number];

type Values = { [TCheck in Reasoned as TCheck["reason"]]: TCheck["values"] };

/** The reason for a check's result, in the interface's language. */
const REASONS: { [TReason in keyof Values]: (values: Values[TReason]) => string } = {
  letters: (values) => t("accuracy.letters", values),
  words: (values) => t("accuracy.words", values),
  pieces: (values) => t("accuracy.pieces", values),
  estimated: ({ seconds }) => t("accuracy.estimated", { time: formatClock(seconds * 1000) }),
  lasts: ({ seconds }) => t("accuracy.lasts", { time: formatClock(seconds * 1000) }),
  no_audio: () => t("accuracy.noAudio"),
  questions: (values) => t("accuracy.questions", values),
  all_courses: (values) => t("accuracy.allCourses", values),
  not_named: ({ courses }) => t("accuracy.notNamed", { courses: listTitles(courses) }),
  longest: (values) => t("accuracy.longest", values),
  aligned: () => t("accuracy.aligned"),
  stray: (values) => t("accuracy.stray", values),
  quoted: (values) => t("accuracy.quoted", values),
  no_addresses: () => t("accuracy.noAddresses"),
  addresses: (values) => t("accuracy.addresses", values),
};

/** Why a check passed or failed; an unknown reason is shown in the server's words. */
export function sayDetail(check: Reasoned | Pick<Check, "detail">): string {
  return isReasoned(check) ? sayReason(check) : check.detail;
}

// Against the types: a page left open may get reasons of a newer server.
function isReasoned(check: Reasoned | Pick<Check, "detail">): check is Reasoned {
  return "reason" in check && Object.hasOwn(REASONS, String(check.reason));
}

function sayReason<TReason extends keyof Values>({
  reason,
  values,
}: {
  reason: TReason;
  values: Values[TReason];
}): string {
  return REASONS[reason](values);
}

/** "Everything holds" only if everything was judged: a quote alone proves little. */
export function sayVerdict({ passed, claims }: Pick<AccuracyReport, "passed" | "claims">): string {
  if (!passed) return t("accuracy.notAllPassed");
  return claims.quoted === 0
    ? t("accuracy.allPassed")
    : t("accuracy.quotedOnly", { count: claims.quoted });
}

/** The name of a check with its language, if any; an unknown check keeps its own name. */
export function nameCheck({ kind, language }: Pick<Check, "kind" | "language">): string {
  if (!isKnown(kind)) return kind;
  const name = kind === "audio" ? t("accuracy.audio") : t(`receipt.check.${kind}`);
  return language === null
    ? name
    : t("accuracy.inLanguage", { name, language: languageName(language) });
}

// Against the types: a page left open may get checks of a newer server.
function isKnown(kind: string): kind is Check["kind"] {
  return kind === "audio" || CHECKS.some((known) => known === kind);
}

/** Who wrote which piece, in the episode's order: lessons by their concept. */
export function listOrigins(
  origins: readonly Pick<Origin, "piece" | "writer" | "model" | "languages">[],
  concepts: readonly { conceptId: string; term: string }[],
): { piece: string; writer: string }[] {
  return origins.map((origin) => ({
    piece: namePiece(origin.piece, concepts),
    writer: nameWriter(origin),
  }));
}

/** Names the languages if others wrote the piece in further ones. */
function nameWriter({
  writer,
  model,
  languages,
}: Pick<Origin, "writer" | "model" | "languages">): string {
  const name = sayWriter(writer) ?? model ?? writer;
  if (languages === undefined) return name;
  return t("accuracy.inLanguage", { name, language: languageNames(languages) });
}

/** Writers that are neither a model nor a supplier; null for the others. */
function sayWriter(writer: string): string | null {
  if (writer === "template") return t("accuracy.template");
  return writer === "editor" ? t("accuracy.editor") : null;
}

function namePiece(
  { kind, conceptId }: Origin["piece"],
  concepts: readonly { conceptId: string; term: string }[],
): string {
  if (kind === "frame") return t("accuracy.frame");
  const term = concepts.find((concept) => concept.conceptId === conceptId)?.term;
  return term === undefined ? t("accuracy.someLesson") : t("accuracy.lesson", { term });
}
