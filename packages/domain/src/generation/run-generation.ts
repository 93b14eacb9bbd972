import pLimit from "p-limit";

import {
  type Brief,
  type BriefedDocument,
  type EpisodeDocument,
  explainWhy,
  isPublishedScript,
  isUnfinished,
  keepWork,
  readBriefedDocument,
  readWork,
  type Script,
  type ScriptTrack,
  type Step,
  WORK_LOST,
} from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import { listOpenings, requestBetterLessons } from "../lessons/index.ts";
import type { ReasonName } from "../shared/index.ts";
import { budgetReached } from "../spending/index.ts";
import { assembleAudio, type AssembledTrack } from "./audio/assemble-audio.ts";
import { createSingleFlight, type SingleFlight } from "./audio/single-flight.ts";
import { type LeftOut, speakTrack, type SpokenTrack } from "./audio/speak-track.ts";
import { takeTurns } from "./audio/take-turns.ts";
import { showBrief } from "./brief/show-brief.ts";
import { writeBrief } from "./brief/write-brief.ts";
import { publish, publishTrack } from "./publish.ts";
import { makeScript } from "./script/make-script.ts";
import type { GenerationDeps } from "./steps/deps.ts";
import { describeFailure, isTransientFailure } from "./steps/failures.ts";
import type { GenerationJob, HeldStep } from "./steps/generation-job.ts";
import { describeHeld, LeaseLost, requireHeld, workKey } from "./steps/held-step.ts";
import { settleAll } from "./steps/settle-all.ts";

/** workerd opens six connections at once; one stays free for the media store. */
const CALLS_AT_ONCE = 5;

const BRIEF: Step = { kind: "brief", language: null };
const SCRIPT: Step = { kind: "script", language: null };
const PUBLISH: Step = { kind: "publish", language: null };

/** How a run ended; `busy` and `later` ask for another delivery. */
export type GenerationOutcome =
  | { state: "completed" }
  | { state: "failed"; reason: ReasonName }
  | { state: "nothing_to_do" }
  | { state: "busy"; until: number }
  | { state: "later"; error: unknown };

/**
 * Makes an episode, or continues where an earlier run stopped: every step is claimed with a lease, stores
 * its result, and is skipped once it is done.
 */
export async function runGeneration(
  deps: GenerationDeps,
  {
    episodeId,
    singleFlight = createSingleFlight(),
  }: { episodeId: string; singleFlight?: SingleFlight },
): Promise<GenerationOutcome> {
  try {
    const job = await deps.generation.findJob(episodeId);
    if (job === null || !isUnfinished(job.episode.status)) return { state: "nothing_to_do" };
    await makeEpisode(deps, { job, singleFlight });
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
  if (error instanceof LeaseLost) {
    return { state: "busy", until: deps.clock.now() + deps.timings.leaseMs };
  }
  deps.log.error("generation.stopped", error, { episodeId });
  if (isTransientFailure(error)) return { state: "later", error };
  const failure = describeFailure(error);
  const fromTheStart = failure.reason === WORK_LOST;
  const at = deps.clock.now();
  const isFailed = await deps.generation.fail({ episodeId, ...failure, fromTheStart, at });
  if (!isFailed) return { state: "busy", until: at + deps.timings.leaseMs };
  return { state: "failed", reason: failure.reason };
}

async function makeEpisode(
  deps: GenerationDeps,
  { job, singleFlight }: { job: GenerationJob; singleFlight: SingleFlight },
): Promise<void> {
  const { episode } = job;
  const run = createStepRunner(deps, episode.id);
  const briefKey = await run(BRIEF, (held) => briefStep(deps, job, held));
  const scriptKey = await run(SCRIPT, (held) => scriptStep(deps, { briefKey, held }));
  const document = await readBriefedDocument(deps.media, scriptKey);
  // What is published stays until all of the new version is.
  const isReplacing = isPublishedScript(episode.scriptKey) && episode.scriptKey !== scriptKey;
  const findPublished = (language: Language) =>
    job.published.find((one) => isReplacing && one.language === language);
  const plan = document.receipt.speech;
  const limit = pLimit(CALLS_AT_ONCE);
  const spokenTracks = episode.outputFormat === "text" ? [] : listSilent(document);
  const takeTurn = takeTurns();
  const trackKeys = await settleAll(
    spokenTracks.map(async (track) => {
      const { language } = track;
      const turn = takeTurn();
      const spokenKey = await run({ kind: "speech", language }, async (held) => {
        const trackId = findPublished(language)?.id ?? null;
        const { userId } = episode;
        const request = { held, userId, track, trackId, plan, limit, singleFlight, turn };
        return finish(deps, held, await speakTrack(deps, request));
      }).finally(turn.pass);
      return run({ kind: "assemble", language }, async (held) => {
        const spoken = await readWork<SpokenTrack | LeftOut>(deps.media, spokenKey);
        if ("leftOut" in spoken) {
          // A language that had no audio before stays a text.
          if (findPublished(language) !== undefined) throw budgetReached();
          return finish(deps, held, spoken);
        }
        const assembled = await assembleAudio(deps, { held, track, plan, spoken });
        return isReplacing
          ? finish(deps, held, assembled)
          : publishTrack(deps, { held, track: assembled });
      });
    }),
  );
  await run(PUBLISH, async (held) => {
    const made = await Promise.all(
      trackKeys.map((key) => readWork<AssembledTrack | LeftOut>(deps.media, key)),
    );
    const tracks = made.flatMap((track) => ("leftOut" in track ? [] : [track]));
    await publish(deps, { held, document, tracks });
    return "";
  });
}

/** Tracks published with audio before are not spoken again. */
function listSilent({ script, tracks }: EpisodeDocument): ScriptTrack[] {
  return script.tracks.filter(({ language }) =>
    tracks.every((track) => track.language !== language),
  );
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
    ...showBrief(brief),
    at: deps.clock.now(),
  });
  requireHeld(isHeld, held);
  return outputKey;
}

