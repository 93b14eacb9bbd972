import { expect, test } from "vitest";

import type { EditedUpload, Uploaded } from "../../data/uploads.ts";
import { refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { EditUploadPage } from "./pages/edit-upload-page.tsx";

const upload: Uploaded = {
  id: "talk",
  title: "A talk on light",
  description: "In class",
  language: "en",
  courseId: course.id,
  isForClass: false,
  cover: "cover-0123456789abcdef.png",
  transcriptStatus: "txt_only",
  hasTranscript: true,
};

const open = (
  change: Partial<Uploaded> = {},
  transcript: EditedUpload["transcript"] = null,
  isTaught = false,
) =>
  openPage({
    page: EditUploadPage,
    route: "/library/uploads/:id",
    path: "/library/uploads/talk",
    answers: {
      "courses.list": [{ ...course, isEnrolled: true, isTaught }],
      "uploads.uploaded": { ...upload, ...change },
      "uploads.edit": { transcript },
      "uploads.begin": { uploadId: "new", partBytes: 8, transcriptUrl: null, coverUrl: null },
      "uploads.list": [],
      // Ends the sending at once: nobody takes the bytes here, and another test must not wait for them.
      "uploads.part": refuse({ reason: "upload.reservation_lost", details: {} }),
    },
  });

test("what is told of a recording stands in its fields, and is saved", async () => {
  const { see, place, api } = open();
  await see("Edit the recording", "has no times", "are estimated from its length");
  expect(place.querySelector("image")?.getAttribute("href")).toBe(
    "/api/covers/talk/cover-0123456789abcdef.png",
  );
  press(place, "Remove the picture");
  press(place, "Save");
  await expect
    .poll(() => api.sent("uploads.edit"))
    .toEqual([
      {
        episodeId: "talk",
        courseId: course.id,
        isForClass: false,
        title: "A talk on light",
        description: "In class",
        language: "en",
        transcriptName: null,
        cover: "remove",
      },
    ]);
});

test("after a save the page says so, and what became of another transcript", async () => {
  const { see, place } = open({}, { status: "synchronized", repaired: 1, skipped: 1 });
  await see("Edit the recording");
  press(place, "Save");
  await see("Saved. The transcript follows the voice", "2 lines were repaired or left out.");
});

test("without a title nothing is saved, and without a transcript the page says so", async () => {
  const { see, place, api } = open({ title: "", hasTranscript: false });
  await see("It has no transcript");
  press(place, "Save");
  await see("Give it a title");
  expect(api.sent("uploads.edit")).toEqual([]);
});

test("whoever teaches the course makes it one for the class, and others are not asked", async () => {
  const own = open();
  await own.see("Edit the recording");
  expect(own.text()).not.toContain("For the class");
  const { see, place, api } = open({}, null, true);
  await see("For the class", "Every learner in the course can hear it");
  place.querySelector<HTMLInputElement>("[role=switch]")?.click();
  press(place, "Save");
  await expect.poll(() => api.sent("uploads.edit")).toMatchObject([{ isForClass: true }]);
});

test("another recording is sent once it was said what becomes of the old one", async () => {
  const { see, place, api, path } = open();
  await see("Another recording", "the old recording can be heard until the new one is ready");
  press(place, "Replace the recording");
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  const file = new File(["Sound"], "better.mp3");
  Object.defineProperty(input, "files", { value: [file] });
  input?.dispatchEvent(new Event("change"));
  await expect.poll(() => document.body.textContent).toContain("with better.mp3?");
  expect(document.body.textContent).toContain("The transcript stays with estimated times");
  expect(api.sent("uploads.begin")).toEqual([]);
  press(document.body, "Replace");
  await expect
    .poll(() => api.sent("uploads.begin"))
    .toMatchObject([{ replaces: "talk", audio: { name: "better.mp3" }, transcript: null }]);
  await expect.poll(path).toBe("/library/uploads");
  await expect.poll(() => api.sent("uploads.part")).toHaveLength(1);
});
