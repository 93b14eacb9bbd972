import { env } from "cloudflare:workers";
import type { MaterialRefusal } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import worker from "@learnlab/worker";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { setPages } from "../support/documents/set-page.ts";
import { writePdf } from "../support/documents/write-pdf.ts";
import { writeZip } from "../support/documents/write-zip.ts";
import { call, callProcedure, ORIGIN, signUp, type TestPerson } from "../support/people.ts";

const PAGES = 60;

let teacher: TestPerson;
let learner: TestPerson;
let stranger: TestPerson;
let course: Awaited<ReturnType<typeof makeCourse>>;

beforeAll(async () => {
  teacher = await signUp("Grace of materials", "teacher");
  learner = await signUp("Ada of materials");
  stranger = await signUp("Eve of materials", "teacher");
}, 30_000);

beforeEach(async () => {
  course = await makeCourse({ title: "Biology", teacherId: teacher.id, concepts: 2 });
  await enroll(learner.id, course.id);
});

interface Listed {
  materials: { id: string; title: string; pageCount: number; conceptCount: number }[];
  readings: {
    id: string;
    status: string;
    pageCount: number;
    pagesRead: number;
    refusal: MaterialRefusal | null;
  }[];
}

async function ask<TAnswer>(
  path: string,
  options: Parameters<typeof callProcedure>[1],
): Promise<TAnswer> {
  const response = await callProcedure(path, { as: teacher, ...options });
  expect(response.status).toBe(200);
  const { result } = await response.json<{ result: { data: TAnswer } }>();
  return result.data;
}

const list = () => ask<Listed>("materials.list", { input: { courseId: course.id } });
const statusOf = async (path: string, options: Parameters<typeof callProcedure>[1]) =>
  (await callProcedure(path, options)).status;

/** Begins a material; the file can be sent to its link, as a browser does. */
async function put(name: string, bytes: Uint8Array, replaces: string | null = null) {
  const { readingId, url, mediaType } = await ask<
    Record<"readingId" | "url" | "mediaType", string>
  >("materials.begin", {
    isMutation: true,
    input: { courseId: course.id, name, sizeBytes: bytes.length, replaces },
  });
  const { pathname, search } = new URL(url);
  const send = (type: string, body: Uint8Array) =>
    call(`${pathname}${search}`, {
      method: "PUT",
      raw: new Uint8Array(body),
      headers: { "content-type": type, "content-length": String(body.length) },
    });
  return { readingId, mediaType, send };
}

async function sendFile(name: string, bytes: Uint8Array, replaces: string | null = null) {
  const { readingId, mediaType, send } = await put(name, bytes, replaces);
  expect((await send(mediaType, bytes)).status).toBe(200);
  await ask("materials.send", { isMutation: true, input: { readingId } });
  return readingId;
}

/** Delivers the message of the queue to the worker, with the given bucket. */
async function deliver(readingId: string, media: R2Bucket = env.MEDIA): Promise<string[]> {
  const answers: string[] = [];
  const message = {
    id: "1",
    timestamp: new Date(),
    body: { readingId },
    attempts: 1,
    ack: () => void answers.push("ack"),
    retry: () => void answers.push("retry"),
  };
  await worker.queue(
    {
      queue: "materials",
      messages: [message],
      metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } },
      ackAll: () => {},
      retryAll: () => {},
    },
    { ...env, MEDIA: media },
  );
  return answers;
}

async function waitFor<TValue>(read: () => Promise<TValue>, isThere: (value: TValue) => boolean) {
  return expect.poll(read, { timeout: 60_000, interval: 100 }).toSatisfy(isThere);
}

test("a PDF goes by its link into R2, through the queue, and is opened by a learner at a page", async () => {
  await sendFile("Cells.pdf", writePdf(setPages(PAGES)));
  await waitFor(list, ({ materials }) => materials.length === 2);
  const { materials, readings } = await list();
  expect(readings).toEqual([]);
  expect(materials[1]).toMatchObject({ title: "Cells", pageCount: PAGES });
  const opened = await ask<{ page: { title: string } }>("materials.open", {
    as: learner,
    input: { materialId: materials[1]?.id ?? "", page: 57 },
  });
  expect(opened.page.title).toBe("Chapter 57");
});

test("the link takes exactly the file that was announced, and only once", async () => {
  const { mediaType, send } = await put("Cells.md", new Uint8Array(10));
  expect((await send(mediaType, new Uint8Array(11))).status).toBe(403);
  expect((await send("text/html", new Uint8Array(10))).status).toBe(403);
  expect((await send(mediaType, new Uint8Array(10))).status).toBe(200);
  expect((await send(mediaType, new Uint8Array(10))).status).toBe(412);
});

