import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeAll, expect, test } from "vitest";

import { call, callProcedure } from "../support/people.ts";
import { openMachine } from "../support/generation.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { repairMp3 } from "@learnlab/audio/testing";
import { makeMp3, TEXT, uploadForm, VTT } from "../support/rest-upload.ts";
import { readProblem, rest } from "../support/rest.ts";

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Uploads");
});

function upload(form: Parameters<typeof uploadForm>[0] = {}, headers = {}) {
  const raw = uploadForm({ materialId: it.materialId, ...form });
  return rest("/api/v1/podcasts/", { as: it.token, raw, headers });
}

interface Streamed extends Record<string, string | number | null> {
  id: string;
  audio_url: string;
  transcript_vtt_url: string;
  transcript_txt_url: string;
}

/** What a signed link gives. */
async function follow(url: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  return call(`${pathname}${search}`);
}

test("an MP3 with WebVTT becomes a podcast that can be streamed", async () => {
  const made = await upload();
  expect(made.status).toBe(201);
  const podcast = await made.json<Streamed>();
  expect(made.headers.get("location")).toBe(`/api/v1/podcasts/${podcast.id}`);
  expect(podcast).toMatchObject({
    file_id: it.materialId,
    user_id: it.learner.id,
    title: "Why a straw looks broken",
    description: "Recorded.",
    language: "en",
    status: "completed",
    duration: 20,
    s3_audio_key: expect.stringMatching(/^ep\/.*\.mp3$/),
    s3_transcript_txt_key: expect.stringMatching(/^ep\/.*\.txt$/),
    s3_transcript_vtt_key: expect.stringMatching(/^ep\/.*\.vtt$/),
    transcript_status: "synchronized",
    total_plays: 0,
  });
  const read = await rest(`/api/v1/podcasts/${podcast.id}/`, { as: it.token });
  expect(await read.json()).toEqual(podcast);

  const audio = await follow(podcast.audio_url);
  expect(audio.headers.get("content-type")).toBe("audio/mpeg");
  expect(new Uint8Array(await audio.arrayBuffer())).toEqual(repairMp3(makeMp3(20)).bytes);
  const vtt = await (await follow(podcast.transcript_vtt_url)).text();
  expect(vtt).toContain("00:00:04.500 --> 00:00:08.000\n<v Ada>That is why a straw looks broken.");
  expect(vtt).not.toContain("<i>");
  const txt = await (await follow(podcast.transcript_txt_url)).text();
  expect(txt).toBe(
    "Light bends where water begins. That is why a straw looks broken.\n\nHow far does it bend?\n",
  );
});

test("the page of an episode has all it needs of an upload", async () => {
  const { id } = await (await upload()).json<Streamed>();
  const script = await callProcedure("episodes.script", {
    as: it.learner,
    input: { episodeId: id },
  });
  const { result } = await script.json<{ result: { data: object } }>();
  expect(result.data).toMatchObject({
    script: {
      tracks: [{ language: "en", segments: [{ id: "p1" }, { id: "p2" }] }],
      questions: [],
    },
    receipt: null,
    tracks: [
      {
        language: "en",
        cues: [{ segment: "p1" }, { segment: "p1" }, { segment: "p2", voice: "Ben" }],
        segments: [
          { id: "p1", startMs: 1_000, endMs: 12_000 },
          { id: "p2", startMs: 12_000 },
        ],
      },
    ],
  });
  const podcast = await rest(`/api/podcasts/${id}`, { as: it.token });
  expect(await podcast.json()).toMatchObject({
    status: "completed",
    script_text: expect.stringContaining("straw looks broken"),
    audio_file: expect.stringContaining("/s3/"),
    llm_provider: null,
    tts_provider: null,
    included_courses: ["Uploads"],
    questions_asked: [],
  });
  const check = await rest(`/api/podcasts/${id}/accuracy-check`, { as: it.token });
  expect(await readProblem(check)).toMatchObject({ status: 409, code: "accuracy.uploaded" });
  const retry = { as: it.learner, input: { episodeId: id }, isMutation: true };
  expect((await callProcedure("episodes.retry", retry)).status).toBe(409);
});

test("a plain text gets its times from its length", async () => {
  const made = await upload({
    transcript: new Blob([TEXT], { type: "text/plain" }),
    transcriptName: "talk.txt",
    fields: { language: "de", title: "  Licht\u202e  " },
  });
  const podcast = await made.json<Streamed>();
  expect(podcast).toMatchObject({
    transcript_status: "txt_only",
    language: "de",
    title: "Licht",
    duration: 20,
  });
  const vtt = await (await follow(podcast.transcript_vtt_url)).text();
  expect(vtt).toContain("NOTE The times are estimated");
  expect(vtt).toContain("00:00:00.000 --> ");
  const txt = await (await follow(podcast.transcript_txt_url)).text();
  expect(txt).toBe(`${TEXT}\n`);
});

