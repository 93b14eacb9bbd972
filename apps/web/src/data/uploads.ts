import { query, revalidate } from "@solidjs/router";
import { createSignal } from "solid-js";

import { api, type Language, readFailure, statusOf } from "../api.ts";
import { refreshEpisodes } from "./episodes.ts";
import { putBytes } from "./put-bytes.ts";
import { sendInParts } from "./send-in-parts.ts";
import { keptParts } from "./kept-parts.ts";
import { isTransient } from "./transient.ts";

export type Upload = Awaited<ReturnType<typeof api.uploads.list.query>>[number];
export type AudioRefusal = NonNullable<Upload["refusal"]>;

/** One's own recordings that are on their way, or were refused. */
export const loadUploads = query(() => api.uploads.list.query(), "uploads");

export function refreshUploads(): Promise<void> {
  return revalidate(loadUploads.key);
}

export interface NewUpload {
  courseId: string;
  title: string;
  description: string;
  language: Language;
  audio: File;
  transcript: File | null;
}

/** A file that is being sent from this window. */
export interface Sending {
  uploadId: string;
  share: number;
  /** Why it stopped; null while it goes on. */
  failure: string | null;
  cancel: () => void;
  again: () => void;
}

// Going to another page does not end what is being sent.
const [sendings, setSendings] = createSignal<readonly Sending[]>([]);
export { sendings };

const sent = new Set<string>();

/** Whether all of it arrived: where it is listed no more, it is an episode. */
export function hasArrived({ id, status }: Upload): boolean {
  return status === "inspecting" || sent.has(id);
}

function change(uploadId: string, what: Partial<Sending>): void {
  setSendings((all) => all.map((one) => (one.uploadId === uploadId ? { ...one, ...what } : one)));
}

function forget(uploadId: string): void {
  setSendings((all) => all.filter((one) => one.uploadId !== uploadId));
}

/** Begins an upload, and sends it from then on. Throws where it is refused before a byte was sent. */
export async function startUpload(upload: NewUpload): Promise<void> {
  const { audio, transcript, ...told } = upload;
  const text = transcript === null ? null : new Blob([await transcript.arrayBuffer()]);
  const begun = await api.uploads.begin.mutate({
    ...told,
    audio: { name: audio.name, sizeBytes: audio.size },
    transcript: transcript === null ? null : { name: transcript.name, sizeBytes: transcript.size },
    requestKey: crypto.randomUUID(),
  });
  const { uploadId, transcriptUrl } = begun;
  if (text !== null && transcriptUrl !== null) {
    const typed = new Blob([text], { type: "text/plain" });
    await putBytes({ url: transcriptUrl, body: typed, onSent: () => {}, signal: null });
  }
  keptParts.begin(uploadId, audio);
  await refreshUploads();
  void sendFile({ uploadId, partBytes: begun.partBytes, file: audio });
}

/** Goes on with an upload that was left; false where the file is another one. */
export function resumeUpload(upload: Upload, file: File): boolean {
  if (file.name !== upload.fileName || file.size !== upload.sizeBytes) return false;
  if (!keptParts.isSame(upload.id, file)) keptParts.begin(upload.id, file);
  void sendFile({ uploadId: upload.id, partBytes: upload.partBytes, file });
  return true;
}

async function sendFile(work: { uploadId: string; partBytes: number; file: File }): Promise<void> {
  const { uploadId, partBytes, file } = work;
  const call = new AbortController();
  const cancel = () => call.abort();
  forget(uploadId);
  const again = () => void sendFile(work);
  setSendings((all) => [...all, { uploadId, share: 0, failure: null, cancel, again }]);
  try {
    const parts = await sendInParts({
      sizeBytes: file.size,
      partBytes,
      done: keptParts.read(uploadId),
      link: (partNumber) => findLink(uploadId, partNumber),
      put: (url, { from, to }, onSent) =>
        putBytes({ url, body: file.slice(from, to, ""), onSent, signal: call.signal }),
      keep: (partNumber, etag) => keptParts.add(uploadId, partNumber, etag),
      onProgress: (share) => change(uploadId, { share }),
      signal: call.signal,
      wait: (ms) => waitForNetwork(ms, call.signal),
      random: Math.random,
    });
    await api.uploads.finish.mutate({ uploadId, parts });
    sent.add(uploadId);
    keptParts.forget(uploadId);
    await refreshUploads();
    forget(uploadId);
  } catch (error) {
    if (call.signal.aborted) forget(uploadId);
    else change(uploadId, { failure: readFailure(error).message });
  }
}

async function findLink(uploadId: string, partNumber: number): Promise<string | null> {
  try {
    return (await api.uploads.part.mutate({ uploadId, partNumber })).url;
  } catch (error) {
    if (isTransient(statusOf(error))) return null;
    throw error;
  }
}

/** So long, or until the network is back, or it is called off. */
function waitForNetwork(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}

/** Takes an upload back, wherever it is. */
export async function cancelUpload(uploadId: string): Promise<void> {
  sendings()
    .find((one) => one.uploadId === uploadId)
    ?.cancel();
  await api.uploads.cancel.mutate({ uploadId });
  sent.delete(uploadId);
  keptParts.forget(uploadId);
  forget(uploadId);
  await refreshUploads();
}

/** Has a file inspected again that failed for a reason of ours. */
export async function inspectAgain(uploadId: string): Promise<void> {
  await api.uploads.finish.mutate({ uploadId, parts: [] });
  await refreshUploads();
}

/** What was inspected is an episode now. */
export const noteUploadsReady = refreshEpisodes;
