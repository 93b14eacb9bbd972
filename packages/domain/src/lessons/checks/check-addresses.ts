import {
  type Brief,
  type CheckResult,
  giveReason,
  type Script,
  type ScriptTrack,
} from "../../episodes/index.ts";
import type { Proof } from "../script-writer.ts";
import { findPlantedAddress, stripPlanted } from "./find-planted-text.ts";

type Said = Pick<Script, "tracks" | "questions">;

/** Names that a script may say, because the courses are about them. */
export interface Sayable {
  brief: Brief;
  proofs: ReadonlyMap<string, Proof>;
}

/** The names in a brief, which were cleaned when it was written. */
export function listNames({ courses, lastTerms, weakSubjects, recentScores }: Brief): string[] {
  const subjects = [...weakSubjects, ...recentScores];
  return [
    ...courses.map(({ title }) => title),
    ...lastTerms.map(({ term }) => term),
    ...subjects.map(({ subject }) => subject),
    ...[...lastTerms, ...subjects].flatMap(({ terms }) => Object.values(terms)),
    ...subjects.flatMap(({ spoken = {} }) => Object.values(spoken)),
  ];
}

/** No script may send listeners elsewhere, whoever wrote it: no addresses, no phone numbers. */
export function checkAddresses({ tracks, questions }: Said, sayable: Sayable): CheckResult {
  const known = listKnown(sayable);
  const said = [...tracks.flatMap(listSaid), ...questions.flatMap(listAsked)];
  const count = said.filter((text) => findPlantedAddress(text, known) !== null).length;
  return giveReason(
    { kind: "addresses", language: null, passed: count === 0 },
    count === 0
      ? { reason: "no_addresses", values: {} }
      : { reason: "addresses", values: { count } },
  );
}

/** Removes the addresses from a script, for when no writer is left to rewrite it. */
export function leaveOutAddresses<TSaid extends Said>(script: TSaid, sayable: Sayable): TSaid {
  const known = listKnown(sayable);
  const say = (text: string) =>
    findPlantedAddress(text, known) === null ? text : stripPlanted(text, known) || "…";
  const tracks = script.tracks.map((track) => ({
    ...track,
    title: say(track.title),
    description: say(track.description),
    segments: track.segments.map((segment) => ({
      ...segment,
      title: say(segment.title),
      sentences: segment.sentences.map((sentence) => ({ ...sentence, text: say(sentence.text) })),
    })),
  }));
  const questions = script.questions.map((asked) => ({
    ...asked,
    texts: asked.texts.map(({ language, question, answer }) => ({
      language,
      question: say(question),
      answer: say(answer),
    })),
  }));
  return { ...script, tracks, questions };
}

function listKnown({ brief, proofs }: Sayable): string {
  const materials = new Set([...proofs.values()].map(({ material }) => material));
  return [...listNames(brief), ...materials].join("\n");
}

function listSaid({ title, description, segments }: ScriptTrack): string[] {
  const spoken = segments.flatMap((segment) => [
    segment.title,
    ...segment.sentences.map(({ text }) => text),
  ]);
  return [title, description, ...spoken];
}

function listAsked({ texts }: Script["questions"][number]): string[] {
  return texts.flatMap(({ question, answer }) => [question, answer]);
}
