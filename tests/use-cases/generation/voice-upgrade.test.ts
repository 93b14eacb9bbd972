import { env } from "#bindings";
import { sampleVoice, type SpeechRequest } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { beforeAll, expect, test } from "vitest";

import { enroll } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

/** The machine with the stand-in of a version, and every text that it was asked for. */
function openStandIn(
  standInVersion: string,
  isBusy: (request: SpeechRequest, call: number) => boolean = () => false,
) {
  const machine = openMachine(
    createSilentSpeech((request, call) => (isBusy(request, call) ? "speech.busy" : null)),
  );
  const speechDefaults = { ...machine.speechDefaults, isStandIn: true, standInVersion };
  const listTexts = () => new Set(machine.speech.calls.map(({ text }) => text));
  return { ...machine, speechDefaults, listTexts };
}

async function readTrack(machine: ReturnType<typeof openStandIn>, episodeId: string) {
  const { status, tracks } = await readEpisode(machine, episodeId);
  return { status, audioKeys: tracks.map(({ audioKey }) => audioKey) };
}

/** Makes an episode of another learner of the same courses, and lists the lessons that were spoken once more. */
async function makeForClassmate(
  machine: ReturnType<typeof openStandIn>,
  earlier: ReturnType<typeof openStandIn>,
  { userId, name }: { userId: string; name: string },
): Promise<string[]> {
  const classmate = await signUp(name);
  const { results } = await env.DB.prepare(
    "select course_id from enrollments where user_id = ? order by created_at, id",
  )
    .bind(userId)
    .all<{ course_id: string }>();
  for (const { course_id } of results) await enroll(classmate.id, course_id);
  const episodeId = await makePending(machine, { userId: classmate.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  return listShared(machine).filter((text) => earlier.listTexts().has(text));
}

/** What all learners share is asked for twice: for its sound, and for the times of its words. */
function listShared({ speech }: ReturnType<typeof openStandIn>): string[] {
  const byText = Map.groupBy(speech.calls, ({ text }) => text);
  return [...byText].flatMap(([text, calls]) => (calls.length > 1 ? [text] : []));
}

test("an episode half spoken when another voice comes is spoken by that one alone", async () => {
  const { id: userId } = await newLearner();
  const before = openStandIn("one", (_, call) => call > 8);
  const episodeId = await makePending(before, { userId });
  expect(await deliver(before, { episodeId })).toBe("retry");
  const after = openStandIn("two");
  expect(await deliver(after, { episodeId }, 2)).toBe("ack");
  expect((await readEpisode(after, episodeId)).status).toBe("completed");
  const spoken = after.listTexts();
  expect(spoken.size).toBeGreaterThan(8);
  expect([...before.listTexts()].filter((text) => !spoken.has(text))).toEqual([]);
});

test("the same voice goes on where it was, and speaks nothing twice", async () => {
  const { id: userId } = await newLearner();
  const isLate = { now: true };
  const machine = openStandIn("one", (_, call) => isLate.now && call > 8);
  const episodeId = await makePending(machine, { userId });
  expect(await deliver(machine, { episodeId })).toBe("retry");
  isLate.now = false;
  const begun = machine.speech.calls.length;
  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  const again = new Set(machine.speech.calls.slice(begun).map(({ text }) => text));
  const spokenOnce = [...machine.listTexts()].filter((text) => !again.has(text));
  expect(spokenOnce.length).toBeGreaterThan(0);
});

test("what was heard stays as it was, and what another voice said is not joined to what this one says", async () => {
  const { id: userId } = await newLearner();
  const before = openStandIn("one");
  const first = await makePending(before, { userId });
  expect(await deliver(before, { episodeId: first })).toBe("ack");
  const heard = await readTrack(before, first);
  const objects = await Promise.all(heard.audioKeys.map((key) => env.MEDIA.head(key)));

  const after = openStandIn("two");
  const spokenAgain = await makeForClassmate(after, before, { userId, name: "Second" });
  expect(spokenAgain.length).toBeGreaterThan(0);
  const third = openStandIn("two");
  expect(await makeForClassmate(third, after, { userId, name: "Third" })).toEqual([]);
  expect(await readTrack(after, first)).toEqual(heard);
  const now = await Promise.all(heard.audioKeys.map((key) => env.MEDIA.head(key)));
  expect(now.map((object) => object?.etag)).toEqual(objects.map((object) => object?.etag));
});

test("a sample sounds as the voice that speaks now, and Polly's stays the one that was paid for", async () => {
  const actor = { userId: (await newLearner()).id, role: "learner" } as const;
  const listen = async (machine: ReturnType<typeof openStandIn>) => {
    await sampleVoice(machine, { actor, voiceId: "Joanna" });
    return machine.speech.calls.length;
  };
  const sampled = `${Date.now()}`;
  expect(await listen(openStandIn(`${sampled}-one`))).toBe(1);
  expect(await listen(openStandIn(`${sampled}-one`))).toBe(0);
  expect(await listen(openStandIn(`${sampled}-two`))).toBe(1);
  const asPolly = (version: string) => {
    const machine = openStandIn(version);
    return { ...machine, speechDefaults: { ...machine.speechDefaults, isStandIn: false } };
  };
  await listen(asPolly(`${sampled}-one`));
  expect(await listen(asPolly(`${sampled}-two`))).toBe(0);
});
