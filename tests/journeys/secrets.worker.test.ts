import { env } from "cloudflare:workers";
import { createExecutionContext } from "cloudflare:test";
import { uuidSource } from "@learnlab/adapters/runtime";
import { createApp } from "@learnlab/worker/app";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";

import { enroll, makeCourse, makeLesson } from "../support/courses.ts";
import { listFields, makeInput, readProcedures } from "../support/interface/read-procedures.ts";
import { ORIGIN, signUp, type TestPerson } from "../support/people.ts";

/** Every secret of the configuration, each known by its value. */
const SECRETS = {
  // The sessions of the people below are signed with it.
  AUTH_SECRET: "a-secret-that-only-tests-know-0001",
  MEDIA_SECRET_ACCESS_KEY: "canary-media-secret-7411",
  POLLY_ACCESS_KEY_ID: "canary-polly-key-7412",
  POLLY_SECRET_ACCESS_KEY: "canary-polly-secret-7413",
  OPENAI_API_KEY: "canary-openai-key-7414",
  GEMINI_API_KEY: "canary-gemini-key-7415",
};

/** Where the worker calls; whoever could change one would be sent its key. */
const ENDPOINTS = {
  POLLY_ENDPOINT: "http://127.0.0.1:9/canary-polly-7421",
  OPENAI_BASE_URL: "http://127.0.0.1:9/canary-openai-7422",
  GEMINI_BASE_URL: "http://127.0.0.1:9/canary-gemini-7423",
};

let people: TestPerson[];
let ids: Record<string, unknown>;

beforeAll(async () => {
  const admin = await signUp("Secrets Admin", "admin");
  const teacher = await signUp("Secrets Teacher", "teacher");
  const learner = await signUp("Secrets Learner");
  people = [admin, teacher, learner];
  const course = await makeCourse({ title: "Secrets", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const lessonId = await makeLesson(course.conceptIds[0] ?? "");
  const episodeId = uuidSource.next();
  await env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     values (?1, ?2, 'requested', 'Mine', '', '["en"]', 'both', 'completed', '[]', '[]', ?1, 1, 1, 1)`,
  )
    .bind(episodeId, learner.id)
    .run();
  ids = {
    episodeId,
    courseId: course.id,
    lessonId,
    userId: learner.id,
    language: "en",
    languages: ["en"],
    requestKey: "secrets-request",
    voiceId: "Joanna",
    scopes: ["podcasts:read"],
    engine: "neural",
    timeZone: "UTC",
  };
});

const app = createApp();

function ask(path: string, init: { as: TestPerson | null; body?: unknown; query?: unknown }) {
  const query =
    init.query === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(init.query))}`;
  const headers = new Headers({ origin: ORIGIN, "content-type": "application/json" });
  if (init.as !== null) headers.set("cookie", init.as.cookie);
  const request = new Request(`${ORIGIN}${path}${query}`, {
    method: init.body === undefined ? "GET" : "POST",
    headers,
    body: init.body === undefined ? null : JSON.stringify(init.body),
  });
  // The types of a setting know its value in wrangler.toml only.
  const settings = { ...env, ...SECRETS, ...ENDPOINTS } as unknown as Env;
  return app.fetch(request, settings, createExecutionContext());
}

async function call(
  path: string,
  options: { as: TestPerson | null; isMutation: boolean; input: unknown },
): Promise<{ status: number; text: string }> {
  const { as, isMutation, input } = options;
  const body = isMutation ? { body: input } : { query: input };
  const response = await ask(`/trpc/${path}`, { as, ...body });
  const heads = JSON.stringify([...response.headers]);
  return { status: response.status, text: `${heads}\n${await response.text()}` };
}

test("what is stored as a setting changes no endpoint", async () => {
  const called: string[] = [];
  vi.stubGlobal("fetch", async (input: Request) => {
    called.push(input.url);
    return new Response(null, { status: 400 });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const names = [...Object.keys(SECRETS), ...Object.keys(ENDPOINTS), "speech", "endpoint"];
  await env.DB.batch(
    names.map((name) =>
      env.DB.prepare(
        `insert or replace into settings (name, value, created_at, updated_at)
         values (?, '{"engine":"neural","endpoint":"https://evil.test"}', 1, 1)`,
      ).bind(name),
    ),
  );
  const [admin = null] = people;
  await call("voices.sample", { as: admin, isMutation: true, input: { voiceId: "Matthew" } });
  expect(called.length).toBeGreaterThan(0);
  expect(called.filter((url) => !url.startsWith(ENDPOINTS.POLLY_ENDPOINT))).toEqual([]);
});

test("no procedure takes an address to call, or a key to call it with", () => {
  const procedures = readProcedures();
  expect(procedures.length).toBeGreaterThan(50);
  // Passwords and one-time tokens of people's own, and names of requests.
  const own = /^(password|currentPassword|newPassword|token|tokenId|requestKey|keyTerms)$/;
  const configured = /secret|key|endpoint|url|origin|host|address$|token|password|bucket|proxy/i;
  const taken = procedures.flatMap(({ path, input }) =>
    listFields(input)
      .filter((field) => configured.test(field) && !own.test(field))
      .map((field) => `${path} ${field}`),
  );
  expect(taken).toEqual([]);
});

test("an input that brings one along all the same is refused whole", async () => {
  const [admin = null] = people;
  const inputs = readProcedures().filter(({ input }) => input !== null);
  const bringing: string[] = [];
  for (const { path, isMutation, input } of inputs) {
    const more = { ...makeInput(input, ids), endpoint: "https://evil.test", OPENAI_API_KEY: "x" };
    const { status } = await call(path, { as: admin, isMutation, input: more });
    if (status !== 400) bringing.push(`${path} ${status}`);
  }
  expect(bringing).toEqual([]);
});

/** Every procedure, by each of them. */
const LONG = { timeout: 120_000 };

test("no procedure answers with a secret or an endpoint, whoever asks", LONG, async () => {
  const canaries = [...Object.values(SECRETS), ...Object.values(ENDPOINTS)];
  const told: string[] = [];
  const passed = new Set<string>();
  for (const as of [...people, null]) {
    for (const { path, isMutation, input } of readProcedures()) {
      const { status, text } = await call(path, { as, isMutation, input: makeInput(input, ids) });
      if (status === 200) passed.add(path);
      if (canaries.some((canary) => text.includes(canary))) told.push(`${path} ${status}`);
    }
  }
  expect(told).toEqual([]);
  // An answer that is a refusal tells little: most of them must have been answers.
  expect(passed.size).toBeGreaterThan(35);
});
