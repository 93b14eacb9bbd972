import type { Concept, ConceptLink, Course } from "../../courses/index.ts";
import { type Brief, FEWEST_CONCEPTS } from "../../episodes/index.ts";
import {
  type Choices,
  countDaysIn,
  isSkipped,
  type Memory,
  obeyChoice,
} from "../../learning/index.ts";
import { DomainError } from "../../shared/index.ts";
import type { GenerationJob } from "../steps/generation-job.ts";
import { type Choice, chooseConcepts } from "./choose-concepts.ts";
import { chooseReviews } from "./choose-reviews.ts";
import { describeObeyed } from "./describe-obeyed.ts";
import { findFinishedCourses } from "./find-finished.ts";
import { listBriefLinks } from "./list-links.ts";

interface Known {
  courses: Course[];
  /** Of all the learner's courses, even those that this episode leaves out. */
  concepts: Concept[];
  links: ConceptLink[];
  translated: readonly string[];
  weak: Choice["weak"];
  notWeak: readonly string[];
  percents: Choice["percents"];
  memories: readonly Memory[];
  choices: Choices;
  /** The concepts of the latest episodes, one list each. */
  recent: string[][];
  made: number;
}

interface Day {
  job: GenerationJob;
  /** The day of the episode, as 2026-11-28. */
  localDate: string;
  at: number;
  /** The spoken names of titles and terms. */
  names: {
    titleOf: (courseId: string) => string;
    sayTitle: (title: string) => string;
    quoted: string;
  };
}

/** Chooses what today is about, what else is asked, and how its concepts are connected. */
export function chooseToday(
  facts: Known,
  { job, localDate, at, names }: Day,
): Pick<Brief, "concepts" | "finishedCourses" | "links" | "reviews" | "obeyed"> {
  const { courses, choices, recent, made, ...known } = facts;
  const topics = job.choice?.conceptIds ?? [];
  const studied = known.concepts.filter(({ courseId }) =>
    courses.some(({ id }) => id === courseId),
  );
  if (studied.length < FEWEST_CONCEPTS) throw nothingToTeach();
  // A topic that is requested by name is taught in this one episode, even if it is skipped.
  const concepts = studied.filter(({ id }) => !isSkipped(choices, id) || topics.includes(id));
  if (concepts.length < FEWEST_CONCEPTS) throw allLeftOut();
  const memories = facts.memories.map((memory) => obeyChoice(memory, choices));
  const { concepts: chosen, asked } = chooseConcepts({
    ...known,
    courses,
    concepts,
    memories,
    choices,
    topics,
    made: recent.flat(),
    episodesBefore: made,
    days: countDaysIn(job.settings.timeZone, localDate),
    titleOf: names.titleOf,
    translated: new Set(known.translated),
  });
  const reviews = chooseReviews(memories, { chosen, asked, concepts });
  const { languages } = job.episode;
  const links = listBriefLinks(known.links, { chosen, memories, languages, quoted: names.quoted });
  return {
    concepts: sayTerms(chosen, names),
    reviews: sayTerms(reviews, names),
    finishedCourses: findFinishedCourses(studied, { memories, now: at }).map(names.titleOf),
    links,
    obeyed: sayTerms(describeObeyed(facts, { studied, chosen, topics }), names),
  };
}

function sayTerms<TNamed extends { term: string }>(
  named: readonly TNamed[],
  { sayTitle }: Pick<Day["names"], "sayTitle">,
): TNamed[] {
  return named.map((one) => ({ ...one, term: sayTitle(one.term) }));
}

function nothingToTeach(): DomainError {
  return new DomainError(
    "invalid",
    "Your courses have too little material for an episode yet. Join another one, or ask your teacher.",
    { reason: "brief.nothing_to_teach" },
  );
}

function allLeftOut(): DomainError {
  return new DomainError(
    "invalid",
    "Nearly everything in your courses is left out at your choice. Take some of it back in.",
    { reason: "brief.all_left_out" },
  );
}
