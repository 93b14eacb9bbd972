import { type Language, LANGUAGES } from "../languages/index.ts";
import type { Checked, KeptCheck } from "./check-reasons.ts";
import { type StoredSentence, upgradeClaim } from "./claim.ts";
import type {
  Authorship,
  Piece,
  PieceOrigin,
  Script,
  ScriptTrack,
  Segment,
  Sentence,
} from "./script.ts";

/** The oldest form of a check: `language en`, and the titles of courses as one text. */
interface OlderCheck {
  check: string;
  passed: boolean;
  detail: string;
  reason?: string;
  values?: { courses?: string };
}

/** The oldest form of a piece: `frame`, or `lesson` and the id of its concept. */
interface OlderOrigin extends Authorship {
  piece: string;
  languages?: Language[];
}

/** A stored script: documents are written once, so older ones keep their form. */
export interface StoredScript extends Omit<Script, "tracks" | "checks" | "origins"> {
  tracks: StoredTrack[];
  checks: (KeptCheck | OlderCheck)[];
  origins: (PieceOrigin | OlderOrigin)[];
}

interface StoredTrack extends Omit<ScriptTrack, "segments"> {
  segments: StoredSegment[];
}

interface StoredSegment extends Omit<Segment, "sentences"> {
  sentences: StoredSentence[];
}

/** Converts a script to today's form; drops checks that no longer exist. */
export function upgradeScript(stored: StoredScript): Script {
  const origins = stored.origins.map((origin) => ({
    ...origin,
    piece: upgradePiece(origin.piece),
  }));
  return {
    ...stored,
    tracks: stored.tracks.map((track) => ({
      ...track,
      segments: track.segments.map((segment) => upgradeSegment(segment, origins)),
    })),
    checks: stored.checks.flatMap((kept) => ("check" in kept ? upgradeCheck(kept) : kept)),
    origins,
  };
}

function upgradeSegment(segment: StoredSegment, origins: PieceOrigin[]): Segment {
  const { conceptId, language } = segment;
  const origin = origins.find(
    ({ piece, languages }) =>
      piece.conceptId === conceptId && (languages?.includes(language) ?? true),
  );
  const upgrade = ({ id, text, claim }: StoredSentence): Sentence => {
    return { id, text, claim: upgradeClaim(claim, origin?.writer ?? "") };
  };
  return { ...segment, sentences: segment.sentences.map(upgrade) };
}

function upgradeCheck({ check, ...outcome }: OlderCheck): KeptCheck[] {
  const checked = readChecked(check);
  if (checked === null) return [];
  const { passed, detail, reason, values } = outcome;
  if (reason !== "not_named") return [trustOutcome({ ...outcome, ...checked })];
  const courses = values?.courses === undefined ? [] : [values.courses];
  return [{ ...checked, passed, detail, reason, values: { courses } }];
}

const OF_LANGUAGE = ["language", "length", "questions", "courses", "segments", "audio"] as const;
const OF_ALL = ["alignment", "grounding", "addresses"] as const;

function readChecked(check: string): Checked | null {
  for (const kind of OF_LANGUAGE) {
    const language = LANGUAGES.find((known) => check === `${kind} ${known}`);
    if (language !== undefined) return { kind, language };
  }
  const kind = OF_ALL.find((known) => check === known);
  return kind === undefined ? null : { kind, language: null };
}

// Apart from the courses' names, reasons and their values have not changed.
function trustOutcome(outcome: Checked & Omit<OlderCheck, "check">): KeptCheck {
  return outcome as KeptCheck;
}

const LESSON = "lesson ";

function upgradePiece(piece: Piece | string): Piece {
  if (typeof piece !== "string") return piece;
  return piece.startsWith(LESSON)
    ? { kind: "lesson", conceptId: piece.slice(LESSON.length) }
    : { kind: "frame", conceptId: null };
}
