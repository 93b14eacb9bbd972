import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  BeginUpload,
  beginUpload,
  cancelUpload,
  FinishUpload,
  finishUpload,
  getPartLinks,
  getUpload,
  listUploads,
  type UploadView,
} from "@learnlab/domain";

import { requireValid } from "./problem.ts";
import { noteDone } from "./repeat-safely.ts";
import type { RestEnv } from "./rest-context.ts";
import { toMoment } from "./schemas.ts";
import {
  completeUpload,
  createUpload,
  deleteUpload,
  getOneUpload,
  getUploads,
  linkUploadParts,
} from "./v1-upload-operations.ts";

/** Recordings that are sent in parts. */
export function addUploads(app: OpenAPIHono<RestEnv>): void {
  addBeginning(app);
  app.openapi(getUploads, async (c) => {
    const uploads = await listUploads(c.env.machine, { actor: c.get("actor") });
    return c.json(uploads.map(tell), 200);
  });

  app.openapi(getOneUpload, async (c) => {
    const asked = { actor: c.get("actor"), uploadId: c.req.valid("param").id };
    return c.json(tell(await getUpload(c.env.machine, asked)), 200);
  });

  app.openapi(linkUploadParts, async (c) => {
    const { part_numbers: partNumbers } = c.req.valid("json");
    const asked = { actor: c.get("actor"), uploadId: c.req.valid("param").id, partNumbers };
    const links = await getPartLinks(c.env.machine, asked);
    const answer = links.map(({ partNumber, sizeBytes, url }) => ({
      part_number: partNumber,
      size: sizeBytes,
      url,
    }));
    return c.json(answer, 200);
  });

  app.openapi(completeUpload, async (c) => {
    const request = requireValid(FinishUpload, {
      uploadId: c.req.valid("param").id,
      parts: c.req
        .valid("json")
        .parts.map(({ part_number: partNumber, etag }) => ({ partNumber, etag })),
    });
    const { episodeId } = await finishUpload(c.env.machine, { ...request, actor: c.get("actor") });
    return c.json({ podcast_id: episodeId }, 202);
  });

  app.openapi(deleteUpload, async (c) => {
    const asked = { actor: c.get("actor"), uploadId: c.req.valid("param").id };
    await cancelUpload(c.env.machine, asked);
    return c.body(null, 204);
  });
}

function addBeginning(app: OpenAPIHono<RestEnv>): void {
  app.openapi(createUpload, async (c) => {
    const body = c.req.valid("json");
    const request = requireValid(BeginUpload, {
      courseId: body.course_id,
      isForClass: body.for_class,
      replaces: body.replaces,
      title: body.title,
      description: body.description,
      language: body.language,
      audio: readFile(body.audio),
      transcript: readFile(body.transcript),
      cover: readFile(body.cover),
      requestKey: c.get("requestKey"),
    });
    const begun = await beginUpload(c.env.machine, { ...request, actor: c.get("actor") });
    noteDone(c);
    c.header("location", `/api/v1/uploads/${begun.uploadId}`);
    const answer = {
      id: begun.uploadId,
      part_size: begun.partBytes,
      part_count: Math.ceil(body.audio.size / begun.partBytes),
      transcript_url: begun.transcriptUrl,
      cover_url: begun.coverUrl,
    };
    return c.json(answer, 201);
  });
}

interface AnnouncedFile {
  name: string;
  size: number;
}

function readFile(file: AnnouncedFile | null) {
  return file === null ? null : { name: file.name, sizeBytes: file.size };
}

function tell(upload: UploadView) {
  return {
    id: upload.id,
    course_id: upload.courseId,
    for_class: upload.isForClass,
    replaces: upload.replaces,
    title: upload.title,
    file_name: upload.fileName,
    size: upload.sizeBytes,
    part_size: upload.partBytes,
    part_count: Math.ceil(upload.sizeBytes / upload.partBytes),
    status: upload.status,
    refusal: upload.refusal,
    created_at: toMoment(upload.createdAt),
  };
}
