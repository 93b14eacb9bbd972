import { languageName } from "../../i18n/index.ts";
import { t } from "../../i18n/episode.ts";
import { LANGUAGES } from "../../languages.ts";
import type { EpisodeDocument } from "./load-episode.ts";
import { CHECKS } from "./read-receipt.ts";

export interface Check {
  check: string;
  passed: boolean;
  detail: string;
}

type Kind = (typeof CHECKS)[number] | "audio";
type Origin = EpisodeDocument["script"]["origins"][number];

/** Why a check came out as it did: the server's own words, and how they are said here. */
const REASONS: { pattern: RegExp; say: (one: string, other: string) => string }[] = [
  { pattern: /^(\d+) % of its letters/, say: (percent) => t("accuracy.letters", { percent }) },
  {
    pattern: /^(\d+) of (\d+) pieces are in the language/,
    say: (part, total) => t("accuracy.pieces", { part, total }),
  },
  { pattern: /^(\d+) s estimated/, say: (seconds) => t("accuracy.estimated", say(seconds)) },
  { pattern: /^(\d+) s long/, say: (seconds) => t("accuracy.lasts", say(seconds)) },
  { pattern: /^there is no audio/, say: () => t("accuracy.noAudio") },
  { pattern: /^(\d+) questions, each/, say: (count) => t("accuracy.questions", { count }) },
  { pattern: /^all (\d+) courses/, say: (count) => t("accuracy.allCourses", { count }) },
  { pattern: /^not named: (.+)/, say: (courses) => t("accuracy.notNamed", { courses }) },
  {
    pattern: /^the longest segment has (\d+) characters/,
    say: (count) => t("accuracy.longest", { count }),
  },
  {
    pattern: /^0 sentences stand in one language only/,
    say: () => t("accuracy.aligned"),
  },
  {
    pattern: /^(\d+) sentences stand in one language only/,
    say: (count) => t("accuracy.stray", { count: Number(count) }),
  },
  {
    pattern: /^(\d+) of (\d+) claims are quoted/,
    say: (part, total) => t("accuracy.quoted", { part, total }),
  },
];

/** Minutes and seconds, as `6:04`. */
function say(seconds: string): { time: string } {
  const all = Number(seconds);
  return { time: `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}` };
}

/** Why a check passed or did not, in the language of the interface where its words are known. */
export function sayDetail({ detail }: Pick<Check, "detail">): string {
  for (const reason of REASONS) {
    const found = reason.pattern.exec(detail);
    if (found !== null) return reason.say(found[1] ?? "", found[2] ?? "");
  }
  return detail;
}

/** What was checked, with the language where it was one; an unknown check keeps its own name. */
export function nameCheck({ check }: Pick<Check, "check">): string {
  const [kind = "", tag] = check.split(" ");
  const language = LANGUAGES.find((known) => known === tag);
  if (!isKind(kind)) return check;
  const name = kind === "audio" ? t("accuracy.audio") : t(`receipt.check.${kind}`);
  return language === undefined
    ? name
    : t("accuracy.inLanguage", { name, language: languageName(language) });
}

function isKind(kind: string): kind is Kind {
  return kind === "audio" || CHECKS.some((known) => known === kind);
}

/** Who wrote which piece, in the order of the episode: the lessons by what they teach. */
export function listOrigins(
  origins: readonly Pick<Origin, "piece" | "writer" | "model">[],
  concepts: readonly { conceptId: string; term: string }[],
): { piece: string; writer: string }[] {
  return origins.map(({ piece, writer, model }) => ({
    piece: namePiece(piece, concepts),
    writer: writer === "template" ? t("accuracy.template") : (model ?? writer),
  }));
}

function namePiece(
  piece: string,
  concepts: readonly { conceptId: string; term: string }[],
): string {
  if (piece === "frame") return t("accuracy.frame");
  const conceptId = piece.replace(/^lesson /, "");
  const term = concepts.find((concept) => concept.conceptId === conceptId)?.term;
  return term === undefined ? t("accuracy.someLesson") : t("accuracy.lesson", { term });
}
