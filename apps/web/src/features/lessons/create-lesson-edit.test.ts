import type { Reason } from "@learnlab/domain/client";
import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";

import { CallError } from "../../api-client.ts";
import { createLessonEdit } from "./create-lesson-edit.ts";
import type { Lesson } from "../../data/lessons.ts";

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
      spoken: "light",
      questions: [],
    },
  ],
  ...lesson,
});

function refuse(why: Reason): Error {
  return new CallError("No.", { ...why, code: "CONFLICT", httpStatus: 409, requestId: null });
}

const openEdit = (save: Calls["save"], lesson: () => Lesson = () => aLesson({})) =>
  createRoot(() => createLessonEdit(lesson, { save, lookAgain: async () => {} }));

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
    const details = { sentenceId: "l1", word: "www." };
    throw refuse({ reason: "lesson.word_forbidden", details });
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

/** A list that others change too: what is listed, and what looking again finds. */
function openShared(newest: Lesson | undefined, save: Calls["save"] = async () => {}) {
  const [listed, setListed] = createSignal<Lesson | undefined>(aLesson({}));
  const sent: string[] = [];
  const calls: Calls = {
    async save(change) {
      sent.push(`${change.lessonId}: ${change.sentences.map(({ text }) => text).join(" ")}`);
      if (change.lessonId !== listed()?.id || listed()?.id !== newest?.id) {
        throw refuse({ reason: "lesson.not_found", details: {} });
      }
      await save(change);
    },
    lookAgain: async () => void setListed(newest),
  };
  const edit = createRoot(() => createLessonEdit(listed, calls));
  edit.begin("en");
  return { edit, sent, setListed };
}

test("what was written goes into the version that took the lesson's place, as the next one", async () => {
  const newest = aLesson({ id: "second", version: 2 }, ["Light is bent.", "Glass slows it."]);
  const { edit, sent } = openShared(newest);
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(false);
  expect([edit.fate(), edit.failure()]).toEqual(["replaced", null]);
  expect(edit.lesson()?.version).toBe(2);
  expect(edit.changed()).toEqual([{ id: "l2", text: "Glass slows light." }]);
  expect(edit.wordsOf("l1", "Light is bent.")).toBe("Light is bent.");
  expect(await edit.save()).toBe(true);
  expect(sent).toEqual(["first: Glass slows light.", "second: Glass slows light."]);
  expect([edit.language(), edit.fate()]).toEqual([null, null]);
});

test("a sentence that both changed says so, and nobody's words come back untold", async () => {
  const newest = aLesson({ id: "second" }, ["Light is bent.", "Glass holds it up."]);
  const { edit } = openShared(newest);
  edit.write("l1", "Light turned.");
  edit.write("l1", "Light bends.");
  edit.write("l2", "Glass slows light.");
  await edit.save();
  // The first was left as it stood: the newest words stay there.
  expect(edit.wordsOf("l1", "Light is bent.")).toBe("Light is bent.");
  expect(edit.rivalOf("l1", "Light is bent.")).toBeNull();
  expect(edit.rivalOf("l2", "Glass holds it up.")).toBe("Glass holds it up.");
  expect(edit.changed()).toEqual([{ id: "l2", text: "Glass slows light." }]);
  edit.write("l1", "Light bends.");
  expect(edit.changed()).toHaveLength(2);
});

test("what was written in a withdrawn lesson stays until it is closed, and is not sent to nowhere", async () => {
  const { edit, sent, setListed } = openShared(undefined);
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(false);
  expect([edit.fate(), edit.failure(), edit.isUnsaved()]).toEqual(["withdrawn", null, true]);
  expect(edit.lesson()?.id).toBe("first");
  expect(edit.wordsOf("l2", "Glass slows it.")).toBe("Glass slows light.");
  expect(await edit.save()).toBe(false);
  expect(sent).toHaveLength(1);
  // An episode had it written anew.
  setListed(aLesson({ id: "anew", version: 2 }, ["Light turns.", "Glass brakes it."]));
  expect([edit.fate(), edit.lesson()?.id]).toEqual(["replaced", "anew"]);
  expect(edit.changed()).toEqual([{ id: "l2", text: "Glass slows light." }]);
  setListed(undefined);
  edit.close();
  expect(edit.lesson()).toBeUndefined();
});

test("sentences that the newest version lacks are left to be copied, also after the others are saved", async () => {
  const { edit, sent } = openShared(aLesson({ id: "second" }, ["Light is bent."]));
  edit.write("l1", "Light turns.");
  edit.write("l2", "Glass slows light.");
  await edit.save();
  expect(edit.leftovers()).toEqual(["Glass slows light."]);
  expect(await edit.save()).toBe(true);
  expect(sent.at(-1)).toBe("second: Light turns.");
  expect([edit.language(), edit.isUnsaved(), edit.fate()]).toEqual(["en", true, null]);
  expect([edit.changed(), edit.leftovers()]).toEqual([[], ["Glass slows light."]]);
});

test("a language that the newest version lacks takes nothing of what was written along", async () => {
  const { edit } = openShared(aLesson({ id: "second", texts: [] }));
  edit.write("l1", "Light turns.");
  await edit.save();
  expect([edit.changed(), edit.leftovers(), edit.isUnsaved()]).toEqual([
    [],
    ["Light turns."],
    true,
  ]);
});

test("where looking again fails, what the server said stays, with what was written", async () => {
  const edit = createRoot(() =>
    createLessonEdit(() => aLesson({}), {
      save: async () => {
        throw refuse({ reason: "lesson.changed", details: {} });
      },
      lookAgain: async () => {
        throw new TypeError("Failed to fetch");
      },
    }),
  );
  edit.begin("en");
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(false);
  expect([edit.fate(), edit.failure()?.reason]).toEqual([null, "lesson.changed"]);
  expect(edit.changed()).toHaveLength(1);
});

test("the version that is being saved is nobody else's", async () => {
  const [listed, setListed] = createSignal(aLesson({}));
  const seen: unknown[] = [];
  const edit = createRoot(() =>
    createLessonEdit(listed, {
      save: async () => {
        setListed(aLesson({ id: "own" }, ["Light bends.", "Glass slows light."]));
        seen.push(edit.fate());
      },
      lookAgain: async () => {},
    }),
  );
  edit.begin("en");
  edit.write("l2", "Glass slows light.");
  expect(await edit.save()).toBe(true);
  expect([...seen, edit.fate()]).toEqual([null, null]);
});
