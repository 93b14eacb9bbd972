import { env } from "cloudflare:workers";
import { appRouter } from "@learnlab/api";
import { createPresigner } from "@learnlab/adapters/r2";
import { sweepSearch } from "@learnlab/domain";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { deliver, makePending, openMachine } from "../support/generation.ts";
import { listNotifications } from "../support/mail.ts";
import { call, callProcedure, ORIGIN, signUp, type TestPerson } from "../support/people.ts";
import { makeToken, rest } from "../support/rest.ts";
import { AUDIO_KEY } from "../support/rows/audio-key.ts";

const presigner = createPresigner({
  accessKeyId: "test-media-access-key",
  secretAccessKey: "test-media-secret-access-key",
  endpoint: `${ORIGIN}/s3`,
  bucket: "learnlab-media",
  now: () => Date.now(),
});

interface Made {
  learner: TestPerson;
  token: string;
  courseId: string;
  episodeId: string;
  /** What only this episode says, and where its audio and script are. */
  words: string[];
  title: string;
  audioKey: string;
}

let teacher: TestPerson;
let made: Made;
let classes = 0;

beforeAll(async () => {
  teacher = await signUp("Approving Teacher", "teacher");
});

async function decide(path: string, input: object, as: TestPerson = teacher): Promise<Response> {
  return callProcedure(`approvals.${path}`, { as, input, isMutation: true });
}

async function makeEpisode(): Promise<Made> {
  classes += 1;
  const learner = await signUp(`Approved ${"x".repeat(classes)}`);
  const { id: courseId } = await makeCourse({
    title: `Approved ${classes}`,
    teacherId: teacher.id,
  });
  await enroll(learner.id, courseId);
  expect((await decide("require", { courseId, isRequired: true })).status).toBe(200);
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id, languages: ["en"] });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  return {
    learner,
    token: await makeToken(learner),
    courseId,
    episodeId,
    ...(await look(episodeId)),
  };
}

/** Reads past every rule, in the store itself. */
async function look(episodeId: string) {
  const row = await env.DB.prepare(
    "select title, script_key as scriptKey from episodes where id = ?",
  )
    .bind(episodeId)
    .first<{ title: string; scriptKey: string }>();
  const { scriptKey = "", title = "" } = row ?? {};
  const document = await (
    await env.MEDIA.get(scriptKey)
  )?.json<{
    script: {
      tracks: { segments: { isShared: boolean; sentences: { text: string }[] }[] }[];
    };
  }>();
  const own = (document?.script.tracks ?? [])
    .flatMap(({ segments }) => segments)
    .filter(({ isShared }) => !isShared)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .filter((text) => text.length > 25);
  const track = await env.DB.prepare(
    `select id, ${AUDIO_KEY} as audioKey from tracks where episode_id = ?`,
  )
    .bind(episodeId)
    .first<{ id: string; audioKey: string }>();
  expect(own.length).toBeGreaterThan(2);
  return {
    title,
    words: [...own, track?.id ?? "no track", scriptKey],
    audioKey: track?.audioKey ?? "",
  };
}

/** What is searched for: the beginning of what only this episode says. */
const sayWords = (words: string[]) => words.map((word) => word.slice(0, 30));

interface Walked {
  _def: { type: string; inputs: { safeParse(input: unknown): { success: boolean } }[] };
}

/** Every query of the interface, with whatever it may be asked about the episode. */
async function walkQueries({
  learner,
  episodeId,
  courseId,
  words,
}: Made): Promise<[string, string][]> {
  const [query] = sayWords(words);
  const inputs = [{}, { episodeId }, { episodeId, language: "en" }, { courseId }, { query }];
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const asked = Object.entries(procedures).flatMap(([name, procedure]) => {
    const { _def: about } = procedure as Walked;
    if (about.type !== "query") return [];
    return inputs
      .filter((input) => about.inputs.every((schema) => schema.safeParse(input).success))
      .map((input) => ({ name, input }));
  });
  const answers: [string, string][] = [];
  // As the client does: up to twenty at once.
  for (let from = 0; from < asked.length; from += 20) {
    const batch = asked.slice(from, from + 20);
    const path = batch.map(({ name }) => name).join(",");
    const input = encodeURIComponent(
      JSON.stringify(Object.fromEntries(batch.map((one, at) => [at, one.input]))),
    );
    const response = await call(`/trpc/${path}?batch=1&input=${input}`, { as: learner });
    const results = await response.json<unknown[]>();
    batch.forEach(({ name }, at) => answers.push([name, JSON.stringify(results[at])]));
  }
  return answers;
}