test("SubRip that a client calls a text keeps its times, and odd lines are counted", async () => {
  const srt = [
    "2\r\n00:00:04,500 --> 00:00:08,000\r\n<i>That</i> is why.",
    "1\r\n00:00:01,000 --> 00:00:04,000\r\nLight bends.",
    "3\r\n00:00:soon --> 00:00:09,000\r\nLost.",
    "4\r\n00:59:00,000 --> 00:59:01,000\r\nLate.",
  ].join("\r\n\r\n");
  const utf16 = new Uint8Array(
    Uint16Array.from(`\uFEFF${srt}`, (char) => char.charCodeAt(0)).buffer,
  );
  const made = await upload({
    transcript: new Blob([utf16], { type: "text/plain" }),
    transcriptName: "talk.txt",
  });
  const podcast = await made.json<Streamed>();
  expect(podcast["transcript_status"]).toBe("synchronized");
  const counts = ["transcript-repaired", "transcript-skipped"];
  expect(counts.map((name) => made.headers.get(name))).toEqual(["1", "2"]);
  const txt = await (await follow(podcast.transcript_txt_url)).text();
  expect(txt.trim().split(/\s*\n\s*/)).toEqual(["Light bends. That is why."]);
});

test("an MP3 as the world writes it is kept, whatever it is called", async () => {
  const cut = makeMp3(20).subarray(0, -50);
  for (const type of ["audio/x-mpeg", "audio/x-mp3", "audio/wav", "application/octet-stream"]) {
    const audio = new Blob(["<!doctype html>", cut, "\n"], { type });
    const made = await upload({ audio });
    expect(made.status).toBe(201);
    const podcast = await made.json<Streamed>();
    const kept = await (await follow(podcast.audio_url)).arrayBuffer();
    expect(new Uint8Array(kept)).toEqual(repairMp3(cut).bytes);
  }
});

test("other types are refused as such, and broken files with what is wrong", async () => {
  const mp3 = makeMp3(2);
  const wav = new Blob(["RIFF\u0000\u0000\u0000\u0000WAVEfmt                                   "], {
    type: "audio/mpeg",
  });
  const torn = new Blob(
    [mp3.map((byte, at) => (at % 2_000 === 0 && at > 0 ? 0xff : byte)).fill(0, 9_000)],
    { type: "audio/mpeg" },
  );
  const cases: [Parameters<typeof uploadForm>[0], number, string, string][] = [
    [{ audio: new Blob(["%PDF-1.7"]) }, 415, "upload.audio_type", "MP3"],
    [{ audio: wav }, 422, "upload.broken_audio", "audio"],
    [{ audio: new Blob([], { type: "audio/mpeg" }) }, 422, "upload.broken_audio", "no sound"],
    [{ audio: new Blob(["<html>"]) }, 415, "upload.audio_type", "MP3"],
    [{ audio: torn }, 422, "upload.broken_audio", "2 %"],
    [{ audio: "not a file" }, 422, "request.invalid", "audio_file"],
    [{ transcript: "not a file" }, 422, "request.invalid", "transcript_file"],
    [
      { transcript: new Blob(["%PDF"], { type: "application/pdf" }) },
      415,
      "upload.transcript_type",
      "WebVTT",
    ],
    [
      { transcript: new Blob(["1\nWEBVTT?"], { type: "text/vtt" }) },
      422,
      "upload.broken_transcript",
      "Line 1",
    ],
    [
      { transcript: new Blob(["WEBVTT\n\n09:05.000 --> 09:06.000\nx"], { type: "text/vtt" }) },
      422,
      "upload.broken_transcript",
      "behind the audio's end",
    ],
    [
      { transcript: new Blob([" \n\u200e\n"], { type: "text/plain" }) },
      422,
      "upload.broken_transcript",
      "no text",
    ],
    [
      { transcript: new Blob([new Uint8Array([0xff, 0x00, 0x68])], { type: "text/plain" }) },
      422,
      "upload.broken_transcript",
      "UTF-8",
    ],
    [{ fields: { title: "" } }, 422, "request.invalid", "title"],
    [{ fields: { title: " \u202e " } }, 422, "request.invalid", "title"],
    [{ fields: { user_id: it.other.id } }, 422, "request.invalid", "user_id"],
    [{ fields: { language: "tlh" } }, 422, "request.invalid", "language"],
    [{ materialId: uuidSource.next() }, 404, "material.not_found", "course file"],
    [{ materialId: "../../etc" }, 422, "request.invalid", "file_id"],
  ];
  for (const [form, status, code, words] of cases) {
    const problem = await readProblem(await upload(form));
    expect(problem, words).toMatchObject({ status, code });
    expect(problem.detail).toContain(words);
  }
});

test("more than 25 MiB is refused, and the answer says what to do", async () => {
  const large = new Blob([new Uint8Array(25 * 1_048_576)], { type: "audio/mpeg" });
  const declared = await upload({ audio: large });
  expect(await readProblem(declared)).toMatchObject({
    status: 413,
    code: "request.too_large",
    detail:
      "A request here has at most 25 MiB. Larger ones are sent in parts, by POST /api/v1/uploads.",
  });
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_048_576;
      if (sent > 200 * 1_048_576) controller.close();
      else controller.enqueue(new Uint8Array(1_048_576));
    },
  });
  const undeclared = await rest("/api/v1/podcasts", {
    as: it.token,
    raw: endless,
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expect((await readProblem(undeclared)).status).toBe(413);
  expect(sent).toBeLessThan(60 * 1_048_576);
});

