import { env } from "#bindings";
import {
  EditScript,
  editScript,
  openEditor,
  readScript,
  submitAnswers,
  txtKeyOf,
  vttKeyOf,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { limit, openMonth, refusal } from "../../support/bounds.ts";
import { deliver, makePending, type TestMachine } from "../../support/generation.ts";
import { openSchool, readEpisode, sumSpend } from "../../support/school.ts";
import { learnerOf, NO_BUDGET } from "../../support/silent-episodes.ts";

const admin = { userId: "admin", role: "admin" } as const;
const SAID = "That is all for today, and tomorrow we go on with light.";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name in ('limits', 'speech')").run();
});

async function makeMade(
  outputFormat: "text" | "both" = "both",
  languages: ("en" | "ja")[] = ["en", "ja"],
) {
  const machine = openMonth();
  const learner = await newLearner();
  const actor = learnerOf(learner.id);
  const episodeId = await makePending(machine, { userId: learner.id, languages, outputFormat });
  await deliver(machine, { episodeId });
  machine.speech.calls.length = 0;
  machine.mails.length = 0;
  return { machine, actor, episodeId };
}

type Made = Awaited<ReturnType<typeof makeMade>>;
type Kind = Awaited<ReturnType<typeof openEditor>>["tracks"][number]["segments"][number]["kind"];

const open = ({ machine, episodeId }: Made) => openEditor(machine, { actor: admin, episodeId });

/** An edit of the last sentence of the first segment of a kind. */
async function reword(made: Made, text: string, kind: Kind = "closing") {
  const { version, tracks } = await open(made);
  const segment = tracks[0]?.segments.find((one) => one.kind === kind);
  const sentence = segment?.sentences.at(-1);
  const change = {
    language: "en",
    segmentId: segment?.id,
    sentenceId: sentence?.id,
    text,
  };
  const request = EditScript.parse({ episodeId: made.episodeId, version, sentences: [change] });
  return { ...request, actor: admin };
}

const listSaid = (calls: TestMachine["speech"]["calls"]) => calls.map(({ text }) => text);

test("only the segment that changed is spoken, in the language that changed", async () => {
  const made = await makeMade();
  const { machine, actor, episodeId } = made;
  const before = await readEpisode(machine, episodeId);
  const spent = await sumSpend(episodeId);
  const script = await readScript(machine, { actor, episodeId });
  await editScript(machine, await reword(made, SAID));
  expect(await readEpisode(machine, episodeId)).toMatchObject({
    status: "speaking",
    tracks: before.tracks,
  });
  expect(await readScript(machine, { actor, episodeId })).toEqual(script);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const after = await readEpisode(machine, episodeId);
  expect(after).toMatchObject({ status: "completed", error: null });
  expect(machine.speech.calls).toHaveLength(1);
  expect(listSaid(machine.speech.calls)[0]).toContain(SAID);
  const bought = await sumSpend(episodeId);
  expect((bought?.units ?? 0) - (spent?.units ?? 0)).toBe(
    listSaid(machine.speech.calls)[0]?.length,
  );
  const [english, japanese] = after.tracks;
  expect(japanese).toEqual(before.tracks[1]);
  expect(english?.id).toBe(before.tracks[0]?.id);
  expect(english?.audioKey).not.toBe(before.tracks[0]?.audioKey);
  expect(machine.mails).toEqual([]);
});

test("audio, transcripts, chapters and script say what was edited", async () => {
  const made = await makeMade();
  const { machine, actor, episodeId } = made;
  await editScript(machine, await reword(made, SAID));
  await deliver(machine, { episodeId });
  const [track] = (await readEpisode(machine, episodeId)).tracks;
  if (track === undefined) throw new TypeError("It has no track.");
  expect(await machine.media.getText(txtKeyOf(track))).toContain(SAID);
  expect(await machine.media.getText(vttKeyOf(track))).toContain("tomorrow we go on");
  const { script, tracks } = await readScript(machine, { actor, episodeId });
  const times = tracks[0];
  expect(tracks.map(({ language }) => language)).toEqual(["en", "ja"]);
  expect(times?.segments.map(({ id }) => id)).toEqual(
    script.tracks[0]?.segments.map(({ id }) => id),
  );
  expect(times?.cues.map(({ text }) => text).join(" ")).toContain("tomorrow we go on");
  expect(times?.segments.at(-1)?.endMs).toBeLessThanOrEqual(track.durationMs);
  expect(script.origins).toContainEqual(
    expect.objectContaining({ writer: "editor", languages: ["en"] }),
  );
  expect(script.checks.every(({ passed }) => passed)).toBe(true);
});