/** Every GET of the REST interface. */
async function walkRest({ token, episodeId, courseId, words }: Made): Promise<[string, string][]> {
  const described = await (
    await rest("/api/openapi.json")
  ).json<{ paths: Record<string, object> }>();
  const paths = Object.entries(described.paths).flatMap(([path, item]) =>
    "get" in item && path !== "/api/openapi.json" ? [path] : [],
  );
  const filled = paths.flatMap((path) =>
    [episodeId, courseId].map((id) => path.replaceAll(/\{[^}]+\}/g, id)),
  );
  const answers: [string, string][] = [];
  const [query = ""] = sayWords(words);
  const searched = (path: string) =>
    path === "/api/v1/search" ? `${path}?q=${encodeURIComponent(query)}` : path;
  for (const path of new Set(filled.map(searched))) {
    answers.push([`GET ${path}`, await (await rest(path, { as: token })).text()]);
  }
  return answers;
}

async function readArchive({ learner }: Made): Promise<[string, string][]> {
  await env.DB.prepare("delete from record_exports where user_id = ?").bind(learner.id).run();
  const response = await call("/api/record", { as: learner });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.entries(files).map(([path, bytes]) => [path, `${path} ${strFromU8(bytes)}`]);
}

async function follow(link: string): Promise<number> {
  const { pathname, search } = new URL(link);
  const response = await call(`${pathname}${search}`);
  await response.arrayBuffer();
  return response.status;
}

/** The names of the surfaces on which anything that the episode says can be read. */
async function findWords(of: Made): Promise<string[]> {
  await sweepSearch(openMachine());
  const answers = [...(await walkQueries(of)), ...(await walkRest(of)), ...(await readArchive(of))];
  expect(answers.length).toBeGreaterThan(60);
  // What is written as JSON has its quotation marks escaped.
  const words = of.words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]);
  return answers
    .filter(([, text]) => words.some((word) => text.includes(word)))
    .map(([name]) => name);
}

async function ask<TAnswer>(name: string, input: object, as = made.learner): Promise<TAnswer> {
  const response = await callProcedure(name, { as, input });
  return (await response.json<{ result: { data: TAnswer } }>()).result.data;
}

/** The beginnings that are kept of the learner's episodes, out of their archive. */
async function readOpenings(of: Made): Promise<string> {
  const archive = new Map(await readArchive(of));
  return archive.get("openings.json") ?? "";
}

async function expectWithheld(of: Made): Promise<void> {
  const { episodeId, token, learner, audioKey } = of;
  expect(await findWords(of)).toEqual([]);
  expect(await readOpenings(of)).toContain('"latest":[]');
  const found = await ask("episodes.get", { episodeId }, learner);
  expect(found).toMatchObject({
    title: "",
    description: "",
    why: null,
    scriptKey: null,
    tracks: [],
  });
  expect(await ask("episodes.list", {}, learner)).toMatchObject({
    episodes: [{ id: episodeId, title: "", durationMs: null, why: null }],
  });
  const status = await ask("episodes.status", { episodeId }, learner);
  expect(status).toMatchObject({ title: "", hasScript: false, voiced: [] });
  expect(await (await rest(`/api/podcasts/${episodeId}`, { as: token })).json()).toMatchObject({
    script_text: null,
    audio_file: null,
    questions_asked: [],
    llm_provider: null,
  });
  // A link that was signed before, for each of the objects, and one that somebody writes "staff" on.
  for (const extension of ["mp3", "vtt", "txt"]) {
    const link = await presigner.get(audioKey.replace("mp3", extension));
    expect([403, 404], extension).toContain(await follow(link));
    expect(await follow(`${link}&x-reader=staff`), extension).toBe(403);
  }
  const heard = { episodeId, language: "en", positionMs: 0, heard: [[0, 5_000]], speed: 1 };
  for (const [name, input] of [
    ["listening.saveProgress", { ...heard, happenedAt: Date.now(), sentAt: Date.now() }],
    ["listening.finishReading", { episodeId }],
    ["episodes.markAnswer", { episodeId, number: 1, mark: { kind: "self", result: "had" } }],
    ["episodes.makeAudio", { episodeId }],
  ] as const) {
    const answer = await callProcedure(name, { as: learner, input, isMutation: true });
    expect(answer.status, name).toBeGreaterThanOrEqual(400);
    expect(answer.status, name).toBeLessThan(500);
  }
}

