import { z } from "zod";

import type { Actor, AuditDeps } from "../accounts/index.ts";
import { type AnswerResult, type Episode, permitEpisode, recordChange } from "../episodes/index.ts";
import { cleanText, DomainError } from "../shared/index.ts";
import type { AskedQuestion, EpisodeRecordStore, GivenAnswer } from "./episode-records.ts";
import { findQuestion, nameQuestions } from "./name-questions.ts";
import type { ReviewSource } from "./reviews/types.ts";

const LONGEST_ANSWER = 2_000;
const MOST_ANSWERS = 100;

/** Question to answer. A question is called by its text, or by its number where texts are alike. */
export const Answers = z
  .record(
    z.string().min(1).max(1_000, "No question is this long."),
    z
      .string()
      .max(LONGEST_ANSWER, "An answer has at most 2,000 characters.")
      .refine((text) => cleanText(text, LONGEST_ANSWER) !== "", { error: "Write an answer." }),
  )
  .refine((answers) => Object.keys(answers).length <= MOST_ANSWERS, {
    error: "An episode does not ask so many questions.",
  });

export const SubmitAnswers = z.strictObject({ episodeId: z.uuid(), answers: Answers });

interface AnswerDeps {
  records: EpisodeRecordStore;
}

type Reader = { actor: Actor | null; episodeId: string };

/** Keeps the answers it names, and leaves the others as they are; answers all of them. */
export async function submitAnswers(
  deps: AnswerDeps & AuditDeps,
  request: z.infer<typeof SubmitAnswers> & { actor: Actor | null },
): Promise<Record<string, string>> {
  const found = await deps.records.find(request.episodeId);
  const episode = permitEpisode(found, request, "episodes.submitAnswers");
  const { questions, answers: before } = episode.record;
  const named = Object.entries(request.answers).map(([key, text]) => ({
    id: deps.ids.next(),
    number: findQuestion(questions, key),
    text: cleanText(text, LONGEST_ANSWER),
  }));
  if (new Set(named.map(({ number }) => number)).size < named.length) {
    throw new DomainError("invalid", "One of the questions is answered twice.", {
      reason: "answers.named_twice",
    });
  }
  if (named.length === 0) return writeAnswers(episode, { questions, answers: before });
  const { id: episodeId, userId } = episode;
  const at = deps.clock.now();
  const answers = await deps.records.saveAnswers({ episodeId, userId, answers: named, at });
  await recordChange(deps, { episode, actor: request.actor, action: "episodes.submitAnswers" });
  return writeAnswers(episode, { questions, answers });
}

/** What the learner answered, by question. */
export async function getAnswers(
  deps: AnswerDeps,
  request: Reader,
): Promise<Record<string, string>> {
  const found = await deps.records.find(request.episodeId);
  const episode = permitEpisode(found, request, "episodes.answers");
  return writeAnswers(episode, episode.record);
}

export interface AnswerProgress {
  answeredCount: number;
  /** 0 to 100, rounded; 0 where nothing is asked. */
  completionPercentage: number;
  questions: AnsweredQuestion[];
}

export interface AnsweredQuestion {
  number: number;
  question: string;
  /** What was said and not written counts, and has no text. */
  answer: string | null;
  /** Null until it is judged, and again where other words came since. */
  result: AnswerResult | null;
  /** Who judged it. */
  source: ReviewSource | null;
}

/** How many of an episode's questions the learner has answered. */
export async function getAnswerProgress(
  deps: AnswerDeps,
  request: Reader,
): Promise<AnswerProgress> {
  const found = await deps.records.find(request.episodeId);
  const episode = permitEpisode(found, request, "episodes.answerProgress");
  const { questions, answers } = episode.record;
  const asked = nameQuestions(questions, languageOf(episode)).map(({ number, text }) => {
    const given = answers.find((answer) => answer.number === number);
    const { result = null, source = null } = given ?? {};
    return { number, question: text, answer: given?.text || null, result, source };
  });
  const isAnswered = ({ number }: { number: number }) =>
    answers.some((answer) => answer.number === number);
  const answeredCount = asked.filter(isAnswered).length;
  const share = asked.length === 0 ? 0 : answeredCount / asked.length;
  return { answeredCount, completionPercentage: Math.round(share * 100), questions: asked };
}

/** The object of question to answer, in the order of the questions. */
export function writeAnswers(
  episode: Pick<Episode, "languages">,
  { questions, answers }: { questions: AskedQuestion[]; answers: GivenAnswer[] },
): Record<string, string> {
  const said = nameQuestions(questions, languageOf(episode)).flatMap(({ number, key }) => {
    const answer = answers.find((one) => one.number === number);
    return answer === undefined || answer.text === "" ? [] : [[key, answer.text] as const];
  });
  return Object.fromEntries(said);
}

function languageOf({ languages: [first = "en"] }: Pick<Episode, "languages">) {
  return first;
}
