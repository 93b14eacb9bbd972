import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { loadCourse } from "./courses.ts";
import { putBytes } from "./put-bytes.ts";

type Listed = Awaited<ReturnType<typeof api.materials.list.query>>;
export type Material = Listed["materials"][number];
export type MaterialReading = Listed["readings"][number];
export type Refusal = NonNullable<MaterialReading["refusal"]>;
export type OpenedMaterial = Awaited<ReturnType<typeof api.materials.open.query>>;
export type MaterialBlock = OpenedMaterial["page"]["blocks"][number];

export const loadMaterials = query(
  (courseId: string) => api.materials.list.query({ courseId }),
  "materials",
);

export const openMaterial = query(
  (materialId: string, page: number, quote: string | null) =>
    api.materials.open.query({ materialId, page, quote }),
  "material",
);

/** The material that a concept quotes, opened at the quote. */
export const openQuoted = query(
  (conceptId: string, quote: string) => api.materials.open.query({ conceptId, quote }),
  "quoted-material",
);

export function refreshMaterials(): Promise<void> {
  return revalidate([loadMaterials.key, loadCourse.key]);
}

export interface Upload {
  courseId: string;
  file: File;
  /** The material that this one replaces. */
  replaces: string | null;
  /** The reading that an earlier try of the same file left behind. */
  instead: string | null;
  onBegun: (readingId: string) => void;
  /** Receives the sent share, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Uploads a file for reading; a cancelled upload leaves nothing behind. */
export async function uploadMaterial(upload: Upload): Promise<void> {
  const { courseId, file, replaces, signal } = upload;
  const { name, size: sizeBytes } = file;
  if (upload.instead !== null) await takeBack(upload.instead);
  const place = await api.materials.begin.mutate({ courseId, name, sizeBytes, replaces });
  const { readingId } = place;
  upload.onBegun(readingId);
  try {
    await putFile(place, upload);
    await api.materials.send.mutate({ readingId });
  } catch (error) {
    await takeBack(readingId);
    // Cancelling is not a failure.
    if (signal.aborted) return;
    throw error;
  }
  await refreshMaterials();
}

/** Without a connection the reading stays, and its row says that the file is not here yet. */
async function takeBack(readingId: string): Promise<void> {
  await api.materials.dismiss.mutate({ readingId }).catch(() => {});
}

async function putFile(
  { url, mediaType }: { url: string; mediaType: string },
  { file, onProgress, signal }: Upload,
): Promise<void> {
  // Otherwise the file's own type would be sent, which the link does not include.
  const body = new Blob([file], { type: mediaType });
  const onSent = (bytes: number) => onProgress(bytes / Math.max(1, body.size));
  const { status } = await putBytes({ url, body, onSent, signal });
  if (status !== 200) throw new Error(`The storage answered ${status}.`);
}

export async function pasteMaterial(text: {
  courseId: string;
  title: string;
  text: string;
  replaces: string | null;
}): Promise<void> {
  await api.materials.paste.mutate(text);
  await refreshMaterials();
}

export async function sendAgain(readingId: string): Promise<void> {
  await api.materials.send.mutate({ readingId });
  await refreshMaterials();
}

export async function dismissReading(readingId: string): Promise<void> {
  await api.materials.dismiss.mutate({ readingId });
  await refreshMaterials();
}

export async function removeMaterial(materialId: string): Promise<void> {
  await api.materials.remove.mutate({ materialId });
  await refreshMaterials();
}