const NOBODY = { writer: "", model: null, promptVersion: null };

async function scriptStep(
  deps: GenerationDeps,
  { briefKey, held }: { briefKey: string; held: HeldStep },
): Promise<string> {
  const brief = await readWork<Brief>(deps.media, briefKey);
  const script = await makeScript(deps, { brief, episodeId: held.episodeId });
  const [first] = script.tracks;
  const { writer, model, promptVersion } = script.origins[0] ?? NOBODY;
  const outputKey = workKey(held);
  const document: BriefedDocument = { script, receipt: brief, tracks: [] };
  await keepWork(deps.media, outputKey, document);
  const conceptIds = lessonsOf(script);
  const isHeld = await deps.generation.finishScript({
    ...held,
    outputKey,
    scriptKey: outputKey,
    scriptWriter: writer,
    model,
    promptVersion,
    title: first?.title ?? "",
    description: first?.description ?? "",
    conceptIds,
    why: explainWhy(brief, conceptIds),
    opening: openingOf(first, brief.name),
    at: deps.clock.now(),
  });
  requireHeld(isHeld, held);
  await requestBetterLessons(deps, { origins: script.origins, brief });
  return outputKey;
}

/** The first words of the episode, and the first ones about the learner. */
function openingOf(track: Script["tracks"][number] | undefined, name: string | null): string[] {
  const said = (kind: "greeting" | "recap") =>
    (track?.segments ?? [])
      .filter((segment) => segment.kind === kind)
      .flatMap(({ sentences }) => sentences.map(({ text }) => text));
  return listOpenings({ greeting: said("greeting"), recap: said("recap") }, name);
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

/** Runs a step unless it is done, and releases its lease when it fails. */
function createStepRunner(deps: GenerationDeps, episodeId: string) {
  const runId = deps.ids.next();
  return async (step: Step, work: StepWork): Promise<string> => {
    const at = deps.clock.now();
    const leaseUntil = at + deps.timings.leaseMs;
    const claim = await deps.generation.claimStep({ episodeId, step, runId, at, leaseUntil });
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
          if (!(error instanceof LeaseLost)) await giveBack(deps, held, error);
          throw error;
        }
      }
    }
  };
}

/** Otherwise the step stays locked until its lease ends; a failure here must not hide the original error. */
async function giveBack(deps: GenerationDeps, held: HeldStep, error: unknown): Promise<void> {
  const failure = describeFailure(error);
  try {
    await deps.generation.releaseStep({ ...held, ...failure, at: deps.clock.now() });
  } catch (unreleased) {
    deps.log.error("generation.not_released", unreleased, describeHeld(held));
  }
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
