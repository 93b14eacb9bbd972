import type { OutputFormat } from "../../accounts/index.ts";
import type { Brief } from "../../episodes/index.ts";
import { findLead } from "../find-lead.ts";
import type { FrameRequest } from "../script-writer.ts";
import { GROUND_RULES, nameLanguages, type Prompt } from "./prompts.ts";

/** Stored with what was written; raised whenever the words of it, or those of every prompt, change. */
export const FRAME_PROMPT_VERSION = "2026-11-28.3";

/** Stands for the learner's name; it is filled in only where the learner wants to hear it. */
export const NAME_HOLE = "{{name}}";

/** Asks for what is personal around the lessons. */
export function writeFramePrompt(request: FrameRequest): Prompt {
  const { brief, lessons } = request;
  return {
    system: `${GROUND_RULES}
Task: write the frame of today's episode, everything around the lessons, which are written already and are not yours to repeat. ${mediumTasks[brief.outputFormat]}
Write in: ${nameLanguages(brief.languages)}.
"title": three to eight words and at most 60 characters that make this person want to hear about "lead": a question or a phrase with one idea, never a list of terms, no quotes and no name. "description": one sentence.
"greeting": 4 to 6 sentences. ${greetTask(brief)} One of them begins with "Since you study" (or what a native says for it) and names every course of "courses" by its exact title. One says what today brings, one how the courses connect, one that three questions will come, ${questionTasks[brief.outputFormat]}.
"recap": 2 to 4 sentences: what the last episode was about ("lastTerms"), what is hard so far ("weakSubjects", "recentScores", with the percentage), what that means for today at the level in "ability". With nothing of it, say that this is a beginning.
"bridges": exactly ${lessons.length} lists in the order of "lessons": the first is empty, every other has 1 or 2 sentences that lead from the lesson before to this one, name its course and term, and say why it is there ("reason": chosen for today when the episode was asked for, weak in a quiz, next in the course, taught before).
"closing": 3 sentences: what was learned today, one small thing to try until the next time, a goodbye.
Every sentence has 8 to 25 words. Praise only what the data shows.`,
    user: JSON.stringify({
      courses: brief.courses.map(({ title, level }) => ({ title, level })),
      ability: brief.ability,
      weakSubjects: brief.weakSubjects.map(({ courseTitle, subject, percent }) => ({
        courseTitle,
        subject,
        percent,
      })),
      recentScores: brief.recentScores.map(({ courseTitle, subject, percent }) => ({
        courseTitle,
        subject,
        percent,
      })),
      lastTerms: brief.lastTerms.slice(0, 3).map(({ terms, term }) => ({ term, ...terms })),
      episodesBefore: brief.episodesBefore,
      localDate: brief.localDate,
      lead: findLead(request)?.terms,
      lessons: lessons.map(({ conceptId, courseTitle, terms }) => ({
        courseTitle,
        terms,
        ...reasonOf(brief, conceptId),
      })),
    }),
  };
}

/** Whether there is anything to hear: who only reads is not asked to listen. */
const mediumTasks: Record<OutputFormat, string> = {
  text: "This episode is only read on a page and has no sound: no word of hearing, listening, playing, voices, silence or pauses, and no thanks for listening.",
  audio: "This episode is heard.",
  both: "This episode is heard, and may be read along.",
};

const questionTasks: Record<OutputFormat, string> = {
  text: "each to be thought over before reading on",
  audio: "each with time to answer aloud",
  both: "each with time to answer aloud",
};

function greetTask(brief: Brief): string {
  return brief.name === null
    ? "Greet the learner without a name."
    : `Greet the learner by name, written ${NAME_HOLE} and nothing else; the goodbye may use it too.`;
}

function reasonOf(brief: Brief, conceptId: string) {
  const concept = brief.concepts.find((candidate) => candidate.conceptId === conceptId);
  return { reason: concept?.reason ?? "next", percent: concept?.percent ?? null };
}
