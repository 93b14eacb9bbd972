import { env } from "cloudflare:workers";
import { beforeAll, expect, test, vi } from "vitest";

import { insertHeardEpisode } from "../support/heard-episode.ts";
import { callProcedure } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { makeMp3, uploadForm } from "../support/rest-upload.ts";
import { readProblem, rest } from "../support/rest.ts";

let it: RestClass;
let id: string;

beforeAll(async () => {
  it = await openRestClass("Listening");
  id = await uploadMinute();
});

async function uploadMinute(): Promise<string> {
  const audio = new Blob([makeMp3(100)], { type: "audio/mpeg" });
  const raw = uploadForm({ materialId: it.materialId, audio });
  const made = await rest("/api/v1/podcasts", { as: it.token, raw });
  return (await made.json<{ id: string }>()).id;
}

function patch(body: unknown, as = it.token) {
  return rest(`/api/v1/podcasts/${id}/progress/`, { as, method: "PATCH", body });
}

async function read(path: string, as = it.token) {
  return (await rest(path, { as })).json();
}

test("progress begins at nothing, and a change names what it changes", async () => {
  expect(await read(`/api/v1/podcasts/${id}/progress/`)).toEqual({
    user_id: it.learner.id,
    podcast_id: id,
    current_position: 0,
    playback_speed: 1,
    completed_segments: [],
    completion_percentage: 0,
    last_played_at: null,
  });
  await patch({ current_position: 46.5, playback_speed: 1.25, completed_segments: [0, 1, 2] });
  const saved = await (await patch({ completed_segments: [4] })).json();
  expect(saved).toMatchObject({
    current_position: 46.5,
    playback_speed: 1.25,
    completed_segments: [0, 1, 2, 4],
    last_played_at: expect.stringMatching(/Z$/),
  });
  expect(await read(`/api/v1/podcasts/${id}/progress`)).toEqual(saved);
  expect(saved).toMatchObject({ completion_percentage: 59.99 });
  const back = await (await patch({ current_position: 5, completion_percentage: 100 })).json();
  expect(back).toMatchObject({ current_position: 5, completion_percentage: 59.99 });
});

test("progress that cannot be is refused", async () => {
  const cases: [unknown, string][] = [
    [{}, "request.invalid"],
    [{ current_position: -1 }, "request.invalid"],
    [{ current_position: "5" }, "request.invalid"],
    [{ playback_speed: 100 }, "request.invalid"],
    [{ completed_segments: [1.5] }, "request.invalid"],
    [{ completed_segments: [-1] }, "request.invalid"],
    [{ user_id: it.other.id }, "request.invalid"],
    [{ last_played_at: "2026-01-01T00:00:00Z" }, "request.invalid"],
    [{ completed_segments: [7] }, "progress.unknown_segment"],
  ];
  for (const [body, code] of cases) {
    expect(await readProblem(await patch(body))).toMatchObject({ status: 422, code });
  }
  const beyond = await (await patch({ current_position: 86_400 })).json();
  expect(beyond).toMatchObject({ current_position: 100.02 });
});

test("a saved place has a line in the log only where it was refused", async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  const at = Date.now();
  const input = { episodeId: id, language: "en", positionMs: 7_000, speed: 1, heard: [] };
  const saved = [
    await patch({ current_position: 6 }),
    await callProcedure("listening.saveProgress", {
      as: it.learner,
      input: { ...input, happenedAt: at, sentAt: at },
      isMutation: true,
    }),
  ];
  const quiet = lines.splice(0);
  await patch({ current_position: -1 });
  spy.mockRestore();
  expect(saved.map(({ status }) => status)).toEqual([200, 200]);
  expect(quiet).toEqual([]);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      method: "PATCH",
      route: "/api/v1/podcasts/:id/progress",
      status: 422,
    }),
  ]);
});

test("our own player and other systems see the same progress", async () => {
  const own = await callProcedure("listening.progress", {
    as: it.learner,
    input: { episodeId: id },
  });
  const { result } = await own.json<{ result: { data: object } }>();
  expect(result.data).toMatchObject({
    language: "en",
    coverage: {
      en: [
        [0, 45_000],
        [60_000, 75_000],
      ],
    },
  });
});

