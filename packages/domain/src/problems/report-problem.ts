import { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import {
  type EpisodeStore,
  type EpisodeWithTracks,
  findListener,
  permitEpisode,
  readDocumentSince,
  readerOf,
} from "../episodes/index.ts";
import { Language } from "../languages/index.ts";
import { type Clock, DAY_MS, DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { findPlace, type Place } from "./find-place.ts";
import type { ProblemStore } from "./ports.ts";
import { type Problem, PROBLEM_KINDS } from "./types.ts";

/** Enough for anybody in earnest, and little for a flood. */
const MOST_OPEN = 50;
const LONGEST_QUOTE = 1_000;

export const ReportProblem = z
  .strictObject({
    /** Set by the client: the same id is the same report. */
    problemId: z.uuid(),
    episodeId: z.uuid(),
    language: Language,
    kind: z.enum(PROBLEM_KINDS),
    note: z.string().trim().max(1_000, "Please use at most 1,000 characters.").default(""),
    positionMs: z.int().min(0).max(DAY_MS).nullable().default(null),
  })
  .refine(({ kind, note }) => kind !== "other" || note !== "", {
    path: ["note"],
    error: "Say in a few words what is wrong.",
  });

interface ReportDeps {
  episodes: Pick<EpisodeStore, "findWithTracks">;
  media: MediaStore;
  problems: Pick<ProblemStore, "add" | "listOfEpisode">;
  clock: Clock;
}

/** Keeps what a listener says is wrong, with the sentence that was said there. */
export async function reportProblem(
  deps: ReportDeps,
  request: z.output<typeof ReportProblem> & { actor: Actor | null },
): Promise<void> {
  const { actor, problemId: id, ...report } = request;
  const found = await deps.episodes.findWithTracks(report.episodeId, readerOf(request));
  const episode = permitEpisode(found, { actor }, "problems.report");
  const place = await readPlace(deps, { episode, ...report });
  const userId = findListener(episode, readerOf(request));
  const isKept = await deps.problems.add(
    { id, ...report, userId, ...place, createdAt: deps.clock.now() },
    { mostOpen: MOST_OPEN },
  );
  if (isKept) return;
  throw new DomainError(
    "limit_reached",
    `${MOST_OPEN} of your reports are still open. Wait until some are answered.`,
    { reason: "problems.too_many", details: { most: MOST_OPEN } },
  );
}

/** What a listener reported of an episode, with the answers. */
export async function listOwnProblems(
  deps: Pick<ReportDeps, "episodes" | "problems">,
  request: { actor: Actor | null; episodeId: string },
): Promise<Problem[]> {
  const { episodeId } = request;
  const found = await deps.episodes.findWithTracks(episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "problems.ofEpisode");
  const userId = findListener(episode, readerOf(request));
  return deps.problems.listOfEpisode({ userId, episodeId });
}

async function readPlace(
  { media }: Pick<ReportDeps, "media">,
  {
    episode: { scriptKey, tracks },
    language,
    positionMs,
  }: { episode: EpisodeWithTracks; language: Language; positionMs: number | null },
): Promise<Place> {
  if (scriptKey === null || positionMs === null) return { quote: "", conceptId: null };
  const document = await readDocumentSince(media, { scriptKey, tracks });
  const { quote, conceptId } = findPlace(document, { language, positionMs });
  return { quote: quote.slice(0, LONGEST_QUOTE), conceptId };
}
