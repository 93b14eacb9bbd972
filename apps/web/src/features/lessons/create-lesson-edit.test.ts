import { TRPCClientError } from "@trpc/client";
import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";

import { createLessonEdit } from "./create-lesson-edit.ts";
import type { Lesson } from "./lessons-data.ts";

type Calls = Parameters<typeof createLessonEdit>[1];

const say = (id: string, text: string) => ({ id, text, claim: null });

const aLesson = (
  lesson: Partial<Lesson>,
  sentences = ["Light bends.", "Glass slows it."],
): Lesson => ({
  id: "first",
  courseId: "c",
  conceptId: "light",
  level: "beginner",
  variant: "teach",
  version: 1,
  writer: "template",
  model: null,
  promptVersion: null,
  editedBy: null,
  createdAt: 0,
  texts: [
    {
      language: "en",
      term: "Light",
      lesson: sentences.map((text, index) => say(`l${index + 1}`, text)),
      question: [],
      answer: [],
      bareQuestion: "",
      bareAnswer: "",
    },
  ],
  ...lesson,
});

function refuse(reason: string, message: string): Error {
  return TRPCClientError.from({
    error: { code: -32_000, message, data: { code: "CONFLICT", httpStatus: 409, reason } },
  });
}

const openEdit = (save: Calls["save"], lesson: () => Lesson = () => aLesson({})) =>
  createRoot(() => createLessonEdit(lesson, { save, refresh: async () => {} }));

test("only what says something else is sent, and saved once", async () => {
  const sent: unknown[] = [];
  const edit = openEdit(async (change) => void sent.push(change));
  edit.begin("en");
  edit.write("l1", "Light bends.");
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(true);
  expect(sent).toEqual([
    { lessonId: "first", language: "en", sentences: [{ id: "l2", text: "Glass slows light." }] },
  ]);
  expect(edit.language()).toBeNull();
  expect(edit.isUnsaved()).toBe(false);
});

test("what cannot be a sentence is not sent, and is told at its field", async () => {
  const sent: unknown[] = [];
  const edit = openEdit(async (change) => void sent.push(change));
  edit.begin("en");
  edit.write("l1", " ");
  expect(edit.faultOf("l1")).toBeNull();
  expect(await edit.save()).toBe(false);
  expect(edit.faultOf("l1")).toEqual({ kind: "empty" });
  expect(edit.faultOf("l2")).toBeNull();
  expect(sent).toEqual([]);
});

test("what will not be read aloud is told at its sentence, until that says something else", async () => {
  const edit = openEdit(async () => {
    throw refuse("lesson.not_speakable", 'This cannot be read aloud. It contains "www.".');
  });
  edit.begin("en");
  edit.write("l1", "See www.evil.example.");
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(false);
  expect([edit.refusalOf("l1"), edit.refusalOf("l2"), edit.failure()]).toEqual([
    "www.",
    null,
    null,
  ]);
  edit.write("l1", "See for yourself.");
  expect(edit.refusalOf("l1")).toBeNull();
});

test("what was written stays while somebody else's version takes the lesson's place", async () => {
  const [lesson, setLesson] = createSignal(aLesson({}));
  const sent: string[] = [];
  const edit = openEdit(async ({ lessonId }) => {
    sent.push(lessonId);
    if (lessonId === "first") throw refuse("lesson.changed", "Somebody else changed it.");
  }, lesson);
  edit.begin("en");
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(false);
  expect(edit.failure()?.reason).toBe("lesson.changed");
  setLesson(aLesson({ id: "second", version: 2 }, ["Light is bent.", "Glass slows it."]));
  expect(edit.changed()).toEqual([{ id: "l2", text: "Glass slows light." }]);
  expect(edit.wordsOf("l1", "Light is bent.")).toBe("Light is bent.");
  expect(await edit.save()).toBe(true);
  expect(sent).toEqual(["first", "second"]);
});
