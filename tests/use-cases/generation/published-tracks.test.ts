import { env } from "#bindings";
import { createD1MediaOwnerStore } from "@learnlab/adapters/d1";
import {
  checkMediaAccess,
  getEpisode,
  getEpisodeStatus,
  getTrackLinks,
  readScript,
  runGeneration,
  type SpeechRequest,
} from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { beforeAll, expect, test } from "vitest";

import { listKeys } from "../../support/cleanup.ts";
import { deliver, makePending, openMachine, retry } from "../../support/generation.ts";
import { describeCall, openSchool, readEpisode } from "../../support/school.ts";
import { learnerOf } from "../../support/silent-episodes.ts";

const MINUTE = 60_000;
const LANGUAGES: ("en" | "ja")[] = ["en", "ja"];
const outage = async () => {
  throw new Error("D1_ERROR: Network connection lost.");
};

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

type Machine = ReturnType<typeof openMachine>;

const isJapanese = ({ voice }: SpeechRequest) => voice.language === "ja";

async function makeTwo(machine: Machine) {
  const learner = await newLearner();
  const episodeId = await makePending(machine, { userId: learner.id, languages: LANGUAGES });
  return { episodeId, request: { episodeId, actor: learnerOf(learner.id) } };
}

/** A voice that says nothing in Japanese until it is let. */
function holdJapanese() {
  const silent = createSilentSpeech();
  const { promise: isLet, resolve } = Promise.withResolvers<void>();
  const held = async (request: SpeechRequest) => (isJapanese(request) ? isLet : undefined);
  return {
    speech: {
      calls: silent.calls,
      speak: (request: SpeechRequest) => held(request).then(() => silent.speak(request)),
      mark: (request: SpeechRequest) => held(request).then(() => silent.mark(request)),
    },
    letGo: () => resolve(),
  };
}

const checkAccess = (audioKey = "") =>
  checkMediaAccess({ mediaOwners: createD1MediaOwnerStore(env.DB) }, audioKey);

/** Tells when the first track is published. */
function watchTracks(machine: Machine) {
  const { promise: isPublished, resolve } = Promise.withResolvers<void>();
  const { generation } = machine;
  const publishTrack: typeof generation.publishTrack = async (publication) => {
    const isHeld = await generation.publishTrack(publication);
    resolve();
    return isHeld;
  };
  return { machine: { ...machine, generation: { ...generation, publishTrack } }, isPublished };
}

test("the first language is heard and read along while the second is spoken; one mail comes, at the end", async () => {
  const { speech, letGo } = holdJapanese();
  const { machine, isPublished } = watchTracks(openMachine(speech));
  const { episodeId, request } = await makeTwo(machine);
  machine.pass(60 * MINUTE);
  const made = deliver(machine, { episodeId });
  await isPublished;

  const { status, completedAt, tracks } = await getEpisode(machine, request);
  expect({ status, completedAt }).toEqual({ status: "speaking", completedAt: null });
  expect(await getEpisodeStatus(machine, request)).toMatchObject({ voiced: ["en"] });
  const script = await readScript(machine, request);
  expect(script.tracks.map(({ language }) => language)).toEqual(["en"]);
  expect(script.tracks[0]?.cues.length).toBeGreaterThan(10);
  const { audioUrl } = await getTrackLinks(machine, { ...request, language: "en" });
  expect(audioUrl).toContain(tracks[0]?.audioKey);
  expect(await checkAccess(tracks[0]?.audioKey)).toBe("open");
  expect(machine.mails).toEqual([]);

  letGo();
  expect(await made).toBe("ack");
  const whole = await readEpisode(machine, episodeId);
  expect(whole.status).toBe("completed");
  expect(whole.tracks.map(({ language }) => language)).toEqual(LANGUAGES);
  expect(whole.tracks[0]).toEqual(tracks[0]);
  const after = await readScript(machine, request);
  expect(after.tracks.map(({ language }) => language)).toEqual(LANGUAGES);
  expect(after.tracks[0]).toEqual(script.tracks[0]);
  expect(machine.mails).toHaveLength(1);
});

test("a language that was done stays when another fails, and trying again makes that one alone", async () => {
  let isBroken = true;
  const machine = openMachine(
    createSilentSpeech((call) => (isBroken && isJapanese(call) ? "speech.refused" : null)),
  );
  const { episodeId, request } = await makeTwo(machine);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const failed = await readEpisode(machine, episodeId);
  expect(failed).toMatchObject({ status: "failed", episode: { errorReason: "speech.refused" } });
  expect(failed.tracks.map(({ language }) => language)).toEqual(["en"]);
  expect((await readScript(machine, request)).tracks).toHaveLength(1);
  expect(await checkAccess(failed.tracks[0]?.audioKey)).toBe("open");

  isBroken = false;
  const before = machine.speech.calls.length;
  expect(await retry(machine, episodeId)).toEqual({ retried: true });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const whole = await readEpisode(machine, episodeId);
  expect(whole).toMatchObject({ status: "completed", error: null });
  expect(whole.tracks).toHaveLength(2);
  expect(whole.tracks[0]).toEqual(failed.tracks[0]);
  expect(machine.speech.calls.slice(before).every(isJapanese)).toBe(true);
});

