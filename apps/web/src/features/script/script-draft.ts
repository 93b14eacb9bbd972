import { LONGEST_SENTENCE } from "@learnlab/domain/client";

import type { Language } from "../../api.ts";
import type { EditableScript, EditableSegment, Rewording } from "../../data/script.ts";

/** A segment in one language. */
export interface Spot {
  language: Language;
  segmentId: string;
}

/** What somebody wrote for a sentence, and the stored text at that time. */
export interface Written extends Rewording {
  over: string;
}

/** New texts of sentences by place; untouched sentences are absent. */
export type Draft = Readonly<Record<string, Written>>;

export function spotKey({ language, segmentId }: Spot): string {
  return `${language} ${segmentId}`;
}

export function draftKey(place: Spot & { sentenceId: string }): string {
  return `${spotKey(place)} ${place.sentenceId}`;
}

function isChanged({ text, over }: Written): boolean {
  return text.trim() !== over;
}

/** What is sent: the sentences that say something else than the newest version. */
export function listChanges({ tracks }: EditableScript, draft: Draft): Rewording[] {
  return tracks.flatMap(({ language, segments }) =>
    segments.flatMap(({ id: segmentId, sentences }) =>
      sentences.flatMap(({ id: sentenceId, text: stored }) => {
        const written = draft[draftKey({ language, segmentId, sentenceId })];
        if (written === undefined || !isChanged(written)) return [];
        const text = written.text.trim();
        return text === stored ? [] : [{ language, segmentId, sentenceId, text }];
      }),
    ),
  );
}

/** What was written for sentences that the newest version does not have any more. */
export function listLeftovers({ tracks }: EditableScript, draft: Draft): string[] {
  const known = new Set(
    tracks.flatMap(({ language, segments }) =>
      segments.flatMap(({ id: segmentId, sentences }) =>
        sentences.map(({ id: sentenceId }) => draftKey({ language, segmentId, sentenceId })),
      ),
    ),
  );
  return Object.entries(draft).flatMap(([key, written]) =>
    !known.has(key) && isChanged(written) ? [written.text] : [],
  );
}

/** The text of the newest version, if somebody else changed it since this was written. */
export function findRival(stored: string, written: Written | undefined): string | null {
  if (written === undefined || !isChanged(written)) return null;
  return stored === written.over || stored === written.text.trim() ? null : stored;
}

/** A sentence that is too long to be heard and read; its length in characters. */
export function findLong(text: string): number | null {
  const { length } = text.trim();
  return length > LONGEST_SENTENCE ? length : null;
}

/** The segment of each language, in the order of the first; null where a language has none. */
export interface Row {
  id: string;
  segments: (EditableSegment | null)[];
}

/** Segments of the same id stand beside each other. */
export function pairSegments({ tracks }: Pick<EditableScript, "tracks">): Row[] {
  const ids: string[] = [];
  for (const { segments } of tracks) {
    let place = 0;
    for (const { id } of segments) {
      const known = ids.indexOf(id);
      if (known === -1) ids.splice(place, 0, id);
      place = (known === -1 ? place : known) + 1;
    }
  }
  return ids.map((id) => ({
    id,
    segments: tracks.map(({ segments }) => segments.find((one) => one.id === id) ?? null),
  }));
}

/** The segment that is heard at a moment, in ms. */
export function findSpot(
  { tracks }: EditableScript,
  { language, atMs }: { language: string; atMs: number },
): Spot | null {
  const track = tracks.find((one) => one.language === language);
  const segment = track?.segments.findLast(({ startMs }) => startMs !== null && startMs <= atMs);
  if (track === undefined || segment === undefined) return null;
  return { language: track.language, segmentId: segment.id };
}
