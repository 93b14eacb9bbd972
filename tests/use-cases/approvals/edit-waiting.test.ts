import { env } from "#bindings";
import {
  approveEpisodes,
  editWaiting,
  getEpisode,
  listWaiting,
  ListWaiting,
  openWaiting,
  openWaitingEditor,
  requireApproval,
  RequireApproval,
} from "@learnlab/domain";
import { beforeEach, expect, test } from "vitest";

import { limit, openMonth, refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { readEpisode } from "../../support/school.ts";
import { NO_BUDGET } from "../../support/silent-episodes.ts";

const SAID = "That is all for today, and tomorrow we go on with light.";
let letters = "";

beforeEach(async () => {
  letters += "x";
  await env.DB.prepare("delete from settings where name = 'limits'").run();
});

/** An episode of two courses that both ask for approval. */
async function makeWaiting() {
  const machine = openMonth();
  const teacher = {
    userId: (await signUp(`Editing ${letters}`, "teacher")).id,
    role: "teacher",
  } as const;
  const learner = { userId: (await signUp(`Edited ${letters}`)).id, role: "learner" } as const;
  const courseIds: string[] = [];
  for (const title of [`Optics ${letters}`, `Waves ${letters}`]) {
    const { id } = await makeCourse({ title, teacherId: teacher.userId });
    await enroll(learner.userId, id);
    await setRule(machine, { teacher, courseId: id, isRequired: true });
    courseIds.push(id);
  }
  const episodeId = await makePending(machine, { userId: learner.userId, languages: ["en", "ja"] });
  await deliver(machine, { episodeId });
  machine.speech.calls.length = 0;
  machine.mails.length = 0;
  return { machine, teacher, learner, courseIds, courseId: courseIds[0] ?? "", episodeId };
}

type Waiting = Awaited<ReturnType<typeof makeWaiting>>;

const setRule = (
  machine: Waiting["machine"],
  { teacher, ...rule }: Pick<Waiting, "teacher"> & { courseId: string; isRequired: boolean },
) => requireApproval(machine, { ...RequireApproval.parse(rule), actor: teacher });

async function reword({ machine, teacher, courseId, episodeId }: Waiting) {
  const asked = { actor: teacher, courseId, episodeId };
  const { version, tracks } = await openWaitingEditor(machine, asked);
  const closing = tracks[0]?.segments.at(-1);
  const sentences = [
    {
      language: "en" as const,
      segmentId: closing?.id ?? "",
      sentenceId: closing?.sentences.at(-1)?.id ?? "",
      text: SAID,
    },
  ];
  return { ...asked, version, sentences };
}

const listQueue = async ({ machine, teacher }: Waiting, courseId: string) =>
  (await listWaiting(machine, { ...ListWaiting.parse({ courseId }), actor: teacher })).episodes;

const show = ({ machine, learner, episodeId }: Waiting) =>
  getEpisode(machine, { actor: learner, episodeId });

test("what waits is edited, spoken where it changed, and waits on for every course", async () => {
  const waiting = await makeWaiting();
  const { machine, teacher, courseIds, courseId, episodeId } = waiting;
  const other = courseIds[1] ?? "";
  await approveEpisodes(machine, { actor: teacher, courseId: other, episodeIds: [episodeId] });
  const before = await readEpisode(machine, episodeId);
  await editWaiting(machine, await reword(waiting));
  expect(await listQueue(waiting, courseId)).toMatchObject([{ id: episodeId, isBeingMade: true }]);
  const opened = await openWaiting(machine, { actor: teacher, courseId, episodeId });
  expect(JSON.stringify(opened)).not.toContain(SAID);
  const approve = (id: string) =>
    approveEpisodes(machine, { actor: teacher, courseId: id, episodeIds: [episodeId] });
  expect(await approve(courseId)).toEqual({ approved: 0, released: 0 });
  expect(await show(waiting)).toMatchObject({ title: "", scriptKey: null, tracks: [] });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(machine.speech.calls.map(({ text }) => text)).toEqual([expect.stringContaining(SAID)]);
  const after = await readEpisode(machine, episodeId);
  expect(after.status).toBe("awaiting_review");
  expect(after.tracks[1]).toEqual(before.tracks[1]);
  expect(after.tracks[0]?.id).toBe(before.tracks[0]?.id);
  expect(after.tracks[0]?.audioKey).not.toBe(before.tracks[0]?.audioKey);
  for (const id of courseIds) {
    expect(await listQueue(waiting, id)).toMatchObject([{ id: episodeId, isBeingMade: false }]);
  }
  expect(await show(waiting)).toMatchObject({ title: "", scriptKey: null, tracks: [] });
  expect(machine.mails).toEqual([]);
  expect(await approve(other)).toEqual({ approved: 1, released: 0 });
  expect(await approve(courseId)).toEqual({ approved: 1, released: 1 });
  expect(await show(waiting)).toMatchObject({ status: "completed", tracks: after.tracks });
});

test("if its new version cannot be made it waits as it was, with the reason", async () => {
  const waiting = await makeWaiting();
  const { machine, courseId, episodeId } = waiting;
  const { tracks, episode } = await readEpisode(machine, episodeId);
  await editWaiting(machine, await reword(waiting));
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  await deliver(machine, { episodeId });
  const after = await readEpisode(machine, episodeId);
  expect(after).toMatchObject({ status: "awaiting_review", tracks });
  expect(after.episode).toMatchObject({ scriptKey: episode?.scriptKey, isWithheld: true });
  expect(after.episode?.errorReason).toMatch(/^budget\./);
  expect(await listQueue(waiting, courseId)).toMatchObject([{ isBeingMade: false }]);
});

test("a course that stops asking keeps what is being spoken again in its queue", async () => {
  const waiting = await makeWaiting();
  const { machine, teacher, courseId, episodeId } = waiting;
  await editWaiting(machine, await reword(waiting));
  await setRule(machine, { teacher, courseId, isRequired: false });
  await deliver(machine, { episodeId });
  expect(await listQueue(waiting, courseId)).toMatchObject([{ id: episodeId }]);
});

test("teachers edit what waits for their course, and nothing else", async () => {
  const waiting = await makeWaiting();
  const { machine, learner, teacher, courseId, courseIds, episodeId } = waiting;
  const change = await reword(waiting);
  const other = { userId: "other", role: "teacher" } as const;
  for (const actor of [learner, other]) {
    expect(await refusal(editWaiting(machine, { ...change, actor }))).toMatchObject({
      code: "forbidden",
    });
  }
  const foreign = await makeCourse({ title: "Foreign", teacherId: teacher.userId });
  expect(await refusal(editWaiting(machine, { ...change, courseId: foreign.id }))).toMatchObject({
    code: "not_found",
  });
  for (const id of courseIds) {
    await approveEpisodes(machine, { actor: teacher, courseId: id, episodeIds: [episodeId] });
  }
  const asked = { actor: teacher, courseId, episodeId };
  expect(await refusal(openWaitingEditor(machine, asked))).toMatchObject({ code: "not_found" });
  expect(await refusal(editWaiting(machine, change))).toMatchObject({ code: "not_found" });
});