test("a run that ends between two languages is gone on with, and nothing is made twice", async () => {
  const machine = openMachine();
  const { episodeId, request } = await makeTwo(machine);
  const { generation } = machine;
  const publishTrack: typeof generation.publishTrack = (publication) =>
    publication.track.language === "ja" ? outage() : generation.publishTrack(publication);
  const broken = { ...machine, generation: { ...generation, publishTrack } };
  expect(await deliver(broken, { episodeId })).toBe("retry");
  const [english] = (await readEpisode(machine, episodeId)).tracks;
  expect(english?.language).toBe("en");
  const calls = machine.speech.calls.map(describeCall);

  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  const whole = await readEpisode(machine, episodeId);
  expect(whole.status).toBe("completed");
  expect(whole.tracks).toHaveLength(2);
  expect(whole.tracks[0]).toEqual(english);
  expect(machine.speech.calls.map(describeCall)).toEqual(calls);
  for (const { audioKey } of whole.tracks) {
    const stem = audioKey.replace(".mp3", "");
    const kept = [".json", ".mp3", ".txt", ".vtt"].map((end) => stem + end);
    expect(await listKeys(stem)).toEqual(kept);
  }
  expect((await readScript(machine, request)).tracks).toHaveLength(2);
});

test("a run that was taken over publishes no language, and the episode is whole once", async () => {
  const machine = openMachine();
  const { episodeId, request } = await makeTwo(machine);
  const { generation } = machine;
  let takeover: Promise<unknown> | null = null;
  const answers: boolean[] = [];
  const zombie = {
    ...machine,
    generation: {
      ...generation,
      publishTrack: async (publication: Parameters<typeof generation.publishTrack>[0]) => {
        if (takeover === null) {
          machine.pass(2 * MINUTE);
          takeover = runGeneration(machine, { episodeId });
        }
        await takeover;
        const isHeld = await generation.publishTrack(publication);
        answers.push(isHeld);
        return isHeld;
      },
    },
  };
  expect(await runGeneration(zombie, { episodeId })).toMatchObject({ state: "busy" });
  expect(answers).not.toContain(true);
  const whole = await readEpisode(machine, episodeId);
  expect(whole.status).toBe("completed");
  expect(whole.tracks).toHaveLength(2);
  expect((await readScript(machine, request)).tracks).toHaveLength(2);
});

test("where the work is lost and all is made anew, nothing of the older script is heard", async () => {
  const machine = openMachine();
  const { episodeId, request } = await makeTwo(machine);
  const { generation } = machine;
  const finishStep: typeof generation.finishStep = (finish) =>
    finish.step.kind === "speech" && finish.step.language === "ja"
      ? outage()
      : generation.finishStep(finish);
  const broken = { ...machine, generation: { ...generation, finishStep } };
  expect(await deliver(broken, { episodeId })).toBe("retry");
  const [old] = (await readEpisode(machine, episodeId)).tracks;
  await env.MEDIA.delete((await readEpisode(machine, episodeId)).episode?.scriptKey ?? "");
  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "failed" });

  await retry(machine, episodeId);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const whole = await readEpisode(machine, episodeId);
  expect(whole.status).toBe("completed");
  expect(whole.tracks.map(({ language }) => language)).toEqual(LANGUAGES);
  expect(whole.tracks[0]?.id).not.toBe(old?.id);
  expect((await readScript(machine, request)).tracks).toHaveLength(2);
});

test("a piece that has to be tried again does not wait for the whole of the languages after its own", async () => {
  const { promise: isJapaneseBegun, resolve } = Promise.withResolvers<void>();
  const machine = openMachine(
    createSilentSpeech((call, number) => {
      if (isJapanese(call)) resolve();
      return number === 1 ? "speech.busy" : null;
    }),
  );
  const { episodeId } = await makeTwo(machine);
  const patient = { ...machine, wait: () => isJapaneseBegun };
  expect(await runGeneration(patient, { episodeId })).toEqual({ state: "completed" });
  const { calls } = machine.speech;
  const again = calls.findLastIndex(({ text }) => text === calls[0]?.text);
  expect(again).toBeLessThan(calls.findLastIndex(isJapanese));
});
