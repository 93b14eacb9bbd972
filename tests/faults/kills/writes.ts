import { demoId } from "@learnlab/demo";

import { makeMp3, TEXT, uploadForm } from "../../support/rest-upload.ts";
import type { Writer } from "./open-writer.ts";

const HEARD_MS = 250;
/** A person may have 50 tokens. */
const KEPT_TOKENS = 20;
const UPLOAD_SECONDS = 5;
const MINUTES = 1_440;

/** What a person does at any time, each until it is acknowledged; the ledger keeps what was. */
export const QUICK_WRITES = [saveProgress, answerQuestion, changeSettings, changeCourses] as const;

async function saveProgress({ own, turns, call }: Writer): Promise<void> {
  const from = turns.heard * HEARD_MS;
  turns.heard += 1;
  const heard: [number, number] = [from, from + HEARD_MS];
  const now = Date.now();
  const saved = await call(
    "listening.saveProgress",
    {
      episodeId: own.episodeId,
      language: "en",
      positionMs: heard[1],
      speed: 1,
      heard: [heard],
      happenedAt: now,
      sentAt: now,
    },
    { kind: "progress" },
  );
  if (saved !== null) own.heard.push(heard);
}

async function answerQuestion({ own, random, turns, call }: Writer): Promise<void> {
  const number = random.pick([1, 2, 3]);
  turns.said += 1;
  const text = `Answer ${turns.said}`;
  const input = { episodeId: own.episodeId, answers: { [String(number)]: text } };
  const saved = await call("episodes.submitAnswers", input, { kind: "answer" });
  if (saved !== null) own.answers.set(number, text);
}

async function changeSettings({ own, turns, call }: Writer): Promise<void> {
  turns.minute += 1;
  const dailyMinute = turns.minute % MINUTES;
  const saved = await call("settings.save", { dailyMinute }, { kind: "setting" });
  if (saved !== null) own.dailyMinute = dailyMinute;
}

async function changeCourses(writer: Writer): Promise<void> {
  const { own, random, codes, courseIds, call } = writer;
  const code = codes[random.whole(0, codes.length - 1)] ?? "";
  if (own.courses.get(code) === true) {
    const left = await call<unknown>(
      "courses.leave",
      { courseId: courseIds.get(code) },
      { kind: "leave" },
    );
    // A procedure that says nothing is acknowledged all the same.
    if (left !== null) own.courses.set(code, false);
    return;
  }
  const joined = await call<{ id: string }>("courses.join", { code }, { kind: "join" });
  if (joined === null) return;
  own.courses.set(code, true);
  courseIds.set(code, joined.id);
}

/** Makes a token, or revokes the oldest where there are many: a creation is sent once only. */
export async function changeTokens(writer: Writer): Promise<void> {
  const { own, turns, held, call } = writer;
  const oldest = held.length > KEPT_TOKENS ? held.shift() : undefined;
  if (oldest !== undefined) {
    await call("tokens.revoke", { tokenId: oldest.id }, { kind: "revocation" });
    own.tokens.set(oldest.name, { isRevoked: true });
    return;
  }
  turns.token += 1;
  const name = `Token ${turns.token}`;
  own.unknownTokens.add(name);
  const input = { name, scopes: ["listening:read"], expiresInDays: null };
  const made = await call<{ id: string }>("tokens.create", input, { kind: "token", isOnce: true });
  if (made === null) return;
  own.unknownTokens.delete(name);
  own.tokens.set(name, { isRevoked: false });
  held.push({ name, id: made.id });
}

/** Over REST, with a key under which an upload that is sent again is kept once. */
export async function upload({ own, post }: Writer): Promise<void> {
  const key = crypto.randomUUID();
  const title = `Upload ${key}`;
  const body = uploadForm({
    materialId: demoId("django-fundamentals material"),
    fields: { title, language: "en" },
    audio: new Blob([makeMp3(UPLOAD_SECONDS)], { type: "audio/mpeg" }),
    transcript: new Blob([TEXT], { type: "text/plain" }),
    transcriptName: "talk.txt",
  });
  const init = { method: "POST", headers: { "idempotency-key": key }, body };
  const made = await post<{ id: string }>("/api/v1/podcasts", init, "upload");
  if (made !== null) own.uploads.set(key, { id: made.id, title });
}

/** Over REST, with a key under which a request that is sent again makes nothing twice. */
export async function askForEpisode({ own, post }: Writer): Promise<void> {
  const key = crypto.randomUUID();
  const headers = { "content-type": "application/json", "idempotency-key": key };
  const body = JSON.stringify({ primary_language: "en", output_format: "both" });
  const made = await post<{ id: string }>(
    "/api/podcasts",
    { method: "POST", headers, body },
    "episode",
  );
  if (made !== null) own.episodes.set(key, made.id);
}
