import { MATERIAL_ENDINGS, MOST_MATERIAL_BYTES } from "@learnlab/domain/client";
import { createStore } from "solid-js/store";

import { type Failure, readFailure } from "../../../api.ts";
import { uploadMaterial } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";

export interface SentFile {
  id: number;
  courseId: string;
  title: string;
  share: number;
  /** The id of its reading on the server, once it has one. */
  readingId: string | null;
  failure: (Pick<Failure, "message"> & Partial<Failure>) | null;
  /** Null if another try would fail for the same reason. */
  tryAgain: (() => void) | null;
  cancel: () => void;
}

interface Asked {
  courseId: string;
  file: File;
  /** The material that this one replaces. */
  replaces: string | null;
}

/** Uploads belong to no page, so they continue while the teacher looks at other pages. */
const uploads = createUploads();

/** Lists the files of a course that are being sent, or could not be sent. */
export function listUploads(courseId: string): SentFile[] {
  return uploads.sent.filter((file) => file.courseId === courseId);
}

export const { add: addUpload } = uploads;

/** Sends one file after the other, so that the first one is read soonest. */
function createUploads() {
  const [sent, setSent] = createStore<SentFile[]>([]);
  let lastId = 0;
  let waiting = 0;
  let line = Promise.resolve();

  const change = (id: number, what: Partial<SentFile>) => setSent((file) => file.id === id, what);
  const forget = (id: number) => setSent((files) => files.filter((file) => file.id !== id));

  function add(asked: Asked): void {
    lastId += 1;
    const id = lastId;
    const { courseId, file } = asked;
    const fault = findFault(file);
    const failure = fault === null ? null : { message: fault };
    setSent((files) => [
      ...files,
      {
        id,
        courseId,
        title: file.name,
        share: 0,
        readingId: null,
        failure,
        tryAgain: null,
        cancel: () => forget(id),
      },
    ]);
    if (fault === null) stand(id, asked);
  }

  /** Adds a file to the end of the line. */
  function stand(id: number, asked: Asked): void {
    const call = new AbortController();
    const cancel = () => {
      call.abort();
      forget(id);
    };
    change(id, { share: 0, failure: null, tryAgain: null, cancel });
    waiting += 1;
    if (waiting === 1) window.addEventListener("beforeunload", askToStay);
    line = line.then(() => send(id, { ...asked, signal: call.signal })).finally(leave);
  }

  function leave(): void {
    waiting -= 1;
    if (waiting === 0) window.removeEventListener("beforeunload", askToStay);
  }

  async function send(id: number, asked: Asked & { signal: AbortSignal }): Promise<void> {
    if (asked.signal.aborted) return;
    try {
      await uploadMaterial({
        ...asked,
        instead: sent.find((one) => one.id === id)?.readingId ?? null,
        onBegun: (readingId) => change(id, { readingId }),
        onProgress: (share) => change(id, { share }),
      });
      forget(id);
    } catch (error) {
      change(id, { failure: readFailure(error), tryAgain: () => stand(id, asked) });
    }
  }

  return { sent, add };
}

/** Makes the browser ask before the window is closed, because a half sent file would be lost. */
function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Finds what is wrong with a file before it is sent. */
function findFault({ name, size }: File): string | null {
  const isKnown = MATERIAL_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  if (!isKnown) return t("materials.kind");
  if (size === 0) return t("materials.refusal.empty");
  return size > MOST_MATERIAL_BYTES ? t("materials.tooLarge") : null;
}
