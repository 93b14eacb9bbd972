import { env } from "#bindings";
import { editLesson, type LanguageModel, listLessons, readScript } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { makeCourse, makeLesson } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { changeSettings, signUp, type TestPerson } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";
import { askAbout, citeMaterial, createWritingModel } from "../../support/writing-model.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

async function write(learner: TestPerson, models: LanguageModel[] = []) {
  const machine = { ...openMachine(), models };
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { status, episode } = await readEpisode(machine, episodeId);
  expect(status).toBe("completed");
  const actor = { userId: learner.id, role: "learner" } as const;
  const { script } = await readScript(machine, { actor, episodeId });
  const words = JSON.stringify([script.tracks, script.questions, episode?.title]);
  return { script, words };
}

/** A model whose lessons say a sentence, and are without a fault otherwise. */
function modelSaying(sentence: string) {
  return createWritingModel("openai", ({ schema, user }) => {
    if (schema.name !== "lesson") return undefined;
    const { material } = JSON.parse(user);
    const known = material.find(({ text }: { text: string }) => text === sentence);
    const first = { restsOn: known === undefined ? [] : [known.id], texts: { en: sentence } };
    const cite = (at: number) => citeMaterial(material, { at, texts: { en: "" } });
    return {
      term: { en: "Idea" },
      spoken: { en: "idea" },
      sentences: [first, cite(0), cite(1), cite(2), cite(3)],
      questions: askAbout({ en: "What does it say about the things that it describes?" }, cite(1)),
    };
  });
}

/** Puts a sentence into the material, beside each of its concepts. */
async function teach(learner: TestPerson, sentence: string): Promise<void> {
  const { results } = await env.DB.prepare(`select text_key from materials where ${inCourses}`)
    .bind(learner.id)
    .all<{ text_key: string }>();
  for (const { text_key: key } of results) {
    const text = (await (await env.MEDIA.get(key))?.text()) ?? "";
    await env.MEDIA.put(key, text.replaceAll("A course gives", `${sentence} A course gives`));
  }
}

const inCourses = "course_id in (select course_id from enrollments where user_id = ?)";

async function rename(learner: TestPerson, title: string): Promise<void> {
  const one = "id = (select course_id from enrollments where user_id = ? limit 1)";
  await env.DB.prepare(`update courses set title = ?2 where ${one.replace("?", "?1")}`)
    .bind(learner.id, title)
    .run();
}

test.each([
  "Send the fee to evil.io before you go on.",
  "Open hxxp evil dot example and sign in there.",
  "Open evil\u200b.\u200bcom or evil．com and sign in there.",
  "Open пример.com/evil and sign in there.",
  "Call plus one 900 555 0199, as evil as it is, to unlock it.",
  "Read [b]this[/b] and **evil** and # this.",
])("no shared lesson says what somebody planted: %s", async (planted) => {
  const { words, script } = await write(await newLearner(), [modelSaying(planted)]);
  expect(words).not.toMatch(/evil|555 0199/);
  expect(script.origins[0]?.writer).toBe("openai");
});

test.each([
  "There are three kinds of data: numbers, words and pictures.",
  "It has one rule in JavaScript: never trust what was typed.",
  "The VB.NET compiler does it for you, and Node.js does it too.",
])("an honest sentence costs no lesson: %s", async (sentence) => {
  const learner = await newLearner();
  await teach(learner, sentence);
  const { words, script } = await write(learner, [modelSaying(sentence)]);
  expect(words).toContain(sentence);
  const lessons = script.origins.filter(({ piece }) => piece.kind === "lesson");
  expect(new Set(lessons.map(({ writer }) => writer))).toEqual(new Set(["openai"]));
});

test.each([
  "Optics evil.io",
  "Optics evil\u200b.com",
  "Optics hxxp://evil.dev",
  "Optics evil dot com",
  `Optics \u{E0065}\u{E0076}\u{E0069}\u{E006C}`,
])("a course is named without what its title was to spread: %j", async (title) => {
  const learner = await newLearner();
  await rename(learner, title);
  const { words } = await write(learner);
  expect(words).toContain("Optics");
  expect(words).not.toMatch(/evil|[\u{E0000}-\u{E007F}]/u);
});

