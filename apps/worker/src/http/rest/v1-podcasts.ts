import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  describeMadeEpisode,
  getWholeEpisode,
  UploadEpisode,
  uploadEpisode,
} from "@learnlab/domain";

import { requireValid } from "./problem.ts";
import { noteDone } from "./repeat-safely.ts";
import type { RestEnv } from "./rest-context.ts";
import { toStreamedPodcast } from "./v1-podcast-body.ts";
import { getStreamedPodcast, uploadPodcast } from "./v1-podcast-operations.ts";

/** The podcasts of the streaming design: uploaded, and streamed with their transcripts. */
export function addStreamedPodcasts(app: OpenAPIHono<RestEnv>): void {
  app.openapi(uploadPodcast, async (c) => {
    const { machine } = c.env;
    const [actor, form] = [c.get("actor"), c.req.valid("form")];
    const request = requireValid(UploadEpisode, {
      materialId: form.file_id,
      title: form.title,
      description: form.description,
      language: form.language,
      requestKey: c.get("requestKey"),
    });
    const { id, transcript } = await uploadEpisode(machine, {
      ...request,
      actor,
      audio: { bytes: new Uint8Array(await form.audio_file.arrayBuffer()) },
      transcript: {
        contentType: typeOf(form.transcript_file),
        name: form.transcript_file.name,
        text: machine.decodeText(new Uint8Array(await form.transcript_file.arrayBuffer())),
      },
    });
    noteDone(c);
    c.header("location", `/api/v1/podcasts/${id}`);
    c.header("transcript-repaired", String(transcript.repaired));
    c.header("transcript-skipped", String(transcript.skipped));
    return c.json(toStreamedPodcast(await describeMadeEpisode(machine, id)), 201);
  });

  app.openapi(getStreamedPodcast, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    return c.json(toStreamedPodcast(await getWholeEpisode(c.env.machine, asked)), 200);
  });
}

/** A file's declared type in lower case and without parameters. */
function typeOf(file: File): string {
  return (file.type.split(";")[0] ?? "").trim().toLowerCase();
}
