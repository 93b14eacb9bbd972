import { env } from "#bindings";
import {
  finishReading,
  type Memory,
  readScript,
  rememberHeard,
  type ScriptTrack,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import type { TestPerson } from "../../support/people.ts";
import { openSchool } from "../../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

const DAY = 86_400_000;

async function makeEpisode(
  machine: TestMachine,
  learner: TestPerson,
  outputFormat: "both" | "text" = "both",
) {
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const actor = { userId: learner.id, role: "learner" } as const;
  const document = await readScript(machine, { actor, episodeId });
  return { episodeId, actor, ...document };
}

type Made = Awaited<ReturnType<typeof makeEpisode>>;

/** Says that these stretches of the episode were heard, as the player would. */
async function listen(
  { machine, learner, made }: { machine: TestMachine; learner: TestPerson; made: Made },
  heard: [number, number][],
): Promise<void> {
  const at = machine.clock.now();
  await env.DB.prepare(
    `insert into progress (user_id, episode_id, language, position_ms, furthest_ms, speed, coverage,
       completion, last_played_at, version, created_at, updated_at)
     values (?1, ?2, 'en', 0, 0, 1, ?3, 0.5, ?4, 1, ?4, ?4)
     on conflict do update set coverage = ?3, last_played_at = ?4, version = version + 1`,
  )
    .bind(learner.id, made.episodeId, JSON.stringify({ en: heard }), at)
    .run();
}

function timesOf({ tracks }: Made, segmentId: string): [number, number] {
  const segment = tracks[0]?.segments.find(({ id }) => id === segmentId);
  return [segment?.startMs ?? 0, segment?.endMs ?? 0];
}

const lessonsOf = ({ segments = [] }: Partial<ScriptTrack>) =>
  segments.filter(({ kind }) => kind === "lesson");
const heardIn = (memories: Memory[]) =>
  memories.filter(({ timesHeard }) => timesHeard > 0).map(({ conceptId }) => conceptId);

test("what was covered to 80 percent is remembered once, what was skipped is not", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const made = await makeEpisode(machine, learner);
  const [first, second] = lessonsOf(made.script.tracks[0] ?? {});
  const [start, end] = timesOf(made, first?.id ?? "");
  const [from, to] = timesOf(made, second?.id ?? "");
  await listen({ machine, learner, made }, [
    [start, start + 0.85 * (end - start)],
    [from, from + 0.7 * (to - from)],
  ]);
  expect(heardIn(await rememberHeard(machine, learner.id))).toEqual([first?.conceptId]);
  await listen({ machine, learner, made }, [[start, to]]);
  const [known] = await rememberHeard(machine, learner.id);
  expect(known).toMatchObject({ timesHeard: 1 });
  const heard = heardIn(await rememberHeard(machine, learner.id));
  expect(new Set(heard)).toEqual(new Set([first?.conceptId, second?.conceptId]));
});

test("a question counts as asked where its answer was heard, with its kind", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const made = await makeEpisode(machine, learner);
  const [question] = made.script.questions;
  await listen({ machine, learner, made }, [timesOf(made, question?.answerSegmentId ?? "")]);
  expect(await rememberHeard(machine, learner.id)).toMatchObject([
    { conceptId: question?.conceptId, timesHeard: 0, timesAsked: 1, lastKind: "recall" },
  ]);
});

test("an episode that was read to its end is remembered whole", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const made = await makeEpisode(machine, learner, "text");
  await finishReading(machine, { actor: made.actor, episodeId: made.episodeId });
  const heard = heardIn(await rememberHeard(machine, learner.id));
  const taught = lessonsOf(made.script.tracks[0] ?? {}).map(({ conceptId }) => conceptId);
  expect(new Set(heard)).toEqual(new Set(taught));
});

test("an episode of which a little was heard and that was read to its end is remembered whole", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const made = await makeEpisode(machine, learner);
  await listen({ machine, learner, made }, [[0, 5_000]]);
  await finishReading(machine, { actor: made.actor, episodeId: made.episodeId });
  const heard = heardIn(await rememberHeard(machine, learner.id));
  const taught = lessonsOf(made.script.tracks[0] ?? {}).map(({ conceptId }) => conceptId);
  expect(new Set(heard)).toEqual(new Set(taught));
});

test("the next episode teaches what is new, and asks first about what was heard", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const first = await makeEpisode(machine, learner);
  const end = first.tracks[0]?.segments.at(-1)?.endMs ?? 0;
  await listen({ machine, learner, made: first }, [[0, end]]);
  machine.pass(DAY);
  const second = await makeEpisode(machine, learner);
  const [track] = second.script.tracks;
  const taught = lessonsOf(first.script.tracks[0] ?? {}).map(({ conceptId }) => conceptId);
  const kinds = track?.segments.slice(0, 5).map(({ kind }) => kind);
  expect(kinds).toEqual(["greeting", "warm_up", "question", "pause", "answer"]);
  expect(taught).toContain(track?.segments[2]?.conceptId);
  for (const { conceptId } of lessonsOf(track ?? {})) expect(taught).not.toContain(conceptId);
  expect(second.script.questions).toHaveLength(4);
});

test("what was made and not heard changes nothing: it is still new, and nothing is asked before", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  await makeEpisode(machine, learner);
  machine.pass(DAY);
  const { script, receipt } = await makeEpisode(machine, learner);
  expect(script.tracks[0]?.segments.map(({ kind }) => kind)).not.toContain("warm_up");
  expect(receipt?.concepts.every(({ variant }) => variant === "teach")).toBe(true);
});
