import { MATERIAL_ENDINGS, MOST_MATERIAL_BYTES } from "@learnlab/domain/client";
import { createSignal, onCleanup } from "solid-js";

import { readFailure } from "../../../api.ts";
import { uploadMaterial } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";

export interface SentFile {
  id: number;
  title: string;
  share: number;
  failure: string | null;
  cancel: () => void;
}

/** Files that are being sent from this page, one after the other, so that the first is read soonest. */
export function createUploads(courseId: () => string) {
  const [sent, setSent] = createSignal<SentFile[]>([]);
  const calls = new Set<AbortController>();
  let lastId = 0;
  let line = Promise.resolve();
  onCleanup(() => calls.forEach((call) => call.abort()));

  const change = (id: number, what: Partial<SentFile>) =>
    setSent((files) => files.map((file) => (file.id === id ? { ...file, ...what } : file)));
  const forget = (id: number) => setSent((files) => files.filter((file) => file.id !== id));

  function add(file: File, replaces: string | null = null): void {
    lastId += 1;
    const id = lastId;
    const call = new AbortController();
    const cancel = () => {
      call.abort();
      forget(id);
    };
    const failure = findFault(file);
    setSent((files) => [...files, { id, title: file.name, share: 0, failure, cancel }]);
    if (failure !== null) return;
    calls.add(call);
    line = line.then(() => send({ id, file, replaces, call }));
  }

  async function send(one: {
    id: number;
    file: File;
    replaces: string | null;
    call: AbortController;
  }): Promise<void> {
    const { id, file, replaces, call } = one;
    if (call.signal.aborted) return;
    try {
      const onProgress = (share: number) => change(id, { share });
      const { signal } = call;
      await uploadMaterial({ courseId: courseId(), file, replaces, onProgress, signal });
      forget(id);
    } catch (error) {
      change(id, { failure: readFailure(error).message });
    } finally {
      calls.delete(call);
    }
  }

  return { sent, add };
}

/** What can be told without sending it. */
function findFault({ name, size }: File): string | null {
  const isKnown = MATERIAL_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  if (!isKnown) return t("materials.kind");
  if (size === 0) return t("materials.refusal.empty");
  return size > MOST_MATERIAL_BYTES ? t("materials.tooLarge") : null;
}