/** Each test asks for everything that there is. */
const LONG = { timeout: 240_000 };

test(
  "nothing of a waiting episode reaches its learner, on any surface; the teacher reads and hears it",
  LONG,
  async () => {
    made = await makeEpisode();
    const { courseId, episodeId } = made;
    expect(await ask("episodes.get", { episodeId })).toMatchObject({
      status: "awaiting_review",
      completedAt: null,
    });
    await expectWithheld(made);
    expect(await listNotifications(episodeId)).toEqual([]);
    const { episodes } = await ask<{ episodes: object[] }>("approvals.list", { courseId }, teacher);
    expect(episodes).toMatchObject([{ id: episodeId, title: made.title }]);
    const opened = await ask<{ tracks: { audio: { audioUrl: string; vttUrl: string } }[] }>(
      "approvals.open",
      { courseId, episodeId },
      teacher,
    );
    expect(JSON.stringify(opened)).toContain(JSON.stringify(made.words[0]));
    const audio = opened.tracks[0]?.audio;
    expect(await follow(audio?.audioUrl ?? "")).toBe(200);
    expect(await follow(audio?.vttUrl ?? "")).toBe(200);
    // What was opened for the teacher is not remembered for the learner.
    expect(await follow(await presigner.get(made.audioKey))).toBe(403);
    const admin = await signUp("Approving Admin", "admin");
    expect(await ask("episodes.get", { episodeId }, admin)).toMatchObject({ title: made.title });
    const { audioUrl } = await ask<{ audioUrl: string }>(
      "episodes.audio",
      { episodeId, language: "en" },
      admin,
    );
    expect(await follow(audioUrl)).toBe(200);
  },
);

test(
  "an approved episode is there at once, on every surface, and counts from its approval",
  LONG,
  async () => {
    const { courseId, episodeId } = made;
    const before = Date.now();
    const answer = await decide("approve", { courseId, episodeIds: [episodeId] });
    expect(await answer.json()).toMatchObject({ result: { data: { approved: 1, released: 1 } } });
    const found = await ask<{ status: string; completedAt: number }>("episodes.get", { episodeId });
    expect(found).toMatchObject({ status: "completed", title: made.title });
    expect(found.completedAt).toBeGreaterThanOrEqual(before);
    const surfaces = (await findWords(made)).join("\n");
    for (const surface of [
      "episodes.get",
      "episodes.script",
      "episodes.audio",
      `GET /api/podcasts/${episodeId}`,
      `GET /api/v1/podcasts/${episodeId}`,
      "episodes.search",
      "GET /api/v1/search",
      `episodes/${episodeId}/en/`,
      "episodes.json",
      "tracks.json",
    ]) {
      expect(surfaces).toContain(surface);
    }
    expect(await readOpenings(made)).toContain(episodeId);
    expect(await follow(await presigner.get(made.audioKey))).toBe(200);
    expect(await listNotifications(episodeId)).toMatchObject([{ kind: "ready", state: "waiting" }]);
  },
);

test("a rejected episode says why and nothing else", LONG, async () => {
  made = await makeEpisode();
  const { courseId, episodeId } = made;
  const reason = "The second lesson is wrong.";
  expect((await decide("reject", { courseId, episodeId, reason })).status).toBe(200);
  const found = await ask("episodes.get", { episodeId });
  expect(found).toMatchObject({
    status: "failed",
    error: reason,
    errorReason: "review.rejected",
  });
  await expectWithheld(made);
  expect(await listNotifications(episodeId)).toMatchObject([{ kind: "failed", state: "waiting" }]);
  expect((await decide("approve", { courseId, episodeIds: [episodeId] })).status).toBe(200);
  expect(await ask("episodes.get", { episodeId })).toMatchObject({ status: "failed" });
});

// Somebody else's: one person may not ask for everything three times within a minute.
test("a rejected episode is made again, to wait again", LONG, async () => {
  made = await makeEpisode();
  const { courseId, episodeId, learner } = made;
  expect((await decide("reject", { courseId, episodeId, reason: "Wrong." })).status).toBe(200);
  const retried = { as: learner, input: { episodeId }, isMutation: true };
  expect((await callProcedure("episodes.retry", retried)).status).toBe(200);
  await expectWithheld(made);
  expect(await deliver(openMachine(), { episodeId })).toBe("ack");
  expect(await ask("episodes.get", { episodeId })).toMatchObject({ status: "awaiting_review" });
  await expectWithheld({ ...made, ...(await look(episodeId)) });
});
