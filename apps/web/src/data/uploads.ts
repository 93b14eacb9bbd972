import { query, revalidate } from "@solidjs/router";
import { createSignal } from "solid-js";

import { api, type Language, readFailure, statusOf } from "../api.ts";
import { refreshEpisode } from "./episode.ts";
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
  /** For every learner of the course, and not only for its uploader. */
  isForClass: boolean;
  /** The uploaded episode whose audio it is to replace, whose words stay; null for an episode of its own. */
  replaces: string | null;
  title: string;
  description: string;
  language: Language;
  audio: File;
  transcript: File | null;
  /** The picture in the recording where none was chosen. */
  cover: File | null;
}

export type Uploaded = Awaited<ReturnType<typeof api.uploads.uploaded.query>>;
export type EditedUpload = Awaited<ReturnType<typeof api.uploads.edit.mutate>>;

/** What can be changed of one's own uploaded episode. */
export const loadUploaded = query(
  (episodeId: string) => api.uploads.uploaded.query({ episodeId }),
  "uploaded",
);

export interface UploadEdit {
  episodeId: string;
  courseId: string;
  isForClass: boolean;
  title: string;
  description: string;
  language: Language;
  /** Null where the old one stays. */
  transcript: File | null;
  cover: File | "keep" | "remove";
}

/** Saves what was changed, and sends what comes with it first. */
export async function editUpload(edit: UploadEdit): Promise<EditedUpload> {
  const { transcript, cover, ...told } = edit;
  const { episodeId } = told;
  await sendEdited(episodeId, transcript, typeof cover === "string" ? null : cover);
  const edited = await api.uploads.edit.mutate({
    ...told,
    transcriptName: transcript?.name ?? null,
    cover: typeof cover === "string" ? cover : "sent",
  });
  await Promise.all([
    revalidate([loadUploaded.keyFor(episodeId)]),
    refreshEpisode(episodeId),
    refreshEpisodes(),
  ]);
  return edited;
}

async function sendEdited(
  episodeId: string,
  transcript: File | null,
  cover: File | null,
): Promise<void> {
  if (transcript === null && cover === null) return;
  const links = await api.uploads.linkEdit.mutate({
    episodeId,
    transcriptBytes: transcript?.size ?? null,
    coverBytes: cover?.size ?? null,
  });
  await putBeside(links.transcriptUrl, transcript, "text/plain");
  await putBeside(links.coverUrl, cover, "application/octet-stream");
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
  const { audio, transcript, cover, ...told } = upload;
  const begun = await api.uploads.begin.mutate({
    ...told,
    audio: { name: audio.name, sizeBytes: audio.size },
    transcript: describeFile(transcript),
    cover: describeFile(cover),
    requestKey: crypto.randomUUID(),
  });
  const { uploadId } = begun;
  await putBeside(begun.transcriptUrl, transcript, "text/plain");
  await putBeside(begun.coverUrl, cover, "application/octet-stream");
  keptParts.begin(uploadId, audio);
  await refreshUploads();
  void sendFile({ uploadId, partBytes: begun.partBytes, file: audio });
}

function describeFile(file: File | null) {
  return file === null ? null : { name: file.name, sizeBytes: file.size };
}

/** Sends a small file to its link, as the type that the link was signed for. */
async function putBeside(url: string | null, file: File | null, type: string): Promise<void> {
  if (url === null || file === null) return;
  const body = new Blob([await file.arrayBuffer()], { type });
  await putBytes({ url, body, onSent: () => {}, signal: null });
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
