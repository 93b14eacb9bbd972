import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { runCleanup, saveProgress } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import {
  type AgingMachine,
  cleanUp,
  countRows,
  countSections,
  DAY,
  HOUR,
  listChildren,
  listKeys,
  listObjects,
  makeFinished,
  openAgingMachine,
} from "../../support/cleanup.ts";
import { deliver, makePending, retry } from "../../support/generation.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

const MINUTE = 60_000;
const TEXT = { contentType: "text/plain" };

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

const learnerOf = (userId: string) => ({ userId, role: "learner" }) as const;

async function keepFor(machine: AgingMachine, episodeDays: number | null): Promise<void> {
  await machine.settings.save({ name: "retention", value: { episodeDays }, at: 1 });
}

async function hear(machine: AgingMachine, userId: string, episodeId: string): Promise<void> {
  const at = machine.clock.now();
  await saveProgress(machine, {
    actor: learnerOf(userId),
    episodeId,
    language: "en",
    positionMs: 60_000,
    speed: 1,
    heard: [[0, 60_000]],
    happenedAt: at,
    sentAt: at,
  });
}

test("a finished episode stays as it is, however old, until an admin says how long", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const episodeId = await makeFinished(machine, userId);
  const media = (await listObjects(machine, episodeId)).filter((key) => key.startsWith("ep/"));
  expect(media).toHaveLength(5);
  machine.pass(400 * DAY);
  await cleanUp(machine);
  expect(await listObjects(machine, episodeId)).toEqual(media);
  const { status, tracks } = await readEpisode(machine, episodeId);
  expect({ status, tracks: tracks.length }).toEqual({ status: "completed", tracks: 1 });
});

test("an episode that is being made keeps its work and the parts of its learner", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  const work = `work/${episodeId}/brief-1.json`;
  const part = `parts/u/${userId}/aa.mp3`;
  const idle = `parts/u/${uuidSource.next()}/aa.mp3`;
  for (const key of [work, part, idle]) await machine.media.putText(key, "{}", TEXT);
  machine.pass(20 * DAY);
  const at = machine.clock.now();
  const step = { kind: "speech", language: "en" } as const;
  const lease = { episodeId, step, runId: "a run", at, leaseUntil: at + MINUTE };
  expect(await machine.generation.claimStep(lease)).toMatchObject({ state: "claimed" });
  await cleanUp(machine);
  expect(await listKeys(`work/${episodeId}/`)).toEqual([work]);
  expect(await listKeys(`parts/u/`)).toContain(part);
  expect(await listKeys(`parts/u/`)).not.toContain(idle);
  machine.pass(2 * MINUTE);
  await cleanUp(machine);
  expect(await listKeys(`work/${episodeId}/`)).toEqual([]);
  expect(await listKeys(`parts/u/`)).not.toContain(part);
});

test("an episode that failed before its publication can be tried again days later", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  const publish = () => Promise.reject(new Error("The database is away."));
  const broken = { ...machine, generation: { ...machine.generation, publish } };
  expect(await deliver(broken, { episodeId })).toBe("retry");
  const failure = { error: "It failed.", reason: "internal", fromTheStart: false } as const;
  await machine.generation.fail({ episodeId, ...failure, at: machine.clock.now() });
  const spoken = machine.speech.calls.length;
  machine.pass(5 * DAY);
  await cleanUp(machine);
  await retry(machine, episodeId);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(machine.speech.calls).toHaveLength(spoken);
  const { status, tracks } = await readEpisode(machine, episodeId);
  expect(status).toBe("completed");
  expect(await machine.media.head(tracks[0]?.audioKey ?? "")).not.toBeNull();
});

test("an episode whose work went after a week is made from the start when it is tried again", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  const publish = () => Promise.reject(new Error("The database is away."));
  await deliver({ ...machine, generation: { ...machine.generation, publish } }, { episodeId });
  const failure = { error: "It failed.", reason: "internal", fromTheStart: false } as const;
  await machine.generation.fail({ episodeId, ...failure, at: machine.clock.now() });
  machine.pass(9 * DAY);
  await cleanUp(machine);
  await retry(machine, episodeId);
  await deliver(machine, { episodeId });
  await retry(machine, episodeId);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { status, tracks } = await readEpisode(machine, episodeId);
  expect(status).toBe("completed");
  expect(await machine.media.head(tracks[0]?.audioKey ?? "")).not.toBeNull();
});

