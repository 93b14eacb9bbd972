import { env } from "#bindings";
import {
  CRONS,
  type LearnerSettings,
  readScript,
  requestEpisode,
  runDailies,
  sweepWaiting,
} from "@learnlab/domain";
import { handleBatchGivingWay, runCron } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import {
  actorOf,
  chooseTime,
  listDailies,
  openDaily,
  viewOf,
  write,
} from "../../support/dailies.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { changeSettingsOn, signUp, type TestPerson } from "../../support/people.ts";
import { openSchool } from "../../support/school.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

test("a daily is begun two hours before its moment, once, in the learner's languages and format", async () => {
  const { machine, learner } = await openDaily(newLearner, "14:00", { languages: ["de", "en"] });
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-21T13:00:00.000Z");
  machine.pass(HOUR);
  await runCron(machine, CRONS.dailies);
  expect(await listDailies(learner)).toEqual([]);
  machine.pass(HOUR);
  await runCron(machine, CRONS.dailies);
  await runCron(machine, CRONS.dailies);
  const [daily, ...more] = await listDailies(learner);
  expect(more).toEqual([]);
  expect(daily).toMatchObject({ localDate: "2026-11-21", requestKey: "daily:2026-11-21" });
  expect(machine.sent.filter((id) => id === daily?.id)).toHaveLength(1);

  expect(await deliver(machine, { episodeId: daily?.id })).toBe("ack");
  const episode = await machine.episodes.find(daily?.id ?? "");
  expect(episode).toMatchObject({
    kind: "daily",
    status: "completed",
    languages: ["de", "en"],
    outputFormat: "text",
  });
  const view = await viewOf(machine, learner);
  expect(write(view.nextAt)).toBe("2026-11-22T13:00:00.000Z");
  expect(view.runs).toMatchObject([
    { localDate: "2026-11-21", outcome: "requested", reason: "", episodeId: daily?.id },
  ]);
});

test("a daily for right after midnight is begun on the evening before and speaks of its own day", async () => {
  const { machine, learner } = await openDaily(newLearner, "00:30");
  machine.pass(13 * HOUR);
  await runDailies(machine);
  const [daily] = await listDailies(learner);
  expect(daily?.localDate).toBe("2026-11-22");
  await deliver(machine, { episodeId: daily?.id });
  const { receipt } = await readScript(machine, {
    actor: actorOf(learner),
    episodeId: daily?.id ?? "",
  });
  expect(receipt?.localDate).toBe("2026-11-22");
});

test("two runs at once make one daily for each of many learners", async () => {
  const machine = openMachine();
  const learners: TestPerson[] = [];
  for (let count = 0; count < 3; count += 1) {
    const learner = await newLearner();
    await chooseTime(machine, learner, { time: "11:00" });
    learners.push(learner);
  }
  const reports = await Promise.all([runDailies(machine), runDailies(machine)]);
  const dailies = (await Promise.all(learners.map(listDailies))).flat();
  expect(dailies).toHaveLength(3);
  const sent = machine.sent.filter((id) => dailies.some((daily) => daily.id === id));
  expect(sent.toSorted()).toEqual(dailies.map(({ id }) => id).toSorted());
  expect(reports[0].requested + reports[1].requested).toBe(3);
});

test("a page whose answer was lost is kept once, and its episodes are told again", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  const lossy = {
    ...machine.dailies,
    keepTurns: async (...given: Parameters<typeof machine.dailies.keepTurns>) => {
      await machine.dailies.keepTurns(...given);
      return machine.dailies.keepTurns(...given);
    },
  };
  await runDailies({ ...machine, dailies: lossy });
  const dailies = await listDailies(learner);
  expect(dailies).toHaveLength(1);
  expect(machine.sent).toContain(dailies[0]?.id);
});

test("after days without a cron there is one daily, for today, and the next comes as usual", async () => {
  const { machine, learner } = await openDaily(newLearner, "07:00");
  machine.pass(5 * DAY + 2 * HOUR);
  await runDailies(machine);
  const dailies = await listDailies(learner);
  expect(dailies.map(({ localDate }) => localDate)).toEqual(["2026-11-26"]);
  const view = await viewOf(machine, learner);
  expect(view.runs).toHaveLength(1);
  expect(write(view.nextAt)).toBe("2026-11-27T06:00:00.000Z");
});

test("a daily whose moment is over by more than eighteen hours is left out, with the reason", async () => {
  const { machine, learner } = await openDaily(newLearner, "12:30");
  // 07:10 on the next morning; the moment was 18 hours and 40 minutes ago.
  machine.pass(21 * HOUR + 10 * 60_000);
  await runDailies(machine);
  expect(await listDailies(learner)).toEqual([]);
  const view = await viewOf(machine, learner);
  expect(view.runs).toMatchObject([
    { localDate: "2026-11-21", outcome: "skipped", reason: "daily.too_late", episodeId: null },
  ]);
  expect(write(view.nextAt)).toBe("2026-11-22T11:30:00.000Z");
});

