import type { OutputFormat } from "../../api.ts";
import type { EpisodeDocument, Receipt } from "../../data/episode.ts";

export const CHECKS = [
  "language",
  "length",
  "questions",
  "courses",
  "segments",
  "alignment",
  "grounding",
  "addresses",
] as const;

type Script = EpisodeDocument["script"];

/**
 * The kinds of checks that were made; a kind has passed when it did in every language. That each
 * part fits the voice says nothing to who only reads.
 */
export function groupChecks(
  checks: Script["checks"],
  format: OutputFormat,
): { kind: (typeof CHECKS)[number]; passed: boolean }[] {
  return CHECKS.flatMap((kind) => {
    if (kind === "segments" && format === "text") return [];
    const ofKind = checks.filter((check) => check.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, passed: ofKind.every(({ passed }) => passed) }];
  });
}

/** Of the concepts that were considered, those that fitted in, in the order of teaching. */
export function chosenConcepts(receipt: Receipt, script: Script): Receipt["concepts"] {
  const taught = script.tracks[0]?.segments.filter(({ kind }) => kind === "lesson") ?? [];
  return taught.flatMap(
    ({ conceptId }) => receipt.concepts.find((concept) => concept.conceptId === conceptId) ?? [],
  );
}

/** What is asked about without being taught in it. */
export function askedReviews(receipt: Receipt, script: Script): NonNullable<Receipt["reviews"]> {
  const asked = new Set(script.questions.map(({ conceptId }) => conceptId));
  return (receipt.reviews ?? []).filter(({ conceptId }) => asked.has(conceptId));
}

/** Who wrote it, each once; null is the built-in writer. */
export function listWriters(
  origins: readonly Pick<Script["origins"][number], "writer" | "model">[],
): (string | null)[] {
  return [
    ...new Set(
      origins.map(({ writer, model }) => (writer === "template" ? null : (model ?? writer))),
    ),
  ];
}