test("what is no form is refused", async () => {
  const send = (raw: BodyInit, type: string) =>
    rest("/api/v1/podcasts", { as: it.token, raw, headers: { "content-type": type } });
  expect((await send("{}", "application/json")).status).toBe(415);
  expect((await send("a=b", "application/x-www-form-urlencoded")).status).toBe(415);
  expect((await send("--x\r\nnonsense", "multipart/form-data; boundary=x")).status).toBe(400);
  expect((await send("--x", "multipart/form-data")).status).toBe(400);
});

test("a form is taken as other programs write it", async () => {
  const told = (head: string) => `--X\r\nContent-Disposition: form-data; ${head}\r\n`;
  const field = (name: string, value: string) => `${told(`name=${name}`)}\r\n${value}\r\n`;
  const raw = new Blob([
    field("file_id", it.materialId),
    field("title", "Café"),
    told("name=audio_file; filename*=UTF-8''caf%C3%A9.mp3"),
    "Content-Type: audio/mpeg\r\n\r\n",
    makeMp3(20),
    `\r\n${told('name="transcript_file"; filename=talk.vtt')}Content-Type: text/vtt\r\n\r\n`,
    `${VTT}\r\n--X--`,
  ]);
  for (const type of [
    "multipart/form-data; boundary=X; charset=UTF-8",
    'multipart/form-data; charset=utf-8; boundary="X"',
  ]) {
    const headers = { "content-type": type, "idempotency-key": type };
    const made = await rest("/api/v1/podcasts", { as: it.token, raw, headers });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ title: "Café", transcript_status: "synchronized" });
    const again = await rest("/api/v1/podcasts", { as: it.token, raw, headers });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  }
});

test("the same upload with the same key is kept once", async () => {
  const headers = { "idempotency-key": "the talk" };
  const first = await upload({}, headers);
  const again = await upload({}, headers);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await again.json<Streamed>()).id).toBe((await first.json<Streamed>()).id);
  const other = await upload({ transcript: new Blob([`${VTT}\n`], { type: "text/vtt" }) }, headers);
  expect(await readProblem(other)).toMatchObject({ status: 422, code: "request.key_reused" });
});

test("fifty at once with one key are one upload", async () => {
  const count = () =>
    env.DB.prepare("select count(*) as count from episodes").first<number>("count");
  const before = (await count()) ?? 0;
  const headers = { "idempotency-key": "fifty at once" };
  const answers = await Promise.all(Array.from({ length: 50 }, () => upload({}, headers)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  expect(statuses).toContain(201);
  expect(await count()).toBe(before + 1);
  expect((await upload({}, headers)).headers.get("idempotent-replayed")).toBe("true");
});

test("a file that is a page as well is served as what it was stored as, and runs nowhere", async () => {
  const page = "<!doctype html><script>alert(document.domain)</script>";
  const tag = new TextEncoder().encode(page);
  // A page in a tag in front of the sound, which players pass over.
  const size = [0, 0, tag.length >> 7, tag.length & 0x7f];
  const audio = new Blob(["ID3", Uint8Array.of(4, 0, 0, ...size), tag, makeMp3(20)], {
    type: "audio/mpeg",
  });
  const transcript = new Blob([`${VTT}\n00:17.000 --> 00:18.000\n${page}\n`], { type: "text/vtt" });
  const made = await upload({ audio, transcript, fields: { title: page } });
  expect(made.status).toBe(201);
  const podcast = await made.json<Streamed>();
  const files = [
    [podcast.audio_url, "audio/mpeg"],
    [podcast.transcript_vtt_url, "text/vtt; charset=utf-8"],
    [podcast.transcript_txt_url, "text/plain; charset=utf-8"],
  ] as const;
  for (const [url, type] of files) {
    const { headers, body } = await follow(url);
    await body?.cancel();
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": type,
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});

test("a learner uploads twenty a day, however many are sent at once", async () => {
  const raw = () => uploadForm({ materialId: it.materialId });
  const answers = await Promise.all(
    Array.from({ length: 24 }, () => rest("/api/v1/podcasts", { as: it.other, raw: raw() })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect([refused.length, answers.filter(({ status }) => status === 201).length]).toEqual([4, 20]);
  const row = await env.DB.prepare(
    "select count(*) as count from episodes where user_id = ? and kind = 'uploaded'",
  )
    .bind(it.other.id)
    .first();
  expect(row).toEqual({ count: 20 });
});

test("the next episode looks back on what was made for the learner, not on uploads", async () => {
  const machine = openMachine();
  expect(
    (await machine.episodes.list({ userId: it.other.id, limit: 5, cursor: null })).episodes,
  ).toHaveLength(5);
  expect(await machine.generation.countEpisodes(it.other.id)).toBe(0);
  expect(await machine.generation.listLatest(it.other.id, 3)).toEqual([]);
});
