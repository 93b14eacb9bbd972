import { env } from "cloudflare:workers";
import { readScript, requestEpisode, vttKeyOf } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { deliver, openMachine } from "../support/generation.ts";
import { openSchool, readEpisode } from "../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

test("a request becomes an episode of about six minutes with audio, transcripts and three questions", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const { id } = await requestEpisode(machine, {
    actor: { userId: learner.id, role: "learner" },
    languages: ["en"],
    outputFormat: "both",
    requestKey: "a request of today",
  });
  expect(machine.sent).toEqual([id]);
  expect(await deliver(machine, { episodeId: id })).toBe("ack");

  const { status, tracks, episode } = await readEpisode(machine, id);
  expect(status).toBe("completed");
  expect(episode?.includedCourses).toHaveLength(2);
  const [track] = tracks;
  expect(track?.durationMs).toBeGreaterThan(306_000);
  expect(track?.durationMs).toBeLessThan(414_000);
  const audio = await machine.media.head(track?.audioKey ?? "");
  expect(audio?.sizeBytes).toBe(track?.sizeBytes);
  expect(await machine.media.getText(vttKeyOf({ audioKey: track?.audioKey ?? "" }))).toMatch(
    /^WEBVTT/,
  );

  const actor = { userId: learner.id, role: "learner" } as const;
  const document = await readScript(machine, { actor, episodeId: id });
  expect(document.script.questions).toHaveLength(3);
  expect(document.script.checks.filter(({ passed }) => !passed)).toEqual([]);
  const kinds = document.script.tracks[0]?.segments.map(({ kind }) => kind) ?? [];
  expect(kinds[0]).toBe("greeting");
  expect(kinds.at(-1)).toBe("closing");
  const last = document.tracks[0]?.cues.at(-1);
  expect(last?.endMs).toBeLessThanOrEqual(track?.durationMs ?? 0);
  const { results } = await env.DB.prepare(
    `select concept_id from episodes, json_each(question_ids) as asked
       join questions on questions.id = asked.value where episodes.id = ?`,
  )
    .bind(id)
    .all<{ concept_id: string }>();
  const asked = document.script.questions.map(({ conceptId }) => conceptId);
  expect(results.map(({ concept_id }) => concept_id)).toEqual(asked);
});