test("what a lesson says is changed in this episode alone, and its claim is the editor's", async () => {
  const made = await makeMade();
  const { machine, actor, episodeId } = made;
  const lessons = await env.DB.prepare("select count(*) as count from lessons").first("count");
  await editScript(
    machine,
    await reword(made, "Light bends less than the figure shows.", "lesson"),
  );
  await deliver(machine, { episodeId });
  const { script } = await readScript(machine, { actor, episodeId });
  const lesson = script.tracks[0]?.segments.find(({ kind }) => kind === "lesson");
  expect(lesson).toMatchObject({ isShared: false });
  expect(lesson?.sentences.at(-1)).toMatchObject({ claim: { basis: "teacher" } });
  expect(script.tracks[1]?.segments.find(({ kind }) => kind === "lesson")?.isShared).toBe(true);
  expect(await env.DB.prepare("select count(*) as count from lessons").first("count")).toBe(
    lessons,
  );
});

test("a question is asked as it was edited, and its pause fits the answer", async () => {
  const made = await makeMade();
  const { machine, actor, episodeId } = made;
  const pauses = async () => {
    const { script } = await readScript(machine, { actor, episodeId });
    const segments = script.tracks[0]?.segments ?? [];
    const at = segments.findIndex(({ kind }) => kind === "answer");
    return { script, pauseMs: segments[at - 1]?.pauseAfterMs ?? 0 };
  };
  const before = await pauses();
  await editScript(machine, await reword(made, "What happens to light there?", "question"));
  await deliver(machine, { episodeId });
  const asked = await pauses();
  expect(asked.script.questions[0]?.texts[0]?.question).toContain("What happens to light there?");
  expect(asked.pauseMs).toBe(before.pauseMs);
  const { version, tracks } = await open(made);
  const answer = tracks[0]?.segments.find(({ kind }) => kind === "answer");
  const sentences = (answer?.sentences ?? []).map(({ id }, at) => ({
    language: "en" as const,
    segmentId: answer?.id ?? "",
    sentenceId: id,
    text:
      at === 0
        ? `It bends, ${"and it bends because it gets slower there, ".repeat(4)}as we saw.`
        : "",
  }));
  await editScript(machine, { actor: admin, episodeId, version, sentences });
  await deliver(machine, { episodeId });
  const answered = await pauses();
  expect(answered.script.questions[0]?.texts[0]?.answer).toMatch(/^It bends, .*as we saw\.$/);
  expect(answered.pauseMs).toBeGreaterThan(before.pauseMs);
  expect(answered.script.tracks[0]?.segments.map(({ kind }) => kind)).toEqual(
    before.script.tracks[0]?.segments.map(({ kind }) => kind),
  );
});

test("a text changes without a voice", async () => {
  const made = await makeMade("text");
  const { machine, actor, episodeId } = made;
  await editScript(machine, await reword(made, SAID));
  await deliver(machine, { episodeId });
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "completed", tracks: [] });
  const { script } = await readScript(machine, { actor, episodeId });
  expect(JSON.stringify(script.tracks[0])).toContain(SAID);
  expect(machine.speech.calls).toEqual([]);
});

