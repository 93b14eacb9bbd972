import type { ScriptTrack, Segment } from "@learnlab/domain";

import { CLAIM_WORDS, type ClaimWords, type ReadLanguage } from "./claim-words.ts";
import { type NameFinder, openFinders } from "./find-names.ts";
import { checkClaim, listClaims, type Subject } from "./judge-claim.ts";
import { listAsked, listLessons, listTaught, type TaughtDay } from "./read-day.ts";
import type { Study } from "./study-day.ts";

export interface FalseClaim {
  day: number;
  language: string;
  text: string;
  why: string;
}

/**
 * What the frame says of the learner and what is not so: "new" of what was heard, "again" of what was
 * not, how long ago, a miss that was none, a percentage of no quiz. Judged by the learner's own diary.
 */
export function findFalseClaims(study: Study): FalseClaim[] {
  return readClaims(study).flatMap(({ falsehood }) => falsehood ?? []);
}

/** How many claims were found at all: a reader that finds none proves nothing. */
export function countClaims(study: Study): number {
  return readClaims(study).length;
}

function readClaims(study: Study): { falsehood: FalseClaim | null }[] {
  const finders = openFinders(study);
  return listTaught(study.days).flatMap((day) =>
    day.document.script.tracks.flatMap((track) => {
      const words = wordsOf(track);
      if (words === null) return [];
      return readTrack(study, { day, track, words, finder: finders(track.language) });
    }),
  );
}

function wordsOf({ language }: ScriptTrack): ClaimWords | null {
  return language in CLAIM_WORDS ? CLAIM_WORDS[language as ReadLanguage] : null;
}

interface Reading {
  day: TaughtDay;
  track: ScriptTrack;
  words: ClaimWords;
  finder: NameFinder;
}

function readTrack(study: Study, { day, track, words, finder }: Reading) {
  const today = new Set([...listLessons(day), ...listAsked(day).map(({ conceptId }) => conceptId)]);
  return listSaid(study, track).flatMap(({ text, about, taughtBefore }) => {
    const named = finder.find(text);
    // Two ideas may have one name: then the one is meant that is here today.
    const here = named.filter((id) => today.has(id));
    const subject: Subject = {
      named: about ?? (here.length > 0 ? here : named),
      taughtBefore,
      courses: study.courses.filter(({ title }) => text.includes(title)),
    };
    return listClaims(finder.mask(text), words).map((claim) => {
      const why = checkClaim({ study, day, subject }, claim);
      const said = { day: day.day, language: track.language, text };
      return { falsehood: why === null ? null : { ...said, why } };
    });
  });
}

interface Said {
  text: string;
  /** The idea that a bridge leads to; null where the sentence has to name it. */
  about: string[] | null;
  /** Ideas of lessons and questions that came before it in the episode. */
  taughtBefore: string[];
}

/** Sentences of the frame with what they are about; what links say, and titles that ask, is of the material. */
function listSaid(study: Study, track: ScriptTrack): Said[] {
  const material = new Set([
    ...study.links.flatMap(({ texts }) => Object.values(texts)),
    ...track.segments.filter(({ isShared }) => isShared).flatMap(listTexts),
  ]);
  const { title, description, segments } = track;
  const spoken = segments.flatMap((segment, at) => {
    if (segment.isShared) return [];
    const about = leadsTo(segments, at);
    const taughtBefore = segments.slice(0, at).flatMap(({ conceptId }) => conceptId ?? []);
    return listTexts(segment).map((text) => ({ text, about, taughtBefore }));
  });
  const around = isQuestion(title) ? [description] : [title, description];
  return [...around.map((text) => ({ text, about: null, taughtBefore: [] })), ...spoken].filter(
    ({ text }) => !material.has(text),
  );
}

/** Titles are the question of their lead, which is of the material; a few phrases ask what is remembered. */
function isQuestion(title: string): boolean {
  return /[?？]$/u.test(title) && !/: |、覚えて/u.test(title);
}

function leadsTo(segments: readonly Segment[], at: number): string[] | null {
  const kind = segments[at]?.kind;
  if (kind !== "bridge" && kind !== "warm_up") return null;
  const next = segments.slice(at + 1).find(({ conceptId }) => conceptId !== null);
  const conceptId = next?.conceptId ?? null;
  return conceptId === null ? null : [conceptId];
}

function listTexts({ sentences }: Segment): string[] {
  return sentences.map(({ text }) => text);
}
