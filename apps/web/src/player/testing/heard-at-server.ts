import {
  type Listen,
  type Progress,
  type ProgressStore,
  saveProgress,
} from "@learnlab/domain/testing";

import type { Report } from "../../data/send-report.ts";

type ListenedEpisode = NonNullable<Awaited<ReturnType<ProgressStore["findEpisode"]>>>;

const LEARNER = "00000000-0000-7000-8000-00000000000a";
export const EPISODE = "00000000-0000-7000-8000-00000000000e";
export const DURATION_MS = 3_600_000;

/** The server's part of listening on one episode of an hour, with its own rules and a store in memory. */
export function openHeardAtServer(clock: { now: () => number }) {
  let progress: Progress | null = null;
  const listens = new Map<string, Listen>();
  let lastId = 0;
  const find = async () => progress;
  const deps = {
    clock,
    ids: { next: () => `id-${(lastId += 1)}` },
    progress: {
      findEpisode: async () => ({ ...episodeAt(0), progress }),
      find,
      sumUp: async () => {
        throw new Error("Nothing is added up here.");
      },
      async save({
        progress: next,
        listens: more,
      }: {
        progress: Progress;
        listens: readonly Listen[];
      }) {
        if (next.version !== (progress?.version ?? 0) + 1) return false;
        progress = next;
        for (const listen of more) listens.set(listen.id, extend(listens.get(listen.id), listen));
        return true;
      },
    },
  };
  return {
    /** A report that was on its way for some time. */
    receive: (report: Report, travelMs = 0) =>
      saveProgress(
        { ...deps, clock: { now: () => clock.now() + travelMs } },
        { ...report, actor: { userId: LEARNER, role: "learner" } },
      ),
    coverage: () => progress?.coverage.en ?? [],
    listens: () => [...listens.values()],
    positionMs: () => progress?.positionMs,
  };
}

/**
 * As the database does it (`write-listens.ts`): as early and as long as one of the reports says. How long a
 * report was on its way moves a listen, and does not lengthen it.
 */
function extend(known: Listen | undefined, more: Listen): Listen {
  if (known === undefined) return more;
  const startedAt = Math.min(known.startedAt, more.startedAt);
  const wallMs = Math.max(known.wallMs, more.wallMs);
  const fromMs = Math.min(known.fromMs, more.fromMs);
  const toMs = Math.max(known.toMs, more.toMs);
  return { ...known, fromMs, toMs, startedAt, wallMs };
}

function episodeAt(createdAt: number): Omit<ListenedEpisode, "progress"> {
  const track = { id: "t", episodeId: EPISODE, audioKey: "k.mp3", contentType: "audio/mpeg" };
  const voice = { voice: "", engine: "", sampleRate: 24_000, sizeBytes: 1 };
  return {
    id: EPISODE,
    userId: LEARNER,
    kind: "daily",
    title: "Light",
    description: "",
    languages: ["en"],
    outputFormat: "audio",
    status: "completed",
    isWithheld: false,
    isForClass: false,
    standing: null,
    listenerId: LEARNER,
    error: null,
    errorReason: null,
    scriptWriter: null,
    includedCourses: [],
    why: null,
    scriptKey: null,
    cover: null,
    totalPlays: 0,
    createdAt,
    completedAt: createdAt,
    removedAt: null,
    tracks: [{ ...track, ...voice, language: "en", durationMs: DURATION_MS }],
  };
}
