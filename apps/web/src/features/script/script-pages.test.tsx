import { expect, test } from "vitest";

import type { EditableScript } from "../../data/script.ts";
import { refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { RunScriptPage } from "./pages/run-script-page.tsx";
import { WaitingScriptPage } from "./pages/waiting-script-page.tsx";

const said = (id: string, text: string) => ({ id, text });
const script: EditableScript = {
  episodeId: "light",
  title: "What does a lens do?",
  version: "a1",
  status: "completed",
  error: null,
  errorReason: null,
  isText: false,
  isWithheld: false,
  isAnswered: false,
  courses: [{ id: "optics", title: "Optics" }],
  tracks: (["en", "ja"] as const).map((language) => ({
    language,
    audio: { durationMs: 60_000, audioUrl: `/s3/${language}.mp3` },
    segments: [
      {
        id: "lesson1",
        kind: "lesson",
        title: "Refraction",
        language,
        courseId: "optics",
        conceptId: "refraction",
        startMs: 4_000,
        sentences:
          language === "en"
            ? [said("l.1", "Light bends."), said("l.2", "Glass slows it.")]
            : [said("l.1", "光は曲がる。"), said("l.2", "ガラスが遅くする。")],
      },
      {
        id: "question1",
        kind: "question",
        title: "Question 1",
        language,
        courseId: "optics",
        conceptId: "refraction",
        startMs: 20_000,
        sentences: [said("q.1", language === "en" ? "Why?" : "なぜ？")],
      },
    ],
  })),
};

const openRun = (answers: Opened["answers"], path = "/run/episodes/light/script") =>
  openPage({
    page: RunScriptPage,
    route: "/run/episodes/:id/script",
    path,
    role: "admin",
    answers: { "episodes.openEditor": script, ...answers },
  });

/** Opens the first segment for editing, in the first language. */
const beginEdit = (place: HTMLElement) =>
  place.querySelector<HTMLElement>('[aria-label="Edit part 1: Refraction, English"]')?.click();

function fill(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const fields = (place: HTMLElement) => [...place.querySelectorAll("textarea")];

test("an admin reads both languages beside each other and sends only what changed", async () => {
  let now = script;
  const { see, place, api, hrefs } = openRun({
    "episodes.openEditor": () => now,
    "episodes.edit": () => {
      now = { ...script, status: "speaking" };
      return undefined;
    },
  });
  await see("Light bends. Glass slows it.", "光は曲がる。", "affect only this episode");
  expect(hrefs()).toContain("/teach/optics/lessons");
  beginEdit(place);
  await see("Undo this change");
  expect(document.activeElement).toBe(fields(place)[0]);
  const [, second] = fields(place);
  if (second !== undefined) fill(second, "Glass makes it slower.");
  await see("1 part changed");
  press(place, "Record what changed");
  await see("What changed is being spoken");
  expect(api.sent("episodes.edit")).toEqual([
    {
      episodeId: "light",
      version: "a1",
      sentences: [
        {
          language: "en",
          segmentId: "lesson1",
          sentenceId: "l.2",
          text: "Glass makes it slower.",
        },
      ],
    },
  ]);
  now = {
    ...script,
    version: "b2",
    tracks: script.tracks.map((track) => ({
      ...track,
      segments: track.segments.map((segment) => ({
        ...segment,
        sentences: segment.sentences.map((one) =>
          one.text === "Glass slows it." ? said(one.id, "Glass makes it slower.") : one,
        ),
      })),
    })),
  };
  await see("The new version is ready.", "No changes yet");
});

test("of two who edit, the second keeps every word and sees the newest version", async () => {
  let now = script;
  const { see, place } = openRun({
    "episodes.openEditor": () => now,
    "episodes.edit": () => {
      now = { ...script, version: "b2", tracks: script.tracks.map(reword) };
      return refuse({ reason: "edit.changed", details: {} }, "CONFLICT");
    },
  });
  await see("Light bends.");
  beginEdit(place);
  await see("Undo this change");
  const [first] = fields(place);
  if (first !== undefined) fill(first, "Light bends in glass.");
  press(place, "Record what changed");
  await see("Somebody else changed this episode", "In the newest version: “Light is bent.”");
  expect(fields(place)[0]?.value).toBe("Light bends in glass.");
});

function reword(track: EditableScript["tracks"][number]): EditableScript["tracks"][number] {
  const segments = track.segments.map((segment) => ({
    ...segment,
    sentences: segment.sentences.map((one) =>
      one.text === "Light bends." ? said(one.id, "Light is bent.") : one,
    ),
  }));
  return { ...track, segments };
}

test("what cannot be spoken is said beside its sentence, and lengths with figures", async () => {
  const place = { language: "en", segmentId: "lesson1" } as const;
  let reason = refuse({
    reason: "edit.word_forbidden",
    details: { ...place, sentenceId: "l.1", word: "evil.example" },
  });
  const page = openRun({ "episodes.edit": () => reason });
  await page.see("Light bends.");
  beginEdit(page.place);
  await page.see("Undo this change");
  const [first] = fields(page.place);
  if (first === undefined) throw new TypeError("It has no field.");
  fill(first, "a".repeat(401));
  await page.see("at most 400 characters; this one has 401");
  fill(first, "Go to evil.example.");
  press(page.place, "Record what changed");
  await page.see("“evil.example” can't be read aloud");
  const details = { language: "en", seconds: 500, most: 414 } as const;
  reason = refuse({ reason: "edit.too_long", details });
  press(page.place, "Record what changed");
  await page.see("would last about 8:20; 6:54 is the most");
});

test("a voice that fails loses nothing, and answered questions are not edited", async () => {
  let now: EditableScript = { ...script, isAnswered: true };
  const { see, place } = openRun({
    "episodes.openEditor": () => now,
    "episodes.edit": () => {
      now = { ...now, errorReason: "budget.reached", error: "The budget is used up." };
      return undefined;
    },
  });
  await see("questions stay as they were asked");
  expect([...place.querySelectorAll("[data-edit]")]).toHaveLength(2);
  beginEdit(place);
  await see("Undo this change");
  const [first] = fields(place);
  if (first !== undefined) fill(first, "Light bends in glass.");
  press(place, "Record what changed");
  await see("The new version could not be made", "1 part changed");
  expect(fields(place)[0]?.value).toBe("Light bends in glass.");
});

test("a link to a moment opens what is said there, and begins at its heading", async () => {
  const { see, place } = openRun({}, "/run/episodes/light/script?at=5000&language=ja");
  await see("Undo this change");
  expect(fields(place).map(({ value }) => value)).toEqual(["光は曲がる。", "ガラスが遅くする。"]);
  const heading = fields(place)[0]?.closest("li")?.querySelector("h2");
  await expect.poll(() => document.activeElement).toBe(heading);
});

test("a teacher edits what waits, and is told that it still waits", async () => {
  const { see, api, place } = openPage({
    page: WaitingScriptPage,
    route: "/teach/:id/approvals/:episode/script",
    path: "/teach/optics/approvals/light/script",
    role: "teacher",
    answers: {
      "approvals.openEditor": { ...script, isWithheld: true, status: "awaiting_review" },
      "approvals.edit": undefined,
    },
  });
  await see("It waits for approval, even after you edit it.");
  beginEdit(place);
  await see("Undo this change");
  const [first] = fields(place);
  if (first !== undefined) fill(first, "Light bends in glass.");
  press(place, "Record what changed");
  await expect
    .poll(() => api.sent("approvals.edit"))
    .toMatchObject([{ courseId: "optics", episodeId: "light", version: "a1" }]);
});
