import { expect, test } from "vitest";

import type { Upload } from "../../data/uploads.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { UploadsPage } from "./pages/uploads-page.tsx";

const upload: Upload = {
  id: "talk",
  courseId: course.id,
  isForClass: false,
  replaces: null,
  title: "A talk on light",
  fileName: "talk.mp3",
  sizeBytes: 20_000_000,
  partBytes: 8_388_608,
  status: "sending",
  refusal: null,
  createdAt: 0,
};

const enrolled = { ...course, isEnrolled: true };
const open = (uploads: Upload[] | (() => Upload[]), courses = [enrolled]) =>
  openPage({
    page: UploadsPage,
    route: "/library/uploads",
    answers: {
      "courses.list": courses,
      "uploads.list": uploads,
      "uploads.cancel": undefined,
      "uploads.finish": { episodeId: "talk" },
    },
  });

test("a recording is chosen first, and who has no course is told where to find one", async () => {
  await open([]).see("Choose a recording", "up to 500 MB");
  const { see, hrefs } = open([], []);
  await see("Join a course first");
  expect(hrefs()).toContain("/courses");
});

test("one that was left says how it goes on, and can be taken back", async () => {
  const { see, place, api } = open([upload]);
  await see("A talk on light", "The upload stopped before the end", "send only what is missing");
  press(place, "Cancel");
  await expect.poll(() => api.sent("uploads.cancel")).toEqual([{ uploadId: "talk" }]);
});

test("a refused one says why and what to do", async () => {
  const refused: Upload = {
    ...upload,
    status: "refused",
    refusal: { kind: "codec", codec: "alac" },
  };
  await open([refused]).see("was not accepted", "save it as MP3 or M4A", "Remove from the list");
  const cut: Upload = { ...refused, refusal: { kind: "broken", fault: "truncated" } };
  await open([cut]).see("Its end is missing");
});

test("one that failed for a reason of ours is tried again", async () => {
  const gaveUp: Upload = { ...upload, status: "refused", refusal: { kind: "gave_up" } };
  const { see, place, api } = open([gaveUp]);
  await see("Try again a little later");
  press(place, "Try again");
  await expect.poll(() => api.sent("uploads.finish")).toEqual([{ uploadId: "talk", parts: [] }]);
});

test("one that was looked at becomes a link to its episode", async () => {
  let left: Upload[] = [{ ...upload, status: "inspecting" }];
  const { see, hrefs } = open(() => left);
  await see("being checked");
  left = [];
  await expect.poll(() => hrefs(), { timeout: 4_000 }).toContain("/episodes/talk");
  await see("Ready to play");
});

/** An MP3 without sound, but with a tag: a title and who speaks. */
function makeTaggedFile(): File {
  const frame = (id: string, text: string) => {
    const body = [0, ...Array.from(text, (letter) => letter.charCodeAt(0))];
    const head = Array.from(id, (letter) => letter.charCodeAt(0));
    return [...head, 0, 0, 0, body.length, 0, 0, ...body];
  };
  const frames = [...frame("TIT2", "How light bends"), ...frame("TPE1", "Ada Lovelace")];
  const head = [0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, frames.length];
  return new File([Uint8Array.from([...head, ...frames])], "talk.mp3");
}

test("what the file says of itself is filled in, and what somebody wrote stays", async () => {
  const { see, place } = open([]);
  await see("Choose a recording");
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { files: [makeTaggedFile()] } });
  place.querySelector(".border-dashed")?.dispatchEvent(drop);
  await see("talk.mp3", "Filled in from the file");
  const title = place.querySelector("input");
  const description = place.querySelector("textarea");
  await expect.poll(() => title?.value).toBe("How light bends");
  expect(description?.value).toBe("Ada Lovelace");
});
