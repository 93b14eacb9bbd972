import type { EpisodeDocument } from "../../episodes/index.ts";
import { coveredMs, type Interval, isFinished, uniteIntervals } from "../../listening/index.ts";
import type { HeardEpisode, HeardPiece } from "./types.ts";

/** The least share of a segment's time that must be covered. */
const HEARD_SHARE = 0.8;
/** The bits of an integer that both SQLite and JavaScript can hold. */
const MOST_PIECES = 31;

interface Piece extends HeardPiece {
  /** The segment whose time counts: for a question, that of its answer. */
  segmentId: string;
}

type Listened = Pick<HeardEpisode, "coverage" | "completedAt">;

/**
 * The heard pieces of an episode, each with its position among the pieces. A piece counts if 80 percent of
 * its time was covered in one language. An episode that is finished without having been heard to its end
 * was read, and counts as a whole.
 */
export function findHeard(
  document: EpisodeDocument,
  listened: Listened,
): (HeardPiece & { place: number })[] {
  const wasRead = listened.completedAt !== null && !wasHeardOut(document, listened);
  return listPieces(document).flatMap(({ segmentId, ...piece }, place) =>
    wasRead || isCovered(document, { segmentId, coverage: listened.coverage })
      ? [{ ...piece, place }]
      : [],
  );
}

function wasHeardOut({ tracks }: EpisodeDocument, { coverage }: Listened): boolean {
  return tracks.some(({ language, segments }) =>
    isFinished(coverage[language] ?? [], segments.at(-1)?.endMs ?? 0),
  );
}

function listPieces({ script }: EpisodeDocument): Piece[] {
  const segments = script.tracks[0]?.segments ?? [];
  const lessons = segments.flatMap(({ id, kind, conceptId }): Piece[] =>
    kind === "lesson" && conceptId !== null ? [{ segmentId: id, conceptId, asked: null }] : [],
  );
  const questions = script.questions.map(
    ({ conceptId, answerSegmentId, kind = "recall" }): Piece => ({
      segmentId: answerSegmentId,
      conceptId,
      asked: kind,
    }),
  );
  return [...lessons, ...questions].slice(0, MOST_PIECES);
}

function isCovered(
  { tracks }: EpisodeDocument,
  { segmentId, coverage }: { segmentId: string; coverage: Listened["coverage"] },
): boolean {
  return tracks.some(({ language, segments }) => {
    const segment = segments.find(({ id }) => id === segmentId);
    const heard = coverage[language];
    if (segment === undefined || heard === undefined) return false;
    const { startMs, endMs } = segment;
    const within = heard.map(([from, to]): Interval => [from - startMs, to - startMs]);
    const covered = coveredMs(uniteIntervals(within, endMs - startMs));
    return covered >= HEARD_SHARE * (endMs - startMs);
  });
}
