import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeAll, expect, test } from "vitest";

import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { makeToken, readProblem, rest } from "../support/rest.ts";

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Answers");
});

/** A finished podcast of the learner with these questions, each in English and Japanese. */
async function askQuestions(questions: [en: string, ja: string][]): Promise<string> {
  const id = uuidSource.next();
  const insert = env.DB.prepare(
    "insert into questions (id, concept_id, texts, created_at, updated_at) values (?, 'c', ?, 1, 1)",
  );
  const questionIds = questions.map(() => uuidSource.next());
  await env.DB.batch([
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         included_courses, concept_ids, question_ids, request_key, enqueued_at, created_at, updated_at)
       values (?1, ?2, 'requested', 'Asked', '', '["en","ja"]', 'both', 'completed', '[]', '[]', ?3, ?1, 1, 1, 1)`,
    ).bind(id, it.learner.id, JSON.stringify(questionIds)),
    ...questions.map(([en, ja], index) => {
      const texts = [
        { language: "en", question: en, answer: "Secret." },
        { language: "ja", question: ja, answer: "秘密" },
      ];
      return insert.bind(questionIds[index] ?? "", JSON.stringify(texts));
    }),
  ]);
  return id;
}

function put(id: string, answers: unknown, as = it.token) {
  return rest(`/api/podcasts/${id}/answers/`, { as, method: "PUT", body: { answers } });
}

async function read(id: string, what: "answers" | "progress") {
  return (await rest(`/api/podcasts/${id}/${what}/`, { as: it.token })).json();
}

/** The answers of a body, which says of each what was expected, too. */
async function readAnswers(response: Promise<unknown>) {
  const body = (await response) as { answers: Record<string, string>; results: unknown[] };
  expect(body.results).toHaveLength(Object.keys(body.answers).length);
  return body.answers;
}

const three: [string, string][] = [
  ["What is Django?", "Djangoとは何ですか。"],
  ["How do models work?", "モデルとは。"],
  ["Why use Django ORM?", "なぜORMですか。"],
];

test("answers are kept one by one, and progress counts them", async () => {
  const id = await askQuestions(three);
  expect(await read(id, "progress")).toEqual({
    answered_count: 0,
    completion_percentage: 0,
    questions: three.map(([question], at) => ({ number: at + 1, question, answer: null })),
  });
  const first = await put(id, {
    "What is Django?": "A Python web framework",
    " How do  models work? ": "Define database schema",
  });
  const unjudged = {
    verdict: null,
    score: null,
    feedback: null,
    judged_by: null,
    expected_answer: "Secret.",
    key_terms: [],
  };
  expect(await first.json()).toEqual({
    answers: {
      "What is Django?": "A Python web framework",
      "How do models work?": "Define database schema",
    },
    results: [
      { number: 1, question: "What is Django?", answer: "A Python web framework", ...unjudged },
      { number: 2, question: "How do models work?", answer: "Define database schema", ...unjudged },
    ],
  });
  expect(await read(id, "progress")).toMatchObject({
    answered_count: 2,
    completion_percentage: 67,
  });
  await put(id, { "なぜORMですか。": "Prevents SQL injection", "1": "A web framework" });
  const all = {
    "What is Django?": "A web framework",
    "How do models work?": "Define database schema",
    "Why use Django ORM?": "Prevents SQL injection",
  };
  expect(await readAnswers(read(id, "answers"))).toEqual(all);
  expect(await read(id, "progress")).toMatchObject({
    answered_count: 3,
    completion_percentage: 100,
  });
  const podcast = await (
    await rest(`/api/podcasts/${id}`, { as: it.token })
  ).json<{
    student_answers: object;
    questions_asked: string[];
    updated_at: string;
  }>();
  expect(podcast.student_answers).toEqual(all);
  expect(podcast.questions_asked).toEqual(three.map(([question]) => question));
  expect(Date.now() - Date.parse(podcast.updated_at)).toBeLessThan(60_000);
  expect(JSON.stringify(podcast)).not.toContain("Secret.");
  expect(await readAnswers((await put(id, {})).json())).toEqual(all);
});

test("questions with the same text are told apart by their numbers", async () => {
  const id = await askQuestions([
    ["Why?", "なぜ。"],
    ["Why?", "どうして。"],
    ["42", "四十二"],
  ]);
  const unclear = await put(id, { "Why?": "Because." });
  expect(await readProblem(unclear)).toMatchObject({
    status: 422,
    code: "answers.ambiguous_question",
  });
  const answers = { "1": "First.", "2": "Second.", "3": "Third." };
  expect(await readAnswers((await put(id, answers)).json())).toEqual(answers);
  await put(id, { "どうして。": "By its Japanese text." });
  expect(await readAnswers(read(id, "answers"))).toEqual({
    ...answers,
    "2": "By its Japanese text.",
  });
});

test("an answer to what was not asked refuses all of them", async () => {
  const id = await askQuestions(three);
  const cases: [unknown, string][] = [
    [{ "What is Django?": "Good.", "What is Rails?": "Other." }, "answers.unknown_question"],
    [{ "4": "None." }, "answers.unknown_question"],
    [{ "What is Django?": "One.", "1": "Two." }, "answers.named_twice"],
    [{ "1": " \n\u200e " }, "request.invalid"],
    [{ "1": "x".repeat(2_001) }, "request.invalid"],
    [{ "1": 1 }, "request.invalid"],
    [{ "1": null }, "request.invalid"],
    [["x"], "request.invalid"],
    [undefined, "request.invalid"],
    [Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [at, "x"])), "request.invalid"],
  ];
  for (const [answers, code] of cases) {
    expect(await readProblem(await put(id, answers))).toMatchObject({ status: 422, code });
  }
  const prototype = await rest(`/api/podcasts/${id}/answers`, {
    as: it.token,
    method: "PUT",
    raw: '{"answers":{"__proto__":"x","constructor":"y"}}',
    headers: { "content-type": "application/json" },
  });
  expect(prototype.status).toBe(422);
  expect(await readAnswers(read(id, "answers"))).toEqual({});
});

test("whatever is typed is kept as it is, and what is too long or nothing changes nothing", async () => {
  const id = await askQuestions(three);
  const typed = {
    "What is Django?": "👩‍👩‍👧‍👦 מסגרת לאתרים, إطار عمل 🎉",
    "How do models work?": "<script>alert(1)</script> & <b>right</b>",
    "Why use Django ORM?": "if (x) { return `'; drop table answers; --`; }",
  };
  expect(await readAnswers((await put(id, typed)).json())).toEqual(typed);
  for (const text of ["", "x".repeat(20_000), "🎉".repeat(20_000)]) {
    expect(await readProblem(await put(id, { "1": text }))).toMatchObject({ status: 422 });
  }
  expect(await readAnswers(read(id, "answers"))).toEqual(typed);
});

