import { uuidSource } from "@learnlab/adapters/runtime";
import { type Actor, BeginUpload, beginUpload, finishUpload } from "@learnlab/domain";
import { handleUploadBatch } from "@learnlab/jobs";

import { openAgingMachine } from "./cleanup.ts";

const PART = 8 * 1_048_576;

/** A machine whose uploads wait until a test works them off. */
export function openSending() {
  const waiting: string[] = [];
  return {
    ...openAgingMachine(),
    waiting,
    uploadQueue: { send: async (id: string) => void waiting.push(id) },
  };
}

type Sending = ReturnType<typeof openSending>;

export interface Sent {
  bytes: Uint8Array;
  name: string;
  title?: string;
  description?: string;
  transcript?: { name: string; text: string };
  cover?: Uint8Array;
}

interface SendAs {
  actor: Actor;
  courseId: string;
  isForClass?: boolean;
  replaces?: string;
}

/** Sends a file as a browser does: in parts, and what comes with it beside them. */
export async function sendUpload(
  machine: Sending,
  { actor, courseId, isForClass, replaces }: SendAs,
  { bytes, name, title = "", description = "", transcript, cover }: Sent,
): Promise<string> {
  const request = BeginUpload.parse({
    courseId,
    isForClass,
    replaces,
    title,
    description,
    audio: { name, sizeBytes: bytes.length },
    transcript:
      transcript === undefined
        ? null
        : { name: transcript.name, sizeBytes: Buffer.byteLength(transcript.text) },
    cover: cover === undefined ? null : { name: "cover", sizeBytes: cover.length },
    requestKey: uuidSource.next(),
  });
  const { uploadId } = await beginUpload(machine, { ...request, actor });
  if (transcript !== undefined) {
    const key = `ep/${uploadId}/transcript`;
    await machine.media.putText(key, transcript.text, { contentType: "text/plain" });
  }
  if (cover !== undefined) {
    await machine.media.put(`ep/${uploadId}/cover`, cover, { contentType: "text/plain" });
  }
  const upload = await machine.sentUploads.find(uploadId);
  if (upload === null) throw new Error("The upload has begun.");
  const key = `ep/${upload.trackId}/sent.${/\.(\w+)$/.exec(name)?.[1] ?? "bin"}`;
  const parts: { partNumber: number; etag: string }[] = [];
  for (let from = 0; from < bytes.length; from += PART) {
    const partNumber = parts.length + 1;
    const part = { key, uploadId: upload.partsId, partNumber };
    const piece = bytes.slice(from, from + PART);
    parts.push({ partNumber, etag: await machine.multipart.putPart({ ...part, bytes: piece }) });
  }
  await finishUpload(machine, { actor, uploadId, parts });
  return uploadId;
}

/** Works off what was handed to the background, and says how each message was answered. */
export async function workOff(machine: Sending, attempts = 1): Promise<string[]> {
  const answers: string[] = [];
  for (const uploadId of machine.waiting.splice(0)) {
    const answer = (said: string) => () => void answers.push(said);
    const message = { id: uploadId, body: { uploadId }, attempts };
    const delivery = { ...message, ack: answer("ack"), retry: answer("retry") };
    await handleUploadBatch(machine, { messages: [delivery] });
  }
  return answers;
}
