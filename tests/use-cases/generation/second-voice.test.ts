import { readScript, vttKeyOf } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { beforeAll, expect, test } from "vitest";

import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { changeSettings } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";
import { learnerOf } from "../../support/silent-episodes.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

/** Which kinds of segments each voice says in the transcript. */
async function listSpeakers(machine: TestMachine, request: { userId: string; episodeId: string }) {
  const { userId, episodeId } = request;
  const { script, tracks } = await readScript(machine, { actor: learnerOf(userId), episodeId });
  const kindOf = (id: string) => script.tracks[0]?.segments.find((one) => one.id === id)?.kind;
  const said = (tracks[0]?.cues ?? []).map(({ voice, segment }) => ({
    voice: voice ?? "",
    kind: kindOf(segment),
  }));
  return Object.fromEntries(
    [...Map.groupBy(said, ({ voice }) => voice)].map(([voice, cues]) => [
      voice,
      [...new Set(cues.map(({ kind }) => kind))],
    ]),
  );
}

const TELLING = ["greeting", "recap", "bridge", "lesson", "closing"];
const ASKING = ["question", "answer", "recall"];

test("another voice asks, answers, and asks again at the end; the transcript names both", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(await listSpeakers(machine, { userId: learner.id, episodeId })).toEqual({
    Joanna: TELLING,
    Matthew: ASKING,
  });
  const [track] = (await readEpisode(machine, episodeId)).tracks;
  expect(track?.voice).toBe("Joanna");
  const vtt = await machine.media.getText(track === undefined ? "" : vttKeyOf(track));
  expect(vtt).toContain("<v Joanna>");
  expect(vtt).toContain("<v Matthew>");
});

test("one voice says all of it for who wants that", async () => {
  const learner = await newLearner();
  await changeSettings(learner, { secondVoice: false, voices: { en: "Matthew" } });
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const speakers = await listSpeakers(machine, { userId: learner.id, episodeId });
  expect(Object.keys(speakers)).toEqual(["Matthew"]);
});

test("an episode goes on with the voices that it was begun with", async () => {
  const learner = await newLearner();
  let isBusy = true;
  const machine = openMachine(
    createSilentSpeech((_, call) => (isBusy && call > 4 ? "speech.busy" : null)),
  );
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("retry");
  isBusy = false;
  await changeSettings(learner, { secondVoice: false });
  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  const speakers = await listSpeakers(machine, { userId: learner.id, episodeId });
  expect(Object.keys(speakers)).toEqual(["Joanna", "Matthew"]);
});