test("every table that refers to episodes is emptied with them", async () => {
  expect((await listChildren()).toSorted()).toEqual([
    "answers",
    "bookmarks",
    "episode_approvals",
    "generation_steps",
    "notifications",
    "progress",
    "tracks",
  ]);
});

test("old episodes go when an admin says so, but never one that is being heard", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const old = await makeFinished(machine, userId);
  const heard = await makeFinished(machine, userId);
  machine.pass(20 * DAY);
  const young = await makeFinished(machine, userId);
  const failed = await makePending(machine, { userId });
  const failure = { error: "It failed.", reason: "internal", fromTheStart: false } as const;
  await machine.generation.fail({ episodeId: failed, ...failure, at: machine.clock.now() });
  machine.pass(55 * DAY);
  await hear(machine, userId, heard);
  machine.pass(20 * DAY);
  await keepFor(machine, 90);
  await cleanUp(machine);
  expect(await countRows(old)).toBe(0);
  expect(await countRows(failed)).toBe(0);
  for (const episodeId of [heard, young]) {
    const { status, tracks } = await readEpisode(machine, episodeId);
    expect(status).toBe("completed");
    expect(await machine.media.head(tracks[0]?.audioKey ?? "")).not.toBeNull();
  }
  machine.pass(15 * DAY);
  await cleanUp(machine);
  expect(await countRows(heard)).toBe(0);
  expect(await countRows(young)).toBe(0);
  await keepFor(machine, null);
});

test("what somebody uploaded stays, however old, until they delete it", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const uploaded = await makeFinished(machine, userId);
  await env.DB.prepare("update episodes set kind = 'uploaded' where id = ?").bind(uploaded).run();
  await keepFor(machine, 7);
  machine.pass(400 * DAY);
  const preview = countSections(await runCleanup(machine, { isDryRun: true }));
  expect(preview["oldEpisodes"]).toBeUndefined();
  await cleanUp(machine);
  const { status, tracks } = await readEpisode(machine, uploaded);
  expect(status).toBe("completed");
  expect(await machine.media.head(tracks[0]?.audioKey ?? "")).not.toBeNull();
  await machine.episodes.remove({ episodeId: uploaded, at: machine.clock.now() });
  machine.pass(8 * DAY);
  await cleanUp(machine);
  expect(await countRows(uploaded)).toBe(0);
  await keepFor(machine, null);
});

test("orphans go after two days, private parts after a week, shared parts and samples never", async () => {
  const machine = openAgingMachine();
  const track = uuidSource.next();
  const doomed = [
    `ep/${track}/0011.mp3`,
    `ep/${uuidSource.next()}/script-0011.json`,
    "ep/stray.mp3",
    `work/${uuidSource.next()}/brief-1.json`,
    `parts/u/${uuidSource.next()}/0011.mp3`,
  ];
  const kept = ["parts/s/0011.mp3", "samples/0011.mp3", "materials/0011.txt"];
  for (const key of [...doomed, ...kept]) await machine.media.putText(key, "words", TEXT);
  machine.pass(46 * HOUR);
  await cleanUp(machine);
  for (const key of doomed) expect(await env.MEDIA.head(key), key).not.toBeNull();
  machine.pass(3 * HOUR);
  const fresh = `ep/${track}/0022.mp3`;
  await machine.media.putText(fresh, "words", TEXT);
  await cleanUp(machine);
  const left = await Promise.all(doomed.map(async (key) => (await env.MEDIA.head(key)) !== null));
  expect(left).toEqual([false, false, false, true, true]);
  machine.pass(6 * DAY);
  await machine.media.putText(`ep/${track}/0033.mp3`, "words", TEXT);
  await cleanUp(machine);
  for (const key of doomed) expect(await env.MEDIA.head(key), key).toBeNull();
  for (const key of kept) expect(await env.MEDIA.head(key), key).not.toBeNull();
  expect(await listKeys(`ep/${track}/`)).toEqual([`ep/${track}/0033.mp3`]);
});

test("media that a track names stays, also under a key that says nothing of the track", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const episodeId = await makeFinished(machine, userId);
  const key = "ep/uploaded-elsewhere.mp3";
  await machine.media.putText(key, "words", TEXT);
  await env.DB.prepare("update tracks set audio_key = ? where episode_id = ?")
    .bind(key, episodeId)
    .run();
  machine.pass(3 * DAY);
  expect(await cleanUp(machine)).toMatchObject({ orphans: 4 });
  expect(await env.MEDIA.head(key)).not.toBeNull();
});

