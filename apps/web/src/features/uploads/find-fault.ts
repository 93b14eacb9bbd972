import {
  AUDIO_ENDINGS,
  COVER_ENDINGS,
  LONGEST_COVER_SIDE,
  MOST_COVER_BYTES,
  MOST_AUDIO_BYTES,
  MOST_TRANSCRIPT_BYTES,
  TRANSCRIPT_ENDINGS,
} from "@learnlab/domain/client";

import { t } from "../../i18n/uploads.ts";

/** What can be told of a recording without sending it; null where nothing is wrong. */
export function findAudioFault({ name, size }: File): string | null {
  if (!endsIn(name, AUDIO_ENDINGS)) return t("uploads.kind");
  if (size === 0) return t("uploads.empty");
  return size > MOST_AUDIO_BYTES ? t("uploads.tooLarge") : null;
}

export function findTranscriptFault({ name, size }: File): string | null {
  const fits = endsIn(name, TRANSCRIPT_ENDINGS) && size > 0 && size <= MOST_TRANSCRIPT_BYTES;
  return fits ? null : t("uploads.transcriptKind");
}

/** Reads the picture, as browsers show it. */
export async function findCoverFault(file: File): Promise<string | null> {
  if (!endsIn(file.name, COVER_ENDINGS) || file.size > MOST_COVER_BYTES)
    return t("uploads.coverKind");
  try {
    const { width, height } = await createImageBitmap(file);
    return Math.max(width, height) > LONGEST_COVER_SIDE ? t("uploads.coverKind") : null;
  } catch {
    return t("uploads.coverKind");
  }
}

function endsIn(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}
