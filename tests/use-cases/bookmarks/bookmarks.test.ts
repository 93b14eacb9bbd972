import {
  exportBookmarks,
  ListBookmarks,
  listBookmarks,
  readScript,
  removeBookmark,
  SaveBookmark,
  saveBookmark,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { nextId } from "../../support/next-id.ts";
import { signUp } from "../../support/people.ts";

let machine: TestMachine;
let episodeId = "";
let learner: { userId: string; role: "learner" };

/** A learner with an episode of their course. */
beforeAll(async () => {
  machine = openMachine();
  const teacher = await signUp("Teacher of bookmarks", "teacher");
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id, concepts: 3 });
  learner = { userId: (await signUp("Learner of bookmarks")).id, role: "learner" };
  await enroll(learner.userId, course.id);
  episodeId = await makePending(machine, { userId: learner.userId });
  await deliver(machine, { episodeId });
});

beforeEach(async () => {
  for (const { id } of await listed()) {
    await removeBookmark(machine, { actor: learner, bookmarkId: id });
  }
});

async function listed() {
  const page = ListBookmarks.parse({});
  return (await listBookmarks(machine, { ...page, actor: learner })).bookmarks;
}

const marked = (change: object = {}) => {
  const now = machine.clock.now();
  const times = { markedAt: now, changedAt: now, sentAt: now };
  const base = { bookmarkId: nextId(), episodeId, positionMs: 0, ...times };
  return { ...SaveBookmark.parse({ ...base, ...change }), actor: learner };
};

async function readLines() {
  const { tracks } = await readScript(machine, { actor: learner, episodeId });
  return tracks[0]?.cues ?? [];
}

test("a place is kept with the lines around it", async () => {
  const cues = await readLines();
  const cue = cues[4];
  const kept = await saveBookmark(machine, marked({ positionMs: (cue?.startMs ?? 0) + 1 }));
  expect(kept).toMatchObject({ episodeId, language: "en", note: "", removedAt: null });
  expect([kept.before, kept.line, kept.after].every((line) => line !== "")).toBe(true);
  expect(kept.line).toContain(cue?.text ?? "?");
  const first = await saveBookmark(machine, marked({ positionMs: 0 }));
  expect(first).toMatchObject({ before: "", line: expect.stringContaining(cues[0]?.text ?? "?") });
  expect(await listed()).toHaveLength(2);
});

test("the same bookmark twice is one, and of two changes the later one stays", async () => {
  const made = marked({ note: "First." });
  await saveBookmark(machine, made);
  await saveBookmark(machine, made);
  const at = made.changedAt;
  await saveBookmark(machine, { ...made, note: "Third.", changedAt: at - 1_000, sentAt: at });
  expect(await listed()).toMatchObject([{ id: made.bookmarkId, note: "First." }]);
  await saveBookmark(machine, { ...made, isRemoved: true, changedAt: at + 1 });
  expect(await listed()).toEqual([]);
});

test("a change that was long on its way, and sent again, is no later than it was", async () => {
  const made = marked();
  const at = made.changedAt;
  await saveBookmark(machine, made);
  const slow = { ...made, note: "Slow.", changedAt: at - 9_000, sentAt: at - 8_000 };
  await saveBookmark(machine, { ...made, note: "Quick.", changedAt: at - 1, sentAt: at });
  await saveBookmark(machine, slow);
  expect(await listed()).toMatchObject([{ note: "" }]);
  // Hours offline are told by a clock that may be wrong by a year.
  const wrong = at + 365 * 86_400_000;
  const late = { ...made, note: "Late.", changedAt: wrong - 7_200_000, sentAt: wrong };
  await saveBookmark(machine, late);
  expect(await listed()).toMatchObject([{ note: "" }]);
});

test("what was removed says nothing more, and undoing brings it back with its lines", async () => {
  const made = marked({ note: "Mine." });
  const kept = await saveBookmark(machine, made);
  const at = made.changedAt;
  const removed = await saveBookmark(machine, { ...made, isRemoved: true, changedAt: at + 1 });
  expect(removed).toMatchObject({ note: "", line: "", removedAt: expect.any(Number) });
  await saveBookmark(machine, { ...made, changedAt: at + 2 });
  expect(await listed()).toMatchObject([{ note: "Mine.", line: kept.line }]);
});

test("another person neither marks nor changes nor sees it", async () => {
  const made = marked({ note: "Mine." });
  await saveBookmark(machine, made);
  const other = { userId: (await signUp("Other of bookmarks")).id, role: "learner" as const };
  const theirs = saveBookmark(machine, { ...made, actor: other });
  expect(await refusal(theirs)).toMatchObject({ reason: "account.forbidden" });
  const gone = removeBookmark(machine, { actor: other, bookmarkId: made.bookmarkId });
  expect(await refusal(gone)).toMatchObject({ reason: "account.forbidden" });
  const page = ListBookmarks.parse({ episodeId });
  expect((await listBookmarks(machine, { ...page, actor: other })).bookmarks).toEqual([]);
  expect(await listed()).toHaveLength(1);
});

test("they are taken away as Markdown and as a table, in which nothing is run or read as a sign", async () => {
  await saveBookmark(machine, marked({ positionMs: 61_000, note: "=1+1\n# *no* <b>head</b>" }));
  await saveBookmark(machine, marked({ positionMs: 5_000, note: "1. Sooner" }));
  const asked = { actor: learner, episodeId: null };
  const markdown = await exportBookmarks(machine, { ...asked, format: "markdown" });
  expect(markdown.count).toBe(2);
  const [title, ...lines] = markdown.text.split("\n\n");
  expect(title).toMatch(/^# \S/);
  expect(lines.slice(0, 2)).toEqual(["## 0:05", "1\\. Sooner"]);
  expect(lines[2]).toMatch(/^> .+\n> \*\*.+\*\*\n> .+$/);
  expect(lines.slice(3, 5)).toEqual(["## 1:01", "\\=1+1  \n\\# \\*no\\* \\<b\\>head\\</b\\>"]);
  const { text } = await exportBookmarks(machine, { ...asked, format: "csv" });
  expect(text).toContain("podcast_id,podcast,language,position,time,note,before,line,after");
  expect(text).toContain(`"'=1+1\n# *no* <b>head</b>"`);
});
