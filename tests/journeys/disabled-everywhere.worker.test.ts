import { env } from "cloudflare:workers";
import { runDailies, sendDigests, sendWaitingMails } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { beforeAll, expect, test } from "vitest";

import { tryToSignIn } from "../support/accounts.ts";
import { enroll, makeCourse } from "../support/courses.ts";
import { listDailies } from "../support/dailies.ts";
import { insertHeardEpisode } from "../support/heard-episode.ts";
import { createPostOffice, listNotifications, openMailing } from "../support/mail.ts";
import {
  call,
  callProcedure,
  changeSettings,
  ORIGIN,
  signUp,
  TEST_PASSWORD,
  type TestPerson,
} from "../support/people.ts";
import { makeToken, rest } from "../support/rest.ts";

let admin: TestPerson;

beforeAll(async () => {
  admin = await signUp("Locking Admin", "admin");
});

async function ask<TAnswer>(path: string, input: object, as: TestPerson): Promise<TAnswer> {
  const response = await callProcedure(path, { as, input, isMutation: true });
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json<{ result: { data: TAnswer } }>()).result.data;
}

async function setDisabled({ id }: TestPerson, disabled: boolean): Promise<void> {
  await ask("people.setDisabled", { userId: id, disabled }, admin);
}

/** Everything that opens something of a person's, by name, with the status that it is answered with. */
async function openWays(person: TestPerson) {
  const machine = compose(env, ORIGIN);
  const course = await makeCourse({ title: "Locked", teacherId: admin.id });
  await enroll(person.id, course.id);
  const { headers } = await machine.deviceSessions.start({
    userId: person.id,
    device: { address: null, userAgent: null },
  });
  const bearer = headers.find(([name]) => name === "set-auth-token")?.[1] ?? "";
  const token = await makeToken(person);
  const episodeId = await insertHeardEpisode({
    userId: person.id,
    durationMs: 60_000,
    completedAt: Date.now(),
  });
  const track = env.DB.prepare("select audio_key from tracks where episode_id = ?").bind(episodeId);
  await env.MEDIA.put((await track.first<string>("audio_key")) ?? "", "sound");
  const input = { episodeId, language: "en" };
  const audio = await callProcedure("episodes.audio", { as: person, input });
  const { result } = await audio.json<{ result: { data: { audioUrl: string } } }>();
  const link = new URL(result.data.audioUrl);
  const reset = new URL(
    (await ask<{ link: string }>("people.resetLink", { userId: person.id }, admin)).link,
  );
  const by = (given: string) => ({ authorization: `Bearer ${given}` });
  const ways: Record<string, () => Promise<Response>> = {
    "the pages' session": () => callProcedure("tokens.list", { as: person }),
    "the session as a bearer": () => call("/trpc/tokens.list", { headers: by(bearer) }),
    "the REST interface by session": () => rest("/api/podcasts", { as: person }),
    "the REST interface by bearer": () => rest("/api/podcasts", { as: bearer }),
    "the REST interface by access token": () => rest("/api/podcasts", { as: token }),
    "the archive of their data": () => call("/api/record", { as: person }),
    "new links to audio": () => callProcedure("episodes.audio", { as: person, input }),
    "a link to audio": () => call(`${link.pathname}${link.search}`),
    "making an episode": () =>
      callProcedure("episodes.request", {
        as: person,
        isMutation: true,
        input: { languages: ["en"], outputFormat: "text", requestKey: crypto.randomUUID() },
      }),
  };
  const resetPassword = () =>
    call("/api/auth/reset-password", {
      body: { token: reset.searchParams.get("token"), newPassword: "a-new-password" },
    });
  return { ways, resetPassword };
}

async function tryAll(ways: Record<string, () => Promise<Response>>) {
  const statuses: Record<string, number> = {};
  for (const [name, follow] of Object.entries(ways)) {
    const response = await follow();
    await response.body?.cancel();
    statuses[name] = response.status;
  }
  return statuses;
}

test("a disabled account opens nothing, at once and everywhere; enabled again, only a new sign-in does", async () => {
  const person = await signUp("Locked Out");
  const { ways, resetPassword } = await openWays(person);
  const { "a link to audio": _, ...others } = ways;
  expect(Object.values(await tryAll(others))).toEqual(Object.keys(others).map(() => 200));
  await setDisabled(person, true);
  const shut = Object.fromEntries(Object.keys(ways).map((name) => [name, 401]));
  expect(await tryAll(ways)).toEqual({ ...shut, "a link to audio": 403 });
  expect((await resetPassword()).status).toBe(422);
  const refused = await tryToSignIn(person.email, TEST_PASSWORD);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ code: "account.disabled" });
  await setDisabled(person, false);
  expect(await tryAll(ways)).toEqual({ ...shut, "a link to audio": 200 });
  expect((await resetPassword()).status).toBe(422);
  expect((await tryToSignIn(person.email, TEST_PASSWORD)).status).toBe(200);
});

test("who is disabled gets no daily and no mail, and is no teacher to add", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const person = await signUp("Left Alone", "teacher");
  const course = await makeCourse({ title: "Left Alone", teacherId: admin.id });
  await enroll(person.id, course.id);
  await changeSettings(person, { dailyMinute: 0, onboarded: true });
  await ask("settings.chooseDigest", { kind: "week", isOn: true }, person);
  const episodeId = await insertHeardEpisode({
    userId: person.id,
    durationMs: 60_000,
    completedAt: Date.now(),
  });
  await env.DB.batch([
    env.DB.prepare("update learner_settings set next_daily_at = 1 where user_id = ?").bind(
      person.id,
    ),
    env.DB.prepare("update digests set due_at = 1 where user_id = ?").bind(person.id),
    env.DB.prepare(
      `insert into notifications (id, episode_id, user_id, kind, state, send_at, created_at, updated_at)
       values (?1, ?1, ?2, 'ready', 'waiting', 1, 1, 1)`,
    ).bind(episodeId, person.id),
  ]);
  await setDisabled(person, true);
  await runDailies(machine);
  expect(await listDailies(person)).toEqual([]);
  await sendWaitingMails(machine);
  await sendDigests(machine);
  expect(post.posted).toEqual([]);
  expect(await listNotifications(episodeId)).toMatchObject([{ error: "account.disabled" }]);
  const added = await callProcedure("courses.addTeacher", {
    as: admin,
    isMutation: true,
    input: { courseId: course.id, email: person.email },
  });
  expect(added.status).toBe(404);
});
