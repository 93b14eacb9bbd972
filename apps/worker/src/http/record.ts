import { type ArchiveEntry, DomainError, exportRecord, PersonRef } from "@learnlab/domain";
import { makeZip } from "client-zip";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";
import { answerProblem } from "./problem.ts";
import { readSession } from "./read-session.ts";

/** Streams an archive of all data about the signed-in person, or for admins about the one in `user`. */
export function createRecordRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  app.get("/api/record", async (c) => {
    const { machine, requestId } = c.var;
    const { headers } = c.req.raw;
    try {
      const { actor } = await readSession(machine, headers);
      if (actor !== null && !isOurPage(headers, machine.origin)) throw fromElsewhere();
      const userId = readUser(c.req.query("user"));
      const entries = await exportRecord(machine, { actor, userId });
      const day = new Date(machine.clock.now()).toISOString().slice(0, 10);
      return new Response(endQuietly(makeZip(toFiles(entries))), {
        headers: {
          "content-type": "application/zip",
          "content-disposition": `attachment; filename="learnlab-${day}.zip"`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        },
      });
    } catch (error) {
      if (!(error instanceof DomainError)) machine.log.error("record.failed", error);
      return answerProblem(error, requestId);
    }
  });
  return app;
}

function readUser(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const { success, data } = PersonRef.safeParse({ userId: given });
  if (success) return data.userId;
  throw new DomainError("not_found", "This person does not exist.", {
    reason: "account.not_found",
  });
}

/** Whether the request comes from our page or a typed address: other sites must not start an export. */
function isOurPage(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  return headers.get("origin") === origin;
}

function fromElsewhere(): DomainError {
  return new DomainError("forbidden", "This request came from another site.", {
    reason: "origin.foreign",
  });
}

/** A cancelled download is no error: without this the archive's stream would fail. */
function endQuietly(archive: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = archive.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason).catch(() => {}),
  });
}

async function* toFiles(entries: AsyncIterable<ArchiveEntry>) {
  for await (const { path, modifiedAt, content } of entries) {
    yield { name: path, lastModified: new Date(modifiedAt), input: content };
  }
}
