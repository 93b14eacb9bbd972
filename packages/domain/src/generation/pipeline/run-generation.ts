import type { GenerationJob } from "../ports.ts";
import type { Brief, Script } from "../types.ts";
import { writeBrief } from "../write-brief.ts";
import { assembleAudio, type AssembledTrack } from "./assemble-audio.ts";
import type { GenerationDeps } from "./deps.ts";
import { mayPassLater, sentenceFor } from "./failures.ts";
import { type HeldStep, LEASE_MS, LeaseLost, requireHeld, workKey } from "./held-step.ts";
import { createCallLimit } from "./limit-calls.ts";
import { makeScript } from "./make-script.ts";
import { type EpisodeDocument, publish } from "./publish.ts";
import { type SpokenPart, speakTrack } from "./speak-track.ts";
import { settleAll } from "./settle-all.ts";
import { keepWork, readWork } from "./work-objects.ts";

/** workerd opens six connections at once; one stays free for the media store. */
const CALLS_AT_ONCE = 5;

/** How a run ended; `busy` and `later` ask for another delivery. */
export type GenerationOutcome =
  | { state: "completed" }
  | { state: "failed"; reason: string }
  | { state: "nothing_to_do" }
  | { state: "busy"; until: number }
  | { state: "later"; error: unknown };

/**
 * Makes an episode, or goes on where an earlier run stopped: every step is claimed with a lease,
 * leaves its work in the media store, and is skipped once it is done.
 */
export async function runGeneration(
  deps: GenerationDeps,
  { episodeId }: { episodeId: string },
): Promise<GenerationOutcome> {
  const job = await deps.generation.findJob(episodeId);
  if (job === null || job.episode.status === "completed" || job.episode.status === "failed") {
    return { state: "nothing_to_do" };
  }
  try {
    await makeEpisode(deps, job);
    return { state: "completed" };
  } catch (error) {
    return answerFailure(deps, episodeId, error);
  }
}

async function answerFailure(
  deps: GenerationDeps,
  episodeId: string,
  error: unknown,
): Promise<GenerationOutcome> {
  if (error instanceof StepBusy) return { state: "busy", until: error.until };
  if (error instanceof LeaseLost) return { state: "busy", until: deps.clock.now() + LEASE_MS };
  deps.log.error("generation.stopped", error, { episodeId });
  if (mayPassLater(error)) return { state: "later", error };
  const failure = sentenceFor(error);
  await deps.generation.fail({ episodeId, ...failure, at: deps.clock.now() });
  return { state: "failed", reason: failure.reason };
}

async function makeEpisode(deps: GenerationDeps, job: GenerationJob): Promise<void> {
  const { episode } = job;
  const run = createStepRunner(deps, episode.id);
  const briefKey = await run("brief", (held) => briefStep(deps, job, held));
  const scriptKey = await run("script", (held) => scriptStep(deps, { briefKey, held }));
  const { script } = await readWork<EpisodeDocument>(deps.media, scriptKey);
  const limit = createCallLimit(CALLS_AT_ONCE);
  const spokenTracks = episode.outputFormat === "text" ? [] : script.tracks;
  const trackKeys = await settleAll(
    spokenTracks.map(async (track) => {
      const { language } = track;
      const partsKey = await run(`speech:${language}`, async (held) => {
        const parts = await speakTrack(deps, { held, userId: episode.userId, track, limit });
        return finish(deps, held, parts);
      });
      return run(`assemble:${language}`, async (held) => {
        const parts = await readWork<SpokenPart[]>(deps.media, partsKey);
        return finish(deps, held, await assembleAudio(deps, { held, track, parts }));
      });
    }),
  );
  await run("publish", async (held) => {
    const tracks = await Promise.all(
      trackKeys.map((key) => readWork<AssembledTrack>(deps.media, key)),
    );
    const brief = await readWork<Brief>(deps.media, briefKey);
    await publish(deps, { held, script, brief, tracks });
    return "";
  });
}

async function briefStep(
  deps: GenerationDeps,
  job: GenerationJob,
  held: HeldStep,
): Promise<string> {
  const brief = await writeBrief(deps, { job, at: deps.clock.now() });
  const outputKey = workKey(held);
  await keepWork(deps.media, outputKey, brief);
  const isHeld = await deps.generation.finishBrief({
    ...held,
    outputKey,
    title: brief.concepts
      .slice(0, 3)
      .map(({ term }) => term)
      .join("\u00a0· "),
    description: "",
    includedCourses: brief.courses.map(({ title }) => title),
    conceptIds: brief.concepts.map(({ conceptId }) => conceptId),
    at: deps.clock.now(),
  });
  requireHeld(isHeld, held);
  return outputKey;
}

async function scriptStep(
  deps: GenerationDeps,
  { briefKey, held }: { briefKey: string; held: HeldStep },
): Promise<string> {
  const brief = await readWork<Brief>(deps.media, briefKey);
  const script = await makeScript(deps, brief);
  const [first] = script.tracks;
  const outputKey = workKey(held);
  const document: EpisodeDocument = { script, receipt: brief, tracks: [] };
  await keepWork(deps.media, outputKey, document);
  const isHeld = await deps.generation.finishScript({
    ...held,
    outputKey,
    scriptKey: outputKey,
    scriptWriter: script.origins[0]?.writer ?? "",
    model: script.origins[0]?.model ?? null,
    title: first?.title ?? "",
    description: first?.description ?? "",
    conceptIds: lessonsOf(script),
    at: deps.clock.now(),
  });
  requireHeld(isHeld, held);
  return outputKey;
}

function lessonsOf({ tracks }: Script): string[] {
  const lessons = tracks[0]?.segments.filter(({ kind }) => kind === "lesson") ?? [];
  return lessons.flatMap(({ conceptId }) => conceptId ?? []);
}

async function finish(deps: GenerationDeps, held: HeldStep, work: unknown): Promise<string> {
  const outputKey = workKey(held);
  await keepWork(deps.media, outputKey, work);
  const at = deps.clock.now();
  requireHeld(await deps.generation.finishStep({ ...held, outputKey, at }), held);
  return outputKey;
}

type StepWork = (held: HeldStep) => Promise<string>;

/** Runs a step unless it is done, and gives its lease back when it fails. */
function createStepRunner(deps: GenerationDeps, episodeId: string) {
  return async (step: string, work: StepWork): Promise<string> => {
    const at = deps.clock.now();
    const claim = await deps.generation.claimStep({
      episodeId,
      step,
      at,
      leaseUntil: at + LEASE_MS,
    });
    switch (claim.state) {
      case "done":
        return claim.outputKey;
      case "busy":
        throw new StepBusy(claim.until);
      case "claimed": {
        const held = { episodeId, step, attempt: claim.attempt };
        try {
          return await work(held);
        } catch (error) {
          if (!(error instanceof LeaseLost)) {
            await deps.generation.releaseStep({ ...held, at: deps.clock.now() });
          }
          throw error;
        }
      }
    }
  };
}

/** Another run holds the step until its lease ends. */
class StepBusy extends Error {
  readonly until: number;

  constructor(until: number) {
    super("Another run works on this step.");
    this.name = "StepBusy";
    this.until = until;
  }
}