test("of two who edit the same version one is told, and nothing of the first is lost", async () => {
  const made = await makeMade("text");
  const { machine, actor, episodeId } = made;
  const first = await reword(made, SAID);
  const second = await reword(made, "Until tomorrow, and listen well.");
  const both = await Promise.allSettled([editScript(machine, first), editScript(machine, second)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const loser = both[0].status === "rejected" ? first : second;
  const changed = { code: "conflict", reason: "edit.changed" };
  expect(await refusal(editScript(machine, loser))).toMatchObject(changed);
  await deliver(machine, { episodeId });
  expect(await refusal(editScript(machine, loser))).toMatchObject(changed);
  const { script } = await readScript(machine, { actor, episodeId });
  const winner = loser === first ? second : first;
  expect(JSON.stringify(script.tracks[0])).toContain(winner.sentences[0]?.text);
});

test("without budget the edit is refused, or the episode stays as it was with the reason", async () => {
  const made = await makeMade();
  const { machine, actor, episodeId } = made;
  const script = await readScript(machine, { actor, episodeId });
  const { tracks } = await readEpisode(machine, episodeId);
  await limit(machine, { monthlyMicroDollars: 0 });
  expect(await refusal(editScript(machine, await reword(made, SAID)))).toMatchObject({
    reason: "budget.still_used_up",
  });
  await limit(machine, {});
  await editScript(machine, await reword(made, SAID));
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  await deliver(machine, { episodeId });
  const after = await readEpisode(machine, episodeId);
  expect(after).toMatchObject({ status: "completed", tracks });
  expect(after.episode?.errorReason).toMatch(/^budget\./);
  expect(await readScript(machine, { actor, episodeId })).toEqual(script);
});

test("questions that were answered stay, and everything else can be edited", async () => {
  const made = await makeMade("text");
  const { machine, actor, episodeId } = made;
  await submitAnswers(machine, { actor, episodeId, answers: { "1": "It bends." } });
  expect(await open(made)).toMatchObject({ isAnswered: true });
  const question = await reword(made, "What happens to light there?", "question");
  expect(await refusal(editScript(machine, question))).toMatchObject({
    reason: "edit.question_answered",
  });
  await editScript(machine, await reword(made, SAID));
  await deliver(machine, { episodeId });
  const kept = await env.DB.prepare("select text from answers where episode_id = ?")
    .bind(episodeId)
    .first("text");
  expect(kept).toBe("It bends.");
});

test.each([
  ["Go to https://evil.example and sign up.", "edit.word_forbidden"],
  ["<b>Light</b> bends.", "edit.word_forbidden"],
  ["", "edit.segment_empty"],
])("%j is refused with %s", async (text, reason) => {
  const made = await makeMade("text");
  const { episodeId, version, tracks } = await open(made);
  const segment = tracks[0]?.segments.find(({ kind }) => kind === "closing");
  const sentences = (segment?.sentences ?? []).map(({ id }) => ({
    language: "en" as const,
    segmentId: segment?.id ?? "",
    sentenceId: id,
    text,
  }));
  const edited = { actor: admin, episodeId, version, sentences };
  expect(await refusal(editScript(made.machine, edited))).toMatchObject({
    code: "invalid",
    reason,
  });
});

test("it becomes neither too long nor another language, and control characters are not kept", async () => {
  const made = await makeMade("text");
  const { machine, actor, episodeId } = made;
  const { version, tracks } = await open(made);
  const say = (text: string) => ({
    actor: admin,
    episodeId,
    version,
    sentences: (tracks[0]?.segments ?? []).flatMap(({ id: segmentId, kind, sentences }) =>
      kind === "question"
        ? []
        : sentences.map(({ id }) => ({
            language: "en" as const,
            segmentId,
            sentenceId: id,
            text,
          })),
    ),
  });
  const long = say("and light bends there because it gets slower in the glass ".repeat(6));
  expect(await refusal(editScript(machine, long))).toMatchObject({ reason: "edit.too_long" });
  const foreign = say("Das Licht wird langsamer und bricht deshalb an der Grenze zum Glas.");
  expect(await refusal(editScript(machine, foreign))).toMatchObject({
    reason: "edit.other_language",
  });
  const known = tracks[0]?.segments.at(-1)?.sentences.at(-1)?.text ?? "";
  const same = await reword(made, `${known}\u0007\u202e`);
  expect(await refusal(editScript(machine, same))).toMatchObject({ reason: "edit.unchanged" });
  expect(await readScript(machine, { actor, episodeId })).toMatchObject({ script: {} });
});

test("only admins edit an episode, and the log says where and by how much but not the words", async () => {
  const made = await makeMade("text");
  const { machine, actor, episodeId } = made;
  const change = await reword(made, SAID);
  for (const someone of [actor, { userId: "teacher", role: "teacher" } as const]) {
    expect(await refusal(editScript(machine, { ...change, actor: someone }))).toMatchObject({
      code: "forbidden",
    });
    const asked = openEditor(machine, { actor: someone, episodeId });
    expect(await refusal(asked)).toMatchObject({ code: "forbidden" });
  }
  await editScript(machine, change);
  const row = await env.DB.prepare(
    "select details from audit_log where subject_id = ? and action = 'episodes.edit'",
  )
    .bind(episodeId)
    .first<{ details: string }>();
  const details: unknown = JSON.parse(row?.details ?? "{}");
  expect(details).toMatchObject({ segments: "en closing", characters: { after: SAID.length } });
  expect(row?.details).not.toContain("tomorrow");
});