test("what is right is graded as on the page, and sent by two devices at once it is one review", async () => {
  const id = await askQuestions(three);
  const sent = await Promise.all([1, 2, 3, 4].map(() => put(id, { "1": "Secret." })));
  const graded = { verdict: "had", judged_by: "confirmed", expected_answer: "Secret." };
  for (const answer of sent) {
    expect(await answer.json()).toMatchObject({ results: [{ number: 1, ...graded }] });
  }
  expect(await read(id, "answers")).toMatchObject({ results: [graded] });
  const reviews = "select count(*) as count from reviews where episode_id = ?";
  expect(await env.DB.prepare(reviews).bind(id).first()).toEqual({ count: 1 });
});

test("nobody answers or reads the questions of somebody else's podcast", async () => {
  const id = await askQuestions(three);
  const stranger = await makeToken(it.other);
  expect((await put(id, { "1": "Secret." }, stranger)).status).toBe(403);
  for (const what of ["answers", "progress"]) {
    expect((await rest(`/api/podcasts/${id}/${what}/`, { as: stranger })).status).toBe(403);
  }
  expect(await read(id, "progress")).toMatchObject({ answered_count: 0 });
});

test("two devices that answer different questions at once lose nothing", async () => {
  const id = await askQuestions(three);
  await Promise.all(
    ["1", "2", "3", "1", "2", "3"].map((number) => put(id, { [number]: `Answer ${number}` })),
  );
  expect(await read(id, "progress")).toMatchObject({ answered_count: 3 });
});

test("a podcast that asks nothing is complete in nothing", async () => {
  const id = await askQuestions([]);
  expect(await read(id, "progress")).toEqual({
    answered_count: 0,
    completion_percentage: 0,
    questions: [],
  });
  expect((await put(id, { "1": "x" })).status).toBe(422);
});

test("staff see and answer for the learner, whose answers they are", async () => {
  const id = await askQuestions(three);
  expect((await put(id, { "1": "By staff." }, it.adminToken)).status).toBe(200);
  expect(await readAnswers(read(id, "answers"))).toEqual({ "What is Django?": "By staff." });
});