test("who studies nothing, or too little, gets no daily and the reason", async () => {
  const machine = openMachine();
  const [idle, hungry, teacher] = [
    await signUp("Studies Nothing"),
    await signUp("Studies Little"),
    await signUp("Teaches Little", "teacher"),
  ];
  const { id } = await makeCourse({ title: "Two Ideas", teacherId: teacher.id, concepts: 2 });
  await enroll(hungry.id, id);
  for (const person of [idle, hungry]) await chooseTime(machine, person, { time: "11:00" });
  await runDailies(machine);
  expect((await viewOf(machine, idle)).runs[0]).toMatchObject({
    outcome: "skipped",
    reason: "daily.no_courses",
  });
  expect((await viewOf(machine, hungry)).runs[0]).toMatchObject({
    outcome: "skipped",
    reason: "daily.nothing_to_teach",
  });
});

test("who joins a course after today was skipped, and chooses a later time, gets today's daily", async () => {
  const machine = openMachine();
  const [learner, teacher] = [
    await signUp("Joins Late"),
    await signUp("Teaches Those Who Join Late", "teacher"),
  ];
  await chooseTime(machine, learner, { time: "11:00" });
  await runDailies(machine);
  await enroll(learner.id, (await makeCourse({ title: "Late", teacherId: teacher.id })).id);
  await chooseTime(machine, learner, { time: "18:00" });
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-21T17:00:00.000Z");
  machine.pass(6 * HOUR);
  await runDailies(machine);
  const [daily] = await listDailies(learner);
  expect((await viewOf(machine, learner)).runs).toMatchObject([
    { localDate: "2026-11-21", outcome: "requested", reason: "", episodeId: daily?.id },
  ]);
});

test("a disabled account, and an installation that makes no episodes, get none", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  const other = await newLearner();
  await chooseTime(machine, other, { time: "11:00" });
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(other.id).run();
  const none = { ...machine, limitDefaults: { episodesPerDay: 0, monthlyMicroDollars: null } };
  await runDailies(none);
  expect((await viewOf(machine, learner)).runs[0]).toMatchObject({ reason: "daily.quota" });
  expect((await viewOf(machine, other)).runs[0]).toMatchObject({ reason: "daily.disabled" });
});

test("an episode that was asked for on the same day is not the daily", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await requestEpisode(machine, {
    actor: actorOf(learner),
    languages: ["en"],
    outputFormat: "text",
    requestKey: "one more for today",
  });
  await runDailies(machine);
  expect(await listDailies(learner)).toHaveLength(1);
});

test("learners who have no moment yet get one from the next run", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await env.DB.prepare("update learner_settings set next_daily_at = null where user_id = ?")
    .bind(learner.id)
    .run();
  machine.pass(3 * HOUR);
  await runDailies(machine);
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-22T10:00:00.000Z");
});

test("who has no moment yet is told one before any run, and that one holds", async () => {
  const { machine, learner } = await openDaily(newLearner, "14:00");
  await env.DB.prepare("update learner_settings set next_daily_at = null where user_id = ?")
    .bind(learner.id)
    .run();
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-21T13:00:00.000Z");
  // So near that a run of now would choose tomorrow.
  machine.pass(2 * HOUR + 30 * MINUTE);
  await runDailies(machine);
  expect((await listDailies(learner)).map(({ localDate }) => localDate)).toEqual(["2026-11-21"]);
});

test("the next daily is known as soon as its time is saved, whatever the clocks do", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const nextAfter = async (change: Partial<LearnerSettings>) => {
    await changeSettingsOn(machine, { actor: actorOf(learner), change });
    const { nextAt, timeZone } = await viewOf(machine, learner);
    return `${write(nextAt)} ${timeZone}`;
  };
  // On the day before the clocks of Berlin go forward, at 11:00 there.
  machine.pass(Date.parse("2027-03-27T10:00:00Z") - machine.clock.now());
  expect(
    await nextAfter({ timeZone: "Europe/Berlin", dailyMinute: 420, dailyEnabled: false }),
  ).toBe("null Europe/Berlin");
  expect(await nextAfter({ dailyEnabled: true })).toBe("2027-03-28T05:00:00.000Z Europe/Berlin");
  expect(await nextAfter({ dailyMinute: 150 })).toBe("2027-03-28T01:00:00.000Z Europe/Berlin");
  expect(await nextAfter({ dailyMinute: 720 })).toBe("2027-03-27T11:00:00.000Z Europe/Berlin");
  // Noon is over in Tokyo, and the daily of today, which was still to come, is not lost.
  expect(await nextAfter({ timeZone: "Asia/Tokyo" })).toBe("2027-03-27T03:00:00.000Z Asia/Tokyo");
  await nextAfter({ dailyEnabled: false });
  // And before they go back.
  machine.pass(Date.parse("2027-10-30T10:30:00Z") - machine.clock.now());
  expect(await nextAfter({ timeZone: "Europe/Berlin", dailyMinute: 150, dailyEnabled: true })).toBe(
    "2027-10-31T00:30:00.000Z Europe/Berlin",
  );
  expect(await nextAfter({ dailyMinute: 420 })).toBe("2027-10-31T06:00:00.000Z Europe/Berlin");
});