test("listening is added up for a podcast and for a person", async () => {
  const second = await uploadMinute();
  const send = async (completed_segments: number[]) => {
    const body = { playback_speed: 2, completed_segments };
    const path = `/api/v1/podcasts/${second}/progress`;
    return (await rest(path, { as: it.token, method: "PATCH", body })).json();
  };
  const all = [0, 1, 2, 3, 4, 5, 6];
  expect(await send(all)).toMatchObject({ completed_segments: [0, 1, 2, 3] });
  await env.DB.prepare("update progress set credited_at = credited_at - 21000 where episode_id = ?")
    .bind(second)
    .run();
  expect(await send(all)).toMatchObject({ completed_segments: all });
  // The test takes no time, so what was heard is laid where there was time for it.
  const morning = Date.parse("2026-11-24T10:00:00Z");
  for (const [podcast, at] of [
    [id, morning],
    [second, morning + 600_000],
  ] as const) {
    await env.DB.prepare(
      `update listens set started_at = ?1 + from_ms, version = version + 1,
         wall_ms = cast((to_ms - from_ms) / speed as integer) where episode_id = ?2`,
    )
      .bind(at, podcast)
      .run();
  }
  expect(await read(`/api/v1/podcasts/${second}/analytics/`)).toEqual({
    podcast_id: second,
    total_time_listened: 50,
    average_speed: 2,
    number_of_sessions: 1,
    completion_rate: 1,
    days: [],
  });
  expect(await read("/api/v1/podcasts/analytics/user/")).toEqual({
    total_time_listened: 98,
    average_speed: 1.63,
    number_of_sessions: 2,
    completion_rate: 0.8,
    days: [],
    podcasts_started: 2,
    podcasts_completed: 1,
  });
  const month = "?from=2026-11-01&to=2026-11-30";
  const day = { date: "2026-11-24", total_time_listened: 98, average_speed: 1.63 };
  expect(await read(`/api/v1/podcasts/analytics/user${month}`)).toMatchObject({
    days: [{ ...day, number_of_sessions: 2, completion_rate: 0.8 }],
  });
  const ofPodcast = { date: "2026-11-24", total_time_listened: 50, average_speed: 2 };
  expect(await read(`/api/v1/podcasts/${second}/analytics${month}`)).toMatchObject({
    days: [{ ...ofPodcast, number_of_sessions: 1, completion_rate: 1 }],
  });
  const before = await read("/api/v1/podcasts/analytics/user?from=2026-11-01&to=2026-11-23");
  expect(before).toMatchObject({ total_time_listened: 98, days: [] });
  expect(await read("/api/v1/podcasts/analytics/user", it.adminToken)).toMatchObject({
    total_time_listened: 0,
    podcasts_started: 0,
  });
});

test("days that cannot be are refused", async () => {
  for (const query of [
    "from=2026-11-01",
    "to=2026-11-30",
    "from=2026-11-30&to=2026-11-01",
    "from=2026-02-30&to=2026-03-01",
    "from=2024-01-01&to=2026-01-01",
    "from=yesterday&to=today",
    "day=2026-11-24",
  ]) {
    for (const path of ["analytics/user", `${id}/analytics`]) {
      const answer = await rest(`/api/v1/podcasts/${path}?${query}`, { as: it.token });
      expect(await readProblem(answer), query).toMatchObject({ status: 422 });
    }
  }
});

test("while a second language is made the podcast is pending, and the first can be heard", async () => {
  const heard = { userId: it.learner.id, durationMs: 60_000, completedAt: Date.now() };
  const episodeId = await insertHeardEpisode(heard);
  await env.DB.prepare("update episodes set status = 'speaking', completed_at = null where id = ?")
    .bind(episodeId)
    .run();
  await env.DB.prepare("delete from tracks where episode_id = ? and language <> 'en'")
    .bind(episodeId)
    .run();
  const read = await rest(`/api/podcasts/${episodeId}/`, { as: it.token });
  expect(await read.json()).toMatchObject({
    status: "pending",
    audio_file: expect.stringContaining("/ep/"),
    duration_seconds: 60,
    audio_file_secondary: null,
    duration_seconds_secondary: null,
    tts_provider: "polly",
  });
  const streamed = await rest(`/api/v1/podcasts/${episodeId}`, { as: it.token });
  expect(await streamed.json()).toMatchObject({
    status: "pending",
    language: "en",
    duration: 60,
    transcript_vtt_url: expect.any(String),
  });
});