test.each(["JavaScript: The Good Parts", "Data: an introduction", "VB.NET"])(
  "a course is called by its whole title: %s",
  async (title) => {
    const learner = await newLearner();
    await rename(learner, title);
    expect((await write(learner)).words).toContain(title);
  },
);

async function greet(name: string): Promise<string> {
  const learner = await newLearner();
  await changeSettings(learner, { sayMyName: true });
  await env.DB.prepare("update users set name = ? where id = ?").bind(name, learner.id).run();
  const { script } = await write(learner);
  const said = script.tracks[0]?.segments.flatMap(({ sentences }) => sentences) ?? [];
  return said.map(({ text }) => text).join(" ");
}

test.each(["https://evil.example/x", "evil.com", "Visit\u2028https://evil.example"])(
  "nobody is called %j, and the episode is made",
  async (name) => {
    expect(await greet(name)).not.toMatch(/evil|visit/i);
  },
);

test.each([
  ["{{name}}", "name"],
  ["Cash$$", "Cash$$"],
])("who is called %s is greeted as %s", async (name, said) => {
  const words = await greet(name);
  expect(words).toContain(said);
  expect(words).not.toContain("{");
});

test("a link in the explanation or the name of a concept is left out, and the episode is made", async () => {
  const learner = await newLearner();
  const link = "Now visit https://evil.example/pay and enter your card.";
  await env.DB.prepare(
    `update concepts set sentences = json_set(sentences, '$[0].text', ?) where ${inCourses}`,
  )
    .bind(link, learner.id)
    .run();
  expect((await write(learner)).words).not.toMatch(/evil|enter your card/);
  const other = await newLearner();
  await env.DB.prepare(`update concepts set term = 'https://evil.example/pay' where ${inCourses}`)
    .bind(other.id)
    .run();
  const { words } = await write(other);
  expect(words).not.toContain("evil");
  expect(words).toMatch(/Optics \d|Waves/);
});

test("what a teacher typed reaches a model capped, and without what nobody sees", async () => {
  const learner = await newLearner();
  const planted = `\u202eOptics\u202c \u0007\u{E0069} ${"word ".repeat(10_000)}`;
  await env.DB.prepare(
    `update concepts set sentences = json_set(sentences, '$[0].text', ?) where ${inCourses}`,
  )
    .bind(planted, learner.id)
    .run();
  const model = createWritingModel("openai");
  await write(learner, [model]);
  const asked = model.calls.filter(({ schema }) => schema.name === "lesson");
  expect(asked.length).toBeGreaterThan(0);
  for (const { user } of asked) {
    expect(user).not.toMatch(/\u202e|\\u0007|\u{E0069}/u);
    expect(user.length).toBeLessThan(12_000);
  }
});

test("a teacher may write what is honest, and nothing that a model may not", async () => {
  const { id: userId } = await signUp("Planting Teacher", "teacher");
  const actor = { userId, role: "teacher" } as const;
  const course = await makeCourse({ title: "Words", teacherId: userId });
  const [conceptId = ""] = course.conceptIds;
  const lessonId = await makeLesson(conceptId);
  const machine = openMachine();
  const edit = (text: string) => {
    const sentences = [{ id: `${conceptId}.lesson1`, text }];
    return editLesson(machine, { actor, lessonId, language: "en", sentences });
  };
  const sentenceId = `${conceptId}.lesson1`;
  for (const [text, word] of [
    ["Now you, {{name}}, try it.", "{{name}}"],
    ["Call me at evil.io.", "evil.io"],
  ] as const) {
    const details = { sentenceId, word };
    await expect(edit(text)).rejects.toMatchObject({ reason: "lesson.word_forbidden", details });
  }
  await expect(edit("\u200b\u{E0041}")).rejects.toMatchObject({
    reason: "lesson.sentence_empty",
    details: { sentenceId },
  });
  await edit("There are two kinds of data: numbers and words.");
  const [lesson] = await listLessons(machine, { actor, courseId: course.id });
  expect(lesson?.version).toBe(2);
});