test("a later time today is not promised where today had its daily", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await runDailies(machine);
  await chooseTime(machine, learner, { time: "16:00" });
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-22T15:00:00.000Z");
  machine.pass(6 * HOUR);
  await runDailies(machine);
  expect(await listDailies(learner)).toHaveLength(1);
});

test("a time zone that is unknown here keeps nobody else waiting", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  const lost = await newLearner();
  await chooseTime(machine, lost, { time: "11:00" });
  await env.DB.prepare("update learner_settings set time_zone = 'Mars/Olympus' where user_id = ?")
    .bind(lost.id)
    .run();
  await runDailies(machine);
  expect(await listDailies(learner)).toHaveLength(1);
});

test("a daily that could not be sent is sent by the sweeper, and one that waits its turn is not", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  // Far from the days of the other tests, whose dailies would count as work of this one.
  machine.pass(60 * DAY);
  const other = await newLearner();
  await chooseTime(machine, other, { time: "11:00" });
  const down = {
    ...machine.queue,
    sendMany: async () => {
      throw new Error("Queue sendBatch failed");
    },
  };
  const report = await runDailies({ ...machine, queue: down });
  expect(report.unsent).toBe(report.requested);
  const [mine] = await listDailies(learner);
  const [others] = await listDailies(other);
  const sentTo = (id = "") => machine.sent.filter((sent) => sent === id).length;
  machine.pass(5 * 60_000);
  await sweepWaiting(machine);
  expect([sentTo(mine?.id), sentTo(others?.id)]).toEqual([1, 1]);

  // The queue moves: what nobody has begun waits its turn there.
  machine.pass(5 * 60_000);
  await deliver(machine, { episodeId: mine?.id });
  await sweepWaiting(machine);
  expect(sentTo(others?.id)).toBe(1);
  // It no longer does, as after a restart of a queue that lives in memory.
  machine.pass(5 * 60_000);
  await sweepWaiting(machine);
  expect(sentTo(others?.id)).toBe(2);
});

test("where everything shares a processor, a daily begins nothing while somebody waits", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  // Far from the requests of the other tests, which would be waited for.
  machine.pass(100 * DAY);
  await runDailies(machine);
  const [daily] = await listDailies(learner);
  const answers: string[] = [];
  const messages = [
    {
      id: "a daily's message",
      body: { episodeId: daily?.id },
      attempts: 1,
      ack: () => answers.push("ack"),
      retry: () => answers.push("retry"),
    },
  ];
  const wanted = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  const seen: (string | undefined)[] = [];
  const wait = async (ms: number) => {
    machine.pass(ms);
    seen.push((await listDailies(learner))[0]?.status);
    if (seen.length === 3) await deliver(machine, { episodeId: wanted });
  };
  await handleBatchGivingWay({ ...machine, wait }, { queue: "generation-daily", messages });
  expect(seen).toEqual(["pending", "pending", "pending"]);
  expect(answers).toEqual(["ack"]);
  expect((await listDailies(learner))[0]?.status).toBe("completed");
});

test("a request that does not begin holds a daily up for a quarter of a minute only", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  // Far from the requests of the other tests, which would be waited for.
  machine.pass(110 * DAY);
  await runDailies(machine);
  const [daily] = await listDailies(learner);
  await makePending(machine, { userId: learner.id });
  const from = machine.clock.now();
  const wait = async (ms: number) => void machine.pass(ms);
  const message = { id: "another message", body: { episodeId: daily?.id }, attempts: 1 };
  const silent = { ack: () => {}, retry: () => {} };
  await handleBatchGivingWay(
    { ...machine, wait },
    { queue: "generation-daily", messages: [{ ...message, ...silent }] },
  );
  expect((await listDailies(learner))[0]?.status).toBe("completed");
  expect(machine.clock.now() - from).toBeLessThan(16_000);
});