/** A bucket that stops answering once so many ranges of pages are written, as in a killed process. */
function dieAfter(ranges: number): { bucket: R2Bucket; written: string[] } {
  const written: string[] = [];
  const put: R2Bucket["put"] = (...args: Parameters<R2Bucket["put"]>) => {
    const [key] = args;
    if (key.includes("/pages-")) written.push(key);
    // A killed process never continues, so it does not release its lease.
    if (written.length > ranges) return new Promise(() => {});
    return env.MEDIA.put(...args);
  };
  const bucket = new Proxy(env.MEDIA, {
    get: (target, name) => {
      if (name === "put") return put;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { bucket, written };
}

const REFUSED: { what: string; name: string; write: () => Uint8Array; refusal: object }[] = [
  {
    what: "a zip that says it is small and is not",
    name: "bomb.docx",
    write: () =>
      writeZip([
        { name: "word/document.xml", data: new Uint8Array(66 * 1_048_576), claimedBytes: 1_000 },
      ]),
    refusal: { kind: "too_much_inside" },
  },
  {
    what: "a PDF of 10,000 pages",
    name: "endless.pdf",
    write: () => writePdf(Array.from({ length: 10_000 }, () => ({ texts: [] }))),
    refusal: { kind: "too_many_pages", pages: 10_000, most: 500 },
  },
  {
    what: "a PDF that is named .docx",
    name: "misnamed.docx",
    write: () => writePdf(setPages(1)),
    refusal: { kind: "other_format", named: "docx", found: "pdf" },
  },
  {
    what: "a PDF with a password",
    name: "locked.pdf",
    write: () => writePdf(setPages(1), { lock: { password: "secret", mayCopy: true } }),
    refusal: { kind: "encrypted" },
  },
  {
    what: "a PDF without any text",
    name: "scanned.pdf",
    write: () => writePdf([{ texts: [] }, { texts: [] }]),
    refusal: { kind: "no_text", pages: 2 },
  },
];

test.each(REFUSED)(
  "$what is refused by the job with its reason, and R2 keeps nothing of it",
  async ({ name, write, refusal }) => {
    const readingId = await sendFile(name, write());
    await waitFor(list, ({ readings }) => readings[0]?.status === "refused");
    const { materials, readings } = await list();
    expect(materials).toHaveLength(1);
    expect(readings).toMatchObject([{ id: readingId, refusal }]);
    const { objects } = await env.MEDIA.list({ prefix: "materials/" });
    expect(objects.filter(({ key }) => key.includes(readingId))).toEqual([]);
    await ask("materials.dismiss", { isMutation: true, input: { readingId } });
    expect((await list()).readings).toEqual([]);
  },
  90_000,
);

test("a reading that is killed keeps its lease, and goes on behind its last range once that is over", async () => {
  const bytes = writePdf(setPages(PAGES));
  const { readingId, mediaType, send } = await put("Cells.pdf", bytes);
  await send(mediaType, bytes);
  const { materials, clock } = compose(env, ORIGIN);
  await materials.markSent({ id: readingId, at: clock.now() });
  const dying = dieAfter(1);
  void deliver(readingId, dying.bucket);
  await waitFor(list, ({ readings }) => readings[0]?.pagesRead === 25);
  await waitFor(
    async () => dying.written.length,
    (count) => count === 2,
  );
  expect(await deliver(readingId)).toEqual(["ack"]);
  expect((await list()).readings).toMatchObject([{ pageCount: PAGES, pagesRead: 25 }]);

  await env.DB.prepare(
    "update material_readings set lease_until = 1, sent_at = 1, updated_at = 1",
  ).run();
  const watching = dieAfter(Number.POSITIVE_INFINITY);
  expect(await deliver(readingId, watching.bucket)).toEqual(["ack"]);
  expect(watching.written.map((key) => key.split("/").at(-1))).toEqual([
    "pages-26.json",
    "pages-51.json",
  ]);
  expect((await list()).materials[1]).toMatchObject({ title: "Cells", pageCount: PAGES });
});

test("a material is replaced and removed, and R2 keeps nothing of what stood before", async () => {
  const text = (words: string) => new TextEncoder().encode(`# Cells\n\n${words}`);
  await sendFile("Cells.md", text("A cell is small."));
  await waitFor(list, ({ materials }) => materials.length === 2);
  const materialId = (await list()).materials[1]?.id ?? "";
  const keys = async () =>
    (await env.MEDIA.list({ prefix: `materials/${materialId}/` })).objects.map(({ key }) => key);
  const before = await keys();
  await sendFile("Anew.md", text("A cell is alive."), materialId);
  await waitFor(list, ({ materials }) => materials[1]?.title === "Anew");
  await waitFor(keys, (now) => before.every((key) => !now.includes(key)));
  await ask("materials.remove", { isMutation: true, input: { materialId } });
  expect((await list()).materials).toHaveLength(1);
  expect(await keys()).toEqual([]);
  const open = { as: learner, input: { materialId, page: 1 } };
  expect(await statusOf("materials.open", open)).toBe(404);
});

test("what is another teacher's is refused, and what is not there is not found", async () => {
  const { readingId } = await put("Cells.md", new Uint8Array(10));
  const none = crypto.randomUUID();
  const as = stranger;
  const begin = { name: "a.md", sizeBytes: 1, replaces: null };
  expect(await statusOf("materials.list", { as, input: { courseId: course.id } })).toBe(403);
  expect(
    await statusOf("materials.begin", {
      as,
      isMutation: true,
      input: { ...begin, courseId: course.id },
    }),
  ).toBe(403);
  for (const path of ["materials.send", "materials.dismiss"]) {
    expect(await statusOf(path, { as, isMutation: true, input: { readingId } })).toBe(403);
    const missing = { as: teacher, isMutation: true, input: { readingId: none } };
    expect(await statusOf(path, missing)).toBe(404);
  }
  const own = { as: stranger, isMutation: true, input: { materialId: course.materialId } };
  expect(await statusOf("materials.remove", own)).toBe(403);
  const theirs = await makeCourse({ title: "Theirs", teacherId: stranger.id, concepts: 0 });
  const foreign = { ...begin, courseId: theirs.id, replaces: course.materialId };
  expect(await statusOf("materials.begin", { as, isMutation: true, input: foreign })).toBe(404);
});
