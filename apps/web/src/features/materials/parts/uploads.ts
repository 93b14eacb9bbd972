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
  /** What the server calls it, once it knows of it. */
  readingId: string | null;
  failure: (Pick<Failure, "message"> & Partial<Failure>) | null;
  /** Null where another try would end the same way. */
  tryAgain: (() => void) | null;
  cancel: () => void;
}

interface Asked {
  courseId: string;
  file: File;
  /** The material that this is instead of. */
  replaces: string | null;
}

/** What is being sent goes on while its teacher looks at other pages: it belongs to none of them. */
const uploads = createUploads();

/** Files of a course that are being sent, or could not be. */
export function listUploads(courseId: string): SentFile[] {
  return uploads.sent.filter((file) => file.courseId === courseId);
}

export const { add: addUpload } = uploads;

/** One after the other, so that the first is read soonest. */
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

  /** Takes its place in the line. */
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

/** The browser asks whether to leave: what is half sent is lost with the window. */
function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** What can be told without sending it. */
function findFault({ name, size }: File): string | null {
  const isKnown = MATERIAL_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  if (!isKnown) return t("materials.kind");
  if (size === 0) return t("materials.refusal.empty");
  return size > MOST_MATERIAL_BYTES ? t("materials.tooLarge") : null;
}
