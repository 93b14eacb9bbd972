import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import {
  type Actor,
  checkAccuracy,
  editLesson,
  type Language,
  type LanguageModel,
  type Lesson,
  listLessons,
  readScript,
  revoiceLesson,
  withdrawLesson,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { signUp, type TestPerson } from "../../support/people.ts";
import { createWritingModel } from "../../support/writing-model.ts";

let teacher: Actor;
let course: { id: string };
let learner: TestPerson;
let machine: TestMachine;
let classmates = 0;

beforeAll(async () => {
  const { id } = await signUp("Teacher", "teacher");
  teacher = { userId: id, role: "teacher" };
  course = await makeCourse({ title: "Library", teacherId: id });
  learner = await signUp("Learner");
  await enroll(learner.id, course.id);
  machine = openMachine();
});

async function makeEpisode(userId = learner.id): Promise<string> {
  const episodeId = await makePending(machine, { userId });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  return episodeId;
}

async function lessonsOf(episodeId: string, userId = learner.id) {
  const actor = { userId, role: "learner" } as const;
  const { script } = await readScript(machine, { actor, episodeId });
  return script.tracks[0]?.segments.filter(({ kind }) => kind === "lesson") ?? [];
}

/** Another learner of the course, to whom everything is as new as it was to the first. */
async function newClassmate(): Promise<TestPerson> {
  classmates += 1;
  const classmate = await signUp(`Classmate ${"abcdefgh"[classmates] ?? ""}`);
  await enroll(classmate.id, course.id);
  return classmate;
}

test("what a teacher edits is heard from now on, and what was heard stays as it was", async () => {
  const first = await makeEpisode();
  const [lesson] = await listLessons(machine, { actor: teacher, courseId: course.id });
  const [text] = lesson?.texts ?? [];
  const sentence = text?.lesson[1];
  await editLesson(machine, {
    actor: teacher,
    lessonId: lesson?.id ?? "",
    language: "en",
    sentences: [{ id: sentence?.id ?? "", text: "The teacher says it like this now." }],
  });
  const classmate = await newClassmate();
  const second = await makeEpisode(classmate.id);
  const said = JSON.stringify(await lessonsOf(second, classmate.id));
  expect(said).toContain("The teacher says it like this now.");
  expect(JSON.stringify(await lessonsOf(first))).not.toContain(
    "The teacher says it like this now.",
  );
  const [edited] = await listLessons(machine, { actor: teacher, courseId: course.id });
  expect(edited).toMatchObject({ version: 2, editedBy: teacher.userId });
});

test("two people who change the same lesson at once do not overwrite each other", async () => {
  const [lesson] = await listLessons(machine, { actor: teacher, courseId: course.id });
  const lessonId = lesson?.id ?? "";
  const changes = await Promise.allSettled([
    withdrawLesson(machine, { actor: teacher, lessonId }),
    revoiceLesson(machine, { actor: teacher, lessonId }),
  ]);
  expect(changes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("words for a version that is gone are refused with the reason, and go into the newest one", async () => {
  const newest = async () =>
    (await listLessons(machine, { actor: teacher, courseId: course.id })).find(
      ({ variant }) => variant === "teach",
    );
  const seen = await newest();
  const sentences = [{ id: seen?.texts[0]?.lesson[1]?.id ?? "", text: "Written side by side." }];
  const write = (lessonId = "") =>
    editLesson(machine, { actor: teacher, lessonId, language: "en", sentences });
  await revoiceLesson(machine, { actor: teacher, lessonId: seen?.id ?? "" });
  await expect(write(seen?.id)).rejects.toMatchObject({ reason: "lesson.not_found" });
  await write((await newest())?.id);
  const saved = await newest();
  expect(saved?.version).toBe((seen?.version ?? 0) + 2);
  expect(saved?.texts[0]?.lesson[1]?.text).toBe("Written side by side.");
});

test("a lesson that is recorded anew is bought once more, and only its own pieces", async () => {
  const [lesson] = await listLessons(machine, { actor: teacher, courseId: course.id });
  await revoiceLesson(machine, { actor: teacher, lessonId: lesson?.id ?? "" });
  const classmate = await newClassmate();
  const before = machine.speech.calls.length;
  await makeEpisode(classmate.id);
  const texts = machine.speech.calls.slice(before).map(({ text }) => text);
  const taught = lesson?.texts[0]?.lesson.map(({ text }) => text).join(" ");
  expect(texts).toContain(taught);
});

test("a withdrawn lesson is written anew by the next episode that needs it", async () => {
  const [lesson] = await listLessons(machine, { actor: teacher, courseId: course.id });
  await withdrawLesson(machine, { actor: teacher, lessonId: lesson?.id ?? "" });
  const classmate = await newClassmate();
  await makeEpisode(classmate.id);
  const lessons = await listLessons(machine, { actor: teacher, courseId: course.id });
  const anew = lessons.find(
    ({ conceptId, level, variant }) =>
      conceptId === lesson?.conceptId && level === lesson.level && variant === lesson.variant,
  );
  expect(anew?.id).not.toBe(lesson?.id);
  expect(anew?.version).toBe((lesson?.version ?? 0) + 1);
});

test("two episodes that need the same new lesson at once end with one", async () => {
  const { id } = await makeCourse({ title: "Fresh", teacherId: teacher.userId });
  const two = await Promise.all([signUp("One"), signUp("Two")]);
  for (const person of two) await enroll(person.id, id);
  const made = await Promise.all(two.map((person) => makeEpisode(person.id)));
  const { results } = await env.DB.prepare(
    `select count(*) as lessons, count(distinct concept_id) as concepts from lessons
     where concept_id in (select id from concepts where course_id = ?)`,
  )
    .bind(id)
    .all<{ lessons: number; concepts: number }>();
  expect(results[0]?.lessons).toBe(results[0]?.concepts);
  const [one, other] = await Promise.all(
    made.map((episodeId, index) => lessonsOf(episodeId, two[index]?.id)),
  );
  expect(one?.map(({ sentences }) => sentences)).toEqual(other?.map(({ sentences }) => sentences));
});

test("a language is added to the writing that stands, never one of another writing", async () => {
  const { conceptIds } = await makeCourse({ title: "Two Writers", teacherId: teacher.userId });
  const conceptId = conceptIds[0] ?? "";
  const textIn = (language: "en" | "ja" | "de", words: string) => ({
    language,
    term: words,
    lesson: [],
    spoken: words,
    questions: [],
  });
  const save = async (texts: ReturnType<typeof textIn>[]) => {
    const kept = await machine.lessons.save({
      conceptId,
      level: "beginner",
      variant: "teach",
      writer: "openai",
      model: null,
      promptVersion: null,
      texts,
      ids: [uuidSource.next(), ...texts.map(() => uuidSource.next())],
      at: machine.clock.now(),
    });
    return kept?.texts.map(({ language }) => language);
  };
  const first = textIn("en", "first");
  expect(await save([first])).toEqual(["en"]);
  expect(await save([textIn("en", "other"), textIn("ja", "other")])).toEqual(["en"]);
  expect(await save([first, textIn("ja", "first")])).toEqual(["en", "ja"]);
  expect(await save([first, textIn("ja", "other"), textIn("de", "other")])).toEqual(["en", "ja"]);
});

/** A class of its own, whose first learner's lessons a model wrote. */
async function openClass(title: string) {
  const { id, conceptIds } = await makeCourse({ title, teacherId: teacher.userId });
  const join = async () => {
    const person = await signUp(`Pupil ${title} ${"abcdefgh"[(classmates += 1) % 8] ?? ""}`);
    await enroll(person.id, id);
    return person;
  };
  const write = async (
    model: LanguageModel = createWritingModel("openai"),
    languages: Language[] = ["en"],
  ) => {
    const { id: userId } = await join();
    const writing = { ...machine, models: [model] };
    const episodeId = await makePending(writing, { userId, languages, outputFormat: "text" });
    expect(await deliver(writing, { episodeId })).toBe("ack");
    const actor = { userId, role: "learner" } as const;
    const { script } = await readScript(machine, { actor, episodeId });
    return script;
  };
  const list = () => listLessons(machine, { actor: teacher, courseId: id });
  return { conceptIds, write, list };
}

/** A model before whose first translation something happens. */
function createSlowTranslator(happen: () => Promise<void>): LanguageModel {
  const model = createWritingModel("openai");
  let happening: Promise<void> | null = null;
  return {
    ...model,
    async complete(request) {
      if (request.schema.name === "translation") await (happening ??= happen());
      return model.complete(request);
    },
  };
}

const wordsOf = ({ texts }: Lesson, language: Language) =>
  JSON.stringify(texts.find((text) => text.language === language)?.lesson);

test("a lesson that was withdrawn while it was translated does not come back", async () => {
  const { write, list } = await openClass("Comeback");
  await write();
  const before = await list();
  const withdrawAll = async () => {
    for (const { id } of before) await withdrawLesson(machine, { actor: teacher, lessonId: id });
  };
  const { tracks } = await write(createSlowTranslator(withdrawAll), ["en", "ja"]);
  expect(tracks.map(({ language }) => language)).toEqual(["en", "ja"]);
  const withdrawn = new Set(before.map(({ conceptId }) => conceptId));
  expect((await list()).filter(({ conceptId }) => withdrawn.has(conceptId))).toEqual([]);
});

test("a translation of the old words is not added to a lesson that was edited meanwhile", async () => {
  const { write, list } = await openClass("Mixed");
  await write(createWritingModel("openai"), ["en", "ja"]);
  const known = new Set((await list()).map(({ conceptId }) => conceptId));
  const editAll = async () => {
    for (const lesson of await list()) {
      const id = lesson.texts[0]?.lesson[1]?.id ?? "";
      const sentences = [{ id, text: "The teacher has put this sentence in other words." }];
      const change = { actor: teacher, lessonId: lesson.id, language: "en" as const, sentences };
      await editLesson(machine, change);
    }
  };
  const { tracks } = await write(createSlowTranslator(editAll), ["en", "de"]);
  expect(JSON.stringify(tracks)).toContain("Denk an einen Augenblick");
  const lessons = (await list()).filter(({ conceptId }) => known.has(conceptId));
  expect(lessons).toHaveLength(known.size);
  expect(lessons.every((lesson) => wordsOf(lesson, "en").includes("in other words"))).toBe(true);
  expect(lessons.flatMap(({ texts }) => texts.map(({ language }) => language))).not.toContain("de");
});

test("a lesson that a teacher made long is heard, and the others with it", async () => {
  const { write, list } = await openClass("Long");
  await write();
  const [lesson] = await list();
  const long = "This is what I always wanted to say about it in so many words. ".repeat(5).trim();
  const sentences = lesson?.texts[0]?.lesson.slice(1).map(({ id }) => ({ id, text: long })) ?? [];
  const lessonId = lesson?.id ?? "";
  await editLesson(machine, { actor: teacher, lessonId, language: "en", sentences });
  const script = await write();
  expect(JSON.stringify(script.tracks)).toContain("what I always wanted");
  expect(new Set(script.origins.map(({ writer }) => writer))).toEqual(new Set(["openai"]));
});

test("a teacher is told at once when an edit is in another language than the lesson", async () => {
  const { write, list } = await openClass("Reworded");
  await write();
  const [lesson] = await list();
  const [text] = lesson?.texts ?? [];
  const say = (words: string) =>
    editLesson(machine, {
      actor: teacher,
      lessonId: lesson?.id ?? "",
      language: "en",
      sentences: text?.lesson.slice(1).map(({ id }) => ({ id, text: words })) ?? [],
    });
  const russian =
    "Это предложение написал преподаватель на другом языке, и никто этого не заметил.";
  await expect(say(russian)).rejects.toMatchObject({ reason: "lesson.other_language" });
  expect((await list()).find(({ id }) => id === lesson?.id)?.editedBy).toBeNull();
  await say("This sentence was written by a teacher who says the same thing in other words.");
});

test("a lesson of the library in another language is taught in the course's own words, the others stay", async () => {
  const { write, list } = await openClass("Foreign");
  await write();
  const [lesson] = await list();
  await env.DB.prepare(
    `update lesson_texts set body = replace(
       replace(body, 'Most people understand', ?1), 'A course gives', ?1) where lesson_id = ?2`,
  )
    .bind(
      "Никто не понимает этого сразу, и поэтому мы говорим об этом ещё раз. ".repeat(9),
      lesson?.id,
    )
    .run();
  const { tracks, origins } = await write();
  expect(JSON.stringify(tracks)).not.toContain("Никто");
  const taught = origins.filter(({ piece }) => piece.kind === "lesson");
  expect(taught.filter(({ writer }) => writer === "template")).toMatchObject([
    { piece: { kind: "lesson", conceptId: lesson?.conceptId } },
  ]);
  expect(taught.length).toBeGreaterThan(2);
});

test("a concept whose quotes are not in the material any more is passed over", async () => {
  const { write, conceptIds } = await openClass("Gone");
  const [gone = ""] = conceptIds;
  const never = "This was never written down.";
  await env.DB.prepare(
    "update concepts set sentences = json_set(sentences, '$[0].quote', ?) where id = ?",
  )
    .bind(never, gone)
    .run();
  const { questions, tracks, checks } = await write();
  expect(questions).toHaveLength(3);
  expect(JSON.stringify(tracks)).not.toContain(gone);
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
});

test("the accuracy check reports each check of a stored episode, and sees a material that changed", async () => {
  const actor = { userId: learner.id, role: "learner" } as const;
  const episodeId = await makeEpisode();
  const report = await checkAccuracy(machine, { actor, episodeId });
  expect(report.checks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "language", language: "en" }),
      expect.objectContaining({ kind: "questions", language: "en" }),
      expect.objectContaining({ kind: "grounding", language: null }),
      expect.objectContaining({ kind: "audio", language: "en" }),
    ]),
  );
  expect(report.checks.filter(({ passed }) => !passed)).toEqual([]);
  // The template says what teachers wrote.
  expect(report.claims).toEqual({ quoted: 0, judged: 0, teacher: expect.any(Number) });
  expect(report.claims.teacher).toBeGreaterThan(5);
  await env.DB.prepare("update materials set text_key = ? where course_id = ?")
    .bind(await keepText("Something else altogether."), course.id)
    .run();
  const later = await checkAccuracy(machine, { actor, episodeId });
  expect(later.passed).toBe(false);
  expect(later.checks.find(({ passed }) => !passed)).toMatchObject({
    kind: "grounding",
    detail: expect.stringMatching(/^0 of \d+ claims/),
    reason: "quoted",
    values: { part: 0, total: expect.any(Number) },
  });
});

async function keepText(text: string): Promise<string> {
  const key = `materials/${uuidSource.next()}.txt`;
  await env.MEDIA.put(key, text);
  return key;
}
