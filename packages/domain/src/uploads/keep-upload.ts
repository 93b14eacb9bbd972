import { DomainError, type Log } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { UploadBounds, UploadedEpisode, UploadReservation, UploadStore } from "./ports.ts";
import { refuseUpload } from "./refuse-upload.ts";
import { removeFiles, storeFiles, type UploadFiles, type UploadPlace } from "./upload-files.ts";

interface KeepDeps {
  uploads: UploadStore;
  media: MediaStore;
  log: Log;
}

interface Upload {
  reservation: Omit<UploadReservation, "sizeBytes">;
  files: UploadFiles;
  /** The episode's description by the uploader. */
  told: Pick<
    UploadedEpisode,
    | "title"
    | "description"
    | "language"
    | "courseId"
    | "isForClass"
    | "materialId"
    | "includedCourses"
  >;
  spoken: Pick<UploadedEpisode["track"], "durationMs" | "sampleRate" | "transcriptStatus">;
}

/**
 * Reserves, stores, publishes. A refused upload was never stored, and a failed one is removed; after a
 * crash the cleanup removes the rest.
 */
export async function keepUpload(
  deps: KeepDeps,
  { reservation, ...upload }: Upload,
  bounds: UploadBounds,
): Promise<{ id: string }> {
  const wanted = { ...reservation, sizeBytes: upload.files.sizeBytes };
  const reserved = await deps.uploads.reserve(wanted, bounds);
  if (reserved.state === "published") return { id: reserved.id };
  if (reserved.state === "refused") throw refuseUpload(reserved, { wanted, bounds });
  const { place } = reserved;
  try {
    const stored = await storeFiles(deps.media, upload.files, place);
    const episode = describeEpisode(upload, { reservation: wanted, place, stored });
    const published = await deps.uploads.publish(episode);
    if (published === null) throw reservationLost();
    return published;
  } catch (error) {
    await withdraw(deps, place);
    throw error;
  }
}

function describeEpisode(
  { told, spoken, files }: Omit<Upload, "reservation">,
  parts: {
    reservation: UploadReservation;
    place: UploadPlace;
    stored: Awaited<ReturnType<typeof storeFiles>>;
  },
): UploadedEpisode {
  const { userId, requestKey, localDate, sizeBytes, at } = parts.reservation;
  const { audioKey, contentType, scriptKey } = parts.stored;
  // No voice of ours spoke it.
  const voice = { voice: "", engine: "" };
  const { language } = told;
  const audio = { audioKey, contentType, sizeBytes: files.audio.bytes.length };
  return {
    ...told,
    id: parts.place.id,
    userId,
    requestKey,
    localDate,
    sizeBytes,
    scriptKey,
    cover: files.cover?.name ?? null,
    track: { id: parts.place.trackId, ...audio, ...voice, ...spoken, language },
    at,
  };
}

/** Withdraws the row first: if somebody has published or cleaned it up in the meantime, its objects are theirs. */
async function withdraw(deps: KeepDeps, place: UploadPlace): Promise<void> {
  try {
    if (await deps.uploads.withdraw(place.id)) await removeFiles(deps.media, place);
  } catch (error) {
    // The person is told about the first error; the cleanup removes what is left.
    deps.log.error("upload.not_withdrawn", error, { episodeId: place.id });
  }
}

function reservationLost(): DomainError {
  return new DomainError("conflict", "The upload took too long. Send it again.", {
    reason: "upload.reservation_lost",
  });
}
