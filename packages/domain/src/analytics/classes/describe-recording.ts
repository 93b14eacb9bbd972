import { z } from "zod";

import { type Actor, notYours } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import { episodeNotFound } from "../../episodes/index.ts";
import { type ClassPrivacyDeps, isClassShown } from "../../installation/index.ts";
import { type ClassStore, readCoursePrivacy } from "../../learning/index.ts";
import type { Language } from "../../languages/index.ts";
import { uniteIntervals } from "../../listening/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { listTwentieths } from "../hearing/describe-hearing.ts";
import { findReplays, joinReplays, REPLAYED_MS } from "../hearing/find-replays.ts";
import type { HeardRecording, HearingStore } from "../hearing/ports.ts";
import { type FindLine, openLines } from "../hearing/read-lines.ts";
import { findEnd } from "../roll-days.ts";

export const ClassRecordingRef = z.strictObject({ courseId: z.uuid(), episodeId: z.uuid() });

/** So many places are named. */
const MOST_PLACES = 5;
/** Who heard so much of a part heard it. */
const HEARD_SHARE = 0.5;

/** How the learners of a course heard a recording for their class, all together. */
export interface RecordingHearing {
  language: Language;
  durationMs: number;
  /** Of at least half a minute, also those of people who left and of teachers. */
  plays: number;
  listeners: number;
  finished: number;
  /** Null where teachers see no names and so few listened that it would say who heard what. */
  places: {
    /** How many listeners heard each twentieth of it. */
    twentieths: number[];
    /** Where listeners went no further, most of them first, with what is said there. */
    stops: Place[];
    /** What listeners played more than once in the last thirty days, most of them first. */
    replays: (Place & { toMs: number })[];
  } | null;
}

interface Place {
  fromMs: number;
  listeners: number;
  /** Null where nobody knows what is said. */
  line: string | null;
}

type Listener = HeardRecording["listeners"][number];

/**
 * Where a class went on listening, stopped and listened again; for the course's teachers. Refused where they see no
 * names and one learns alone.
 */
export async function describeRecording(
  deps: ClassPrivacyDeps & {
    courses: Pick<CourseStore, "find">;
    classes: Pick<ClassStore, "listZones">;
    hearing: Pick<HearingStore, "findRecording">;
    media: MediaStore;
    clock: Clock;
  },
  request: z.output<typeof ClassRecordingRef> & { actor: Actor | null },
): Promise<RecordingHearing> {
  const { courseId, episodeId } = request;
  await findTaught(deps, request, "courses.recording");
  const since = deps.clock.now() - REPLAYED_MS;
  const [recording, { privacy, isShown }] = await Promise.all([
    deps.hearing.findRecording({ courseId, episodeId, since }),
    readCoursePrivacy(deps, { courseId, told: "sums" }),
  ]);
  if (recording === null) throw episodeNotFound();
  if (!isShown) throw notYours();
  const { language, durationMs, plays } = recording;
  const listeners = recording.listeners
    .map((one) => ({ ...one, heard: uniteIntervals(one.heard, durationMs) }))
    .filter(({ heard }) => heard.length > 0);
  const areShown = isClassShown(privacy, { learners: listeners.length, told: "details" });
  return {
    language,
    durationMs,
    plays,
    listeners: listeners.length,
    finished: listeners.filter(({ isFinished: is }) => is).length,
    places: areShown ? await findPlaces(deps.media, { recording, listeners }) : null,
  };
}

async function findPlaces(
  media: MediaStore,
  { recording, listeners }: { recording: HeardRecording; listeners: Listener[] },
): Promise<RecordingHearing["places"]> {
  const { scriptKey, language, audioKey, durationMs } = recording;
  const tracks = [{ language, audioKey }];
  const findLine = await openLines(media, { episode: { scriptKey }, tracks, language });
  const shares = listeners.map(({ heard }) => listTwentieths({ intervals: heard, durationMs }));
  return {
    twentieths: listTwentieths({ intervals: [], durationMs }).map(
      (_, at) => shares.filter((one) => (one[at] ?? 0) >= HEARD_SHARE).length,
    ),
    stops: listStops(listeners, { durationMs, findLine }),
    replays: listReplays(recording, findLine),
  };
}

interface Track {
  durationMs: number;
  findLine: FindLine;
}

/** Those who stopped within the same line stopped at one place; without lines, in the same twentieth. */
function listStops(listeners: readonly Listener[], { durationMs, findLine }: Track): Place[] {
  const partMs = durationMs / listTwentieths({ intervals: [], durationMs }).length;
  const ends = listeners.flatMap(({ heard, isFinished: isWhole }) => {
    const last = heard.at(-1);
    return last === undefined || isWhole ? [] : [last[1]];
  });
  const stops = ends.map((atMs) => ({ atMs, line: findLine(atMs - 1) }));
  const byPlace = Map.groupBy(
    stops,
    ({ atMs, line }) => line?.startMs ?? Math.floor(atMs / partMs),
  );
  return [...byPlace.values()]
    .map((all) => ({
      fromMs: Math.min(...all.map(({ atMs }) => atMs)),
      listeners: all.length,
      line: all[0]?.line?.text ?? null,
    }))
    .toSorted((one, other) => other.listeners - one.listeners || one.fromMs - other.fromMs)
    .slice(0, MOST_PLACES);
}

function listReplays({ listens, language }: HeardRecording, findLine: FindLine) {
  const ofTrack = listens.filter((listen) => listen.language === language);
  const byListener = Map.groupBy(ofTrack, ({ userId }) => userId);
  const passages = [...byListener.values()].flatMap((own) =>
    findReplays(own.map((listen) => ({ ...listen, endsAt: findEnd(listen) }))),
  );
  return joinReplays(passages)
    .map(({ fromMs, toMs, times }) => ({
      fromMs,
      toMs,
      listeners: times,
      line: findLine(fromMs)?.text ?? null,
    }))
    .toSorted((one, other) => other.listeners - one.listeners || one.fromMs - other.fromMs)
    .slice(0, MOST_PLACES);
}
