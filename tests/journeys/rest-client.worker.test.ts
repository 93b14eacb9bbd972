import { exports } from "cloudflare:workers";
import createClient from "openapi-fetch";
import { expect, test } from "vitest";

import { ORIGIN } from "../support/people.ts";
import type { paths } from "../support/rest-api.d.ts";
import { openRestClass } from "../support/rest-class.ts";
import { makeMp3, VTT } from "../support/rest-upload.ts";

/** A client of another system: generated types, a token, and nothing that only we know. */
function openClient(token: string) {
  return createClient<paths>({
    baseUrl: ORIGIN,
    headers: { authorization: `Bearer ${token}` },
    fetch: (request) => exports.default.fetch(request),
  });
}

test("a generated client makes a podcast, answers its questions, uploads one and hears it", async () => {
  const { token, learner, materialId } = await openRestClass("Client");
  const client = openClient(token);

  const made = await client.POST("/api/podcasts", {
    params: { header: { prefer: "wait=25", "idempotency-key": "from the story" } },
    body: { primary_language: "en", output_format: "text" },
  });
  expect(made.response.status).toBe(201);
  const podcast = made.data ?? failed(made.error);
  expect(podcast).toMatchObject({ user: learner.id, status: "completed" });
  expect(podcast.script_text).toContain("Client");

  const path = { id: podcast.id };
  const listed = await client.GET("/api/podcasts", { params: { query: { limit: 1 } } });
  expect((listed.data ?? failed(listed.error)).map(({ id }) => id)).toEqual([podcast.id]);
  const check = await client.GET("/api/podcasts/{id}/accuracy-check", { params: { path } });
  expect((check.data ?? failed(check.error)).passed).toBe(true);

  const before = await client.GET("/api/podcasts/{id}/progress", { params: { path } });
  const { questions } = before.data ?? failed(before.error);
  expect(questions).toHaveLength(3);
  for (const { question } of questions) {
    const answers = { [question]: `What I know of it.` };
    const put = await client.PUT("/api/podcasts/{id}/answers", {
      params: { path },
      body: { answers },
    });
    expect(put.response.status).toBe(200);
  }
  const after = await client.GET("/api/podcasts/{id}/progress", { params: { path } });
  expect(after.data).toMatchObject({ answered_count: 3, completion_percentage: 100 });
  const answers = await client.GET("/api/podcasts/{id}/answers", { params: { path } });
  expect(Object.keys(answers.data?.answers ?? {})).toEqual(podcast.questions_asked);

  const uploaded = await client.POST("/api/v1/podcasts", {
    body: {
      file_id: materialId,
      title: "A talk",
      audio_file: "talk.mp3",
      transcript_file: "talk.vtt",
    },
    // OpenAPI has files as texts; the client sends them as files.
    bodySerializer: ({ file_id, title }) => {
      const form = new FormData();
      form.set("file_id", file_id);
      form.set("title", title);
      form.set("audio_file", new File([makeMp3(60)], "talk.mp3", { type: "audio/mpeg" }));
      form.set("transcript_file", new File([VTT], "talk.vtt", { type: "text/vtt" }));
      return form;
    },
  });
  const talk = uploaded.data ?? failed(uploaded.error);
  expect(talk).toMatchObject({ duration: 60, transcript_status: "synchronized" });
  const ofTalk = { path: { id: talk.id } };
  await client.PATCH("/api/v1/podcasts/{id}/progress", {
    params: ofTalk,
    body: { current_position: 31, playback_speed: 1.5, completed_segments: [0, 1] },
  });
  const progress = await client.GET("/api/v1/podcasts/{id}/progress", { params: ofTalk });
  expect(progress.data).toMatchObject({ current_position: 31, completed_segments: [0, 1] });
  const analytics = await client.GET("/api/v1/podcasts/{id}/analytics", { params: ofTalk });
  // No more counts as time than has really passed since the upload.
  expect(analytics.data?.total_time_listened).toBeLessThan(30);
  expect(analytics.data).toMatchObject({ number_of_sessions: 1, average_speed: 1.5 });
  const own = await client.GET("/api/v1/podcasts/analytics/user");
  expect(own.data).toMatchObject({ podcasts_started: 1 });
  const streamed = await client.GET("/api/v1/podcasts/{id}", { params: ofTalk });
  const audio = await exports.default.fetch(streamed.data?.audio_url ?? "");
  // Its frames are kept behind a header that tells the true length.
  const header = (await audio.arrayBuffer()).byteLength - makeMp3(60).byteLength;
  expect(header).toBeGreaterThan(0);
  expect(header).toBeLessThan(1024);

  expect((await client.DELETE("/api/podcasts/{id}", { params: { path } })).response.status).toBe(
    204,
  );
  const gone = await client.GET("/api/podcasts/{id}", { params: { path } });
  expect(gone.error).toMatchObject({ status: 404, code: "episode.not_found" });
});

function failed(error: { detail: string } | undefined): never {
  throw new Error(error?.detail ?? "There is neither an answer nor a problem.");
}
