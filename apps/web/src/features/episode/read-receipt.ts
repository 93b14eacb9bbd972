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
 * The kinds of checks that were made; a kind passes if it passed in every language. The check of the
 * voice's limits does not concern readers.
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

/** The considered concepts that fit into the episode, in teaching order. */
export function chosenConcepts(receipt: Receipt, script: Script): Receipt["concepts"] {
  const taught = script.tracks[0]?.segments.filter(({ kind }) => kind === "lesson") ?? [];
  return taught.flatMap(
    ({ conceptId }) => receipt.concepts.find((concept) => concept.conceptId === conceptId) ?? [],
  );
}

/** Concepts that are asked about without being taught. */
export function askedReviews(receipt: Receipt, script: Script): NonNullable<Receipt["reviews"]> {
  const asked = new Set(script.questions.map(({ conceptId }) => conceptId));
  return (receipt.reviews ?? []).filter(({ conceptId }) => asked.has(conceptId));
}

/** The writers, each once; null is the template. Whoever edited it by hand is no writer. */
export function listWriters(
  origins: readonly Pick<Script["origins"][number], "writer" | "model">[],
): (string | null)[] {
  return [
    ...new Set(
      origins
        .filter(({ writer }) => writer !== "editor")
        .map(({ writer, model }) => (writer === "template" ? null : (model ?? writer))),
    ),
  ];
}
