import type { Machine } from "@learnlab/worker/compose";
import { type Actor, beginMaterial, sendMaterial } from "@learnlab/domain";
import { readingKeys } from "@learnlab/domain/testing";

interface Sent {
  courseId: string;
  name: string;
  data: string | Uint8Array;
  replaces?: string;
}

/** A file as a browser sends it: a place, the bytes to where the link leads, and the word that they are there. */
export async function sendFile(
  machine: Machine,
  { actor, ...sent }: Sent & { actor: Actor },
): Promise<string> {
  const { courseId, name, replaces = null } = sent;
  const bytes = typeof sent.data === "string" ? new TextEncoder().encode(sent.data) : sent.data;
  const sizeBytes = bytes.length;
  const { readingId, mediaType } = await beginMaterial(machine, {
    actor,
    courseId,
    name,
    sizeBytes,
    replaces,
  });
  const reading = await machine.materials.findReading(readingId);
  if (reading === null) throw new Error("Nothing was begun.");
  await machine.media.put(readingKeys(reading).original, bytes, { contentType: mediaType });
  await sendMaterial(machine, { actor, readingId });
  return readingId;
}