/** Everything that is stored: rows by table, and the keys of all objects. */
async function takeStock(): Promise<unknown> {
  const { results: tables } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\' and name not like 'sqlite%'",
  ).all<{ name: string }>();
  const counts = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await env.DB.prepare(`select count(*) as count from ${name}`).first<number>("count"),
    ]),
  );
  return { rows: Object.fromEntries(counts), keys: await listKeys("") };
}

test("a dry run says what would go and changes nothing; then that goes, and nothing is left to go", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  await keepFor(machine, 30);
  await makeFinished(machine, userId);
  machine.pass(20 * DAY);
  const episodeId = await makeFinished(machine, userId);
  await machine.episodes.remove({ episodeId, at: machine.clock.now() });
  machine.pass(20 * DAY);
  await machine.media.putText("ep/stray/0011.mp3", "words", TEXT);
  await machine.media.putText("parts/u/nobody/0011.mp3", "words", TEXT);
  machine.pass(20 * DAY);
  const before = await takeStock();
  const preview = await runCleanup(machine, { isDryRun: true });
  expect(await takeStock()).toEqual(before);
  expect(preview).toMatchObject({ isDryRun: true, isComplete: true });
  expect(countSections(preview)).toMatchObject({ removedEpisodes: 1, orphans: 1 });
  const orphans = preview.sections.find(({ name }) => name === "orphans");
  expect(orphans).toMatchObject({ sizeBytes: 5, examples: [{ label: "ep/stray/0011.mp3" }] });
  const promised = countSections(preview);
  expect(promised["oldEpisodes"]).toBeGreaterThan(0);
  expect(await cleanUp(machine)).toEqual(promised);
  expect(await cleanUp(machine)).toEqual({});
  await keepFor(machine, null);
});

test("what goes with an episode is counted with it, what goes by itself alone, before and after", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const [stays, removed, failed] = [
    await makeFinished(machine, userId),
    await makeFinished(machine, userId),
    await makePending(machine, { userId }),
  ];
  const publish = () => Promise.reject(new Error("The database is away."));
  const broken = { ...machine, generation: { ...machine.generation, publish } };
  await deliver(broken, { episodeId: failed });
  await machine.episodes.remove({ episodeId: removed, at: machine.clock.now() });
  await machine.episodes.remove({ episodeId: failed, at: machine.clock.now() });
  machine.pass(7 * DAY + HOUR);
  const preview = countSections(await runCleanup(machine, { isDryRun: true }));
  const steps = await env.DB.prepare(
    "select count(*) as count from generation_steps where episode_id = ?",
  )
    .bind(stays)
    .first<number>("count");
  expect(preview).toMatchObject({ removedEpisodes: 2, generationSteps: steps });
  const done = await cleanUp(machine);
  expect(done).toEqual(preview);
  expect(done["workObjects"]).toBeGreaterThan(0);
  // The parts of what was never published go in the same run.
  expect(done["privateParts"]).toBeGreaterThan(0);
  expect(await cleanUp(machine)).toEqual({});
});

test("a run that has no time left says so, and the next one goes on where it stopped", async () => {
  const machine = openAgingMachine({ pageSize: 2 });
  const keys = Array.from({ length: 9 }, (_, index) => `ep/lost-${index}/0011.mp3`);
  for (const key of keys) await machine.media.putText(key, "words", TEXT);
  machine.pass(3 * DAY);
  await runCleanup(openAgingMachine(), { isDryRun: false });
  const cursors: (string | undefined)[] = [];
  let removed = 0;
  for (let night = 0; night < 30; night += 1) {
    machine.media.lists.length = 0;
    // A tick of the clock a piece: enough for the rows and two or three pages.
    const report = await runCleanup(machine, { isDryRun: false, budgetMs: 22 });
    removed += countSections(report)["orphans"] ?? 0;
    cursors.push(...machine.media.lists.map(({ cursor }) => cursor));
    if (report.isComplete) break;
  }
  expect(removed).toBe(9);
  expect(await listKeys("ep/lost-")).toEqual([]);
  const moved = cursors.filter((cursor) => cursor?.startsWith("ep/lost-"));
  expect(moved.length).toBeGreaterThan(2);
  expect(new Set(moved).size).toBe(moved.length);
});

test("a run with no time at all removes nothing and says that it stopped", async () => {
  const report = await runCleanup(openAgingMachine(), { isDryRun: false, budgetMs: 1 });
  expect(report).toEqual({ isDryRun: false, isComplete: false, sections: [] });
});
