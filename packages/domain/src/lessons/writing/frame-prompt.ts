import type { AbilityLevel, OutputFormat } from "../../accounts/index.ts";
import type { Brief, BriefConcept } from "../../episodes/index.ts";
import { findLead } from "../find-lead.ts";
import { listSayableLinks, type SayableLink } from "../list-sayable-links.ts";
import { NAME_HOLE } from "../name-hole.ts";
import type { FrameRequest } from "../script-writer.ts";
import { GROUND_RULES, nameLanguages, type Prompt } from "./prompts.ts";

/** Stored with the text; raise it whenever this prompt or the common rules change. */
export const FRAME_PROMPT_VERSION = "2026-11-29.3";

/** Asks for the personal parts around the lessons. */
export function writeFramePrompt(request: FrameRequest): Prompt {
  const { brief, lessons } = request;
  const links = listSayableLinks(request);
  return {
    system: `${GROUND_RULES}
Task: write the frame of today's episode, everything around the lessons, which are written already and are not yours to repeat. ${mediumTasks[brief.outputFormat]}
Write in: ${nameLanguages(brief.languages)}.
Of the learner you know what the data says and nothing else. Every percentage, every number of ideas, questions, courses, days or times has to stand there; what need not be counted is better left uncounted. An idea is new only with "timesHeard" 0, comes back only with more, was missed only with "lastAnswer" missed. Of a beginning speak only where "episodesBefore" is 0, of the last time only what "lastHeard" has.
"title": three to eight words and at most 60 characters that make this person want to hear about "lead": a question or a phrase with one idea, never a list of terms, no quotes and no name. "description": one sentence.
"greeting": 4 to 6 sentences. ${greetTask(brief)} The first sentence is a hello of its own kind: it begins with other words than each of "openings", and so does the first of "recap". One names every course of "courses" by its exact title and says that the person studies them. One says what today brings, out of the "gist" of its lessons, one that questions come along the way, ${questionTasks[brief.outputFormat]}.
"recap": 2 to 4 sentences: what was heard last ("lastHeard"), what is hard so far ("weakSubjects", "recentScores", with the percentage), what that means for today. ${levelTasks[brief.ability.level]}
"bridges": exactly ${lessons.length} lists in the order of "lessons": the first is empty, every other has 1 or 2 sentences that lead from the lesson before to this one, name its course and term, and say why it is there ("reason": "chosen" for today when the episode was asked for, "more" where the learner wants more of it, "missed" when it was last asked, "weak" in a quiz, "due" to be recalled now, "next" in the course, or heard before: "again").
${linkTask(links)}
"closing": 3 sentences: what was learned today, one small thing to try until the next time, a goodbye.
${EXAMPLES}
Every sentence has 8 to 25 words. Praise only what the data shows.`,
    user: JSON.stringify({ ...describeLearner(brief), ...describeToday(request, links) }),
  };
}

/** Short examples of our own: the bad one shows the most frequent faults of models. */
const EXAMPLES = `A good bridge: "Indexes were here five days ago and the answer slipped away, so today we open them from the reader's side." It is concrete, and the data has both facts.
A bad one: "We have never talked about this exciting topic before, which is the third of five." It sells, it counts, and nobody knows whether it is true.`;

const levelTasks: Record<AbilityLevel, string> = {
  beginner: `The learner is at the level "beginner".
Everyday words, no term that the data does not have, and one reason to be curious.`,
  intermediate: `The learner is at the level "intermediate".
Terms of the courses may be used as known, and a bridge may say what one idea adds to the other.`,
  advanced: `The learner is at the level "advanced".
Come to the point: what is at stake in each idea, and no encouragement for what is easy.`,
};

function linkTask(links: SayableLink[]): string {
  return links.length === 0
    ? "Nothing connects these ideas but that this person learns them: never say that one is like, needs or explains another."
    : `"connection": one sentence that says aloud how two ideas are connected. Choose the one of "links" that is most worth knowing, cite its id as "link", and say with both names what its text says and no more; it is heard right before the lesson "from". Connect no other ideas.`;
}

function describeLearner(brief: Brief) {
  const score = ({ courseTitle, subject, percent }: Brief["recentScores"][number]) => ({
    courseTitle,
    subject,
    percent,
  });
  return {
    courses: brief.courses.map(({ title, level }) => ({ title, level })),
    ability: brief.ability,
    weakSubjects: brief.weakSubjects.map((subject) => score({ takenAt: 0, ...subject })),
    recentScores: brief.recentScores.map(score),
    lastHeard: (brief.lastHeard ?? []).map(({ term, terms, daysAgo }) => ({
      term,
      ...terms,
      daysAgo,
    })),
    finishedCourses: brief.finishedCourses ?? [],
    episodesBefore: brief.episodesBefore,
    openings: brief.openings ?? [],
    localDate: brief.localDate,
  };
}

function describeToday(request: FrameRequest, links: SayableLink[]) {
  const { brief, lessons } = request;
  const termOf = (id: string) => {
    const known = [...lessons, ...(brief.lastHeard ?? [])].find(
      ({ conceptId }) => conceptId === id,
    );
    return known?.terms;
  };
  return {
    lead: findLead(request)?.terms,
    lessons: lessons.map(({ conceptId, courseTitle, terms, gist }) => ({
      courseTitle,
      terms,
      gist,
      ...factsOf(brief, conceptId),
    })),
    links: links.map(({ id, fromId, toId, texts }) => ({
      id,
      from: termOf(fromId),
      to: termOf(toId),
      text: Object.values(texts)[0],
    })),
  };
}

/** Listening or reading: readers are not asked to listen. */
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

const UNHEARD: Partial<BriefConcept> = {
  reason: "next",
  percent: null,
  heardDaysAgo: null,
  lastResult: null,
};

function factsOf(brief: Brief, conceptId: string) {
  const concept = brief.concepts.find((candidate) => candidate.conceptId === conceptId);
  const { reason, percent, timesHeard = 0, heardDaysAgo, lastResult } = { ...UNHEARD, ...concept };
  return { reason, percent, timesHeard, heardDaysAgo, lastAnswer: lastResult };
}
