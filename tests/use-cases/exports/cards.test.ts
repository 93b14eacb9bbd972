import { env } from "#bindings";
import { exportCards, markAnswer, readScript, saveSettings } from "@learnlab/domain";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

let classes = 0;

async function openClass() {
  const machine = openMachine();
  const letter = String.fromCodePoint(97 + classes++);
  const teacher = await signUp(`Teacher of cards ${letter}`, "teacher");
  const learner = await signUp(`Learner of cards ${letter}`);
  const course = await makeCourse({ title: "Optics <b>", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  const read = (only: "all" | "missed") =>
    exportCards(machine, { actor, courseId: course.id, only });
  return { machine, course, actor, read };
}

const rowsOf = (text: string) =>
  text
    .split("\n")
    .flatMap((line) => (line === "" || line.startsWith("#") ? [] : [line.split("\t")]));

test("a course is cards, one a question, which keep their names when their words are corrected", async () => {
  const { course, read } = await openClass();
  const { count, text } = await read("all");
  const rows = rowsOf(text);
  expect(count).toBe(course.conceptIds.length);
  expect(rows).toHaveLength(count);
  expect(text).toContain("#deck:LearnLab Optics <b>\n");
  const names = rows.map((row) => row[3]);
  expect(new Set(names)).toEqual(
    new Set(course.conceptIds.map((id) => `learnlab-${id}-recall-en`)),
  );
  await env.DB.prepare(
    `update concepts set questions = json_set(questions, '$[0].question', 'Corrected?') where id = ?`,
  )
    .bind(course.conceptIds[0] ?? "")
    .run();
  const again = rowsOf((await read("all")).text);
  expect(again.map((row) => row[3])).toEqual(names);
  expect(again[0]?.[0]).toBe("Corrected?");
});

test("cards are in each language that one learns in, where the course has it", async () => {
  const { machine, course, actor, read } = await openClass();
  const [translated = ""] = course.conceptIds;
  const question = {
    kind: "recall",
    question: "それは何?",
    answer: "名前です。",
    accepted: [],
    choices: [],
  };
  await env.DB.prepare(
    `insert into concept_texts (id, concept_id, language, term, spoken, sentences, questions, created_at, updated_at)
     values (?1, ?1, 'ja', '用語', '用語', '[]', ?2, 1, 1)`,
  )
    .bind(translated, JSON.stringify([{ ...question, keyTerms: ["名前"] }]))
    .run();
  expect((await read("all")).text).not.toContain("それは何?");
  const change = { languages: ["ja" as const, "en" as const] };
  await saveSettings(machine, { actor, stored: null, change });
  const { text } = await read("all");
  const names = rowsOf(text).map((row) => row[3]);
  expect(names.slice(0, 2)).toEqual([
    `learnlab-${translated}-recall-ja`,
    `learnlab-${translated}-recall-en`,
  ]);
  expect(names).toHaveLength(course.conceptIds.length + 1);
  expect(text).toContain("それは何?\t名前です。<br><small>名前</small>\t");
});

test("one's misses are the concepts that were answered wrong or half the last time", async () => {
  const { machine, actor, read } = await openClass();
  expect(await read("missed")).toMatchObject({ count: 0 });
  const episodeId = await makePending(machine, { userId: actor.userId, outputFormat: "text" });
  await deliver(machine, { episodeId });
  const { script } = await readScript(machine, { actor, episodeId });
  const results = ["missed", "had", "half"] as const;
  for (const [at, result] of results.entries()) {
    const number = script.questions[at]?.number ?? 0;
    await markAnswer(machine, { actor, episodeId, number, mark: { kind: "self", result } });
  }
  const missed = [script.questions[0], script.questions[2]].map((one) => one?.conceptId);
  const { text } = await read("missed");
  expect(new Set(rowsOf(text).map((row) => row[3]))).toEqual(
    new Set(missed.map((id) => `learnlab-${id}-recall-en`)),
  );
});

test("a course that is not one's own is nobody's deck", async () => {
  const { machine, course } = await openClass();
  const stranger = await signUp("Stranger to cards");
  const actor = { userId: stranger.id, role: "learner" } as const;
  const asked = exportCards(machine, { actor, courseId: course.id, only: "all" });
  expect(await refusal(asked)).toMatchObject({ code: "forbidden" });
});
