import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";

import { callProcedure } from "../support/people.ts";
import { openSchool } from "../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

test("nobody can take a daily's place with a request of the same name", async () => {
  const learner = await newLearner();
  const input = { languages: ["en"], outputFormat: "text", requestKey: "daily:2026-11-21" };
  const response = await callProcedure("episodes.request", {
    as: learner,
    input,
    isMutation: true,
  });
  expect(response.status).toBe(400);
});

test("a person sees their own dailies and resumes them over the web", async () => {
  const learner = await newLearner();
  const change = { timeZone: "Asia/Tokyo", dailyMinute: 420, onboarded: true };
  await callProcedure("settings.save", { as: learner, input: change, isMutation: true });
  await env.DB.prepare(
    "update learner_settings set daily_paused_at = 1, next_daily_at = null where user_id = ?",
  )
    .bind(learner.id)
    .run();
  const read = async (response: Response) =>
    (await response.json<{ result: { data: unknown } }>()).result.data;
  const resting = await read(await callProcedure("dailies.current", { as: learner }));
  expect(resting).toEqual({
    enabled: true,
    nextAt: null,
    timeZone: "Asia/Tokyo",
    pausedAt: 1,
    rest: null,
    runs: [],
  });
  const tapped = await callProcedure("dailies.resume", { as: learner, isMutation: true });
  expect(await read(tapped)).toMatchObject({ pausedAt: null, nextAt: expect.any(Number) });
});
