import { z } from "zod";

import type { Actor, AuditDeps } from "../accounts/index.ts";
import { type AnswerResult, type Episode, readerOf, recordChange } from "../episodes/index.ts";
import { cleanText, DomainError } from "../shared/index.ts";
import type {
  AskedQuestion,
  EpisodeRecordStore,
  GivenAnswer,
  RecordedEpisode,
} from "./episode-records.ts";
import { type AnswerGrade, gradeAnswer } from "./grading/grade-answer.ts";
import type { AnswerJudge } from "./grading/types.ts";
import { findQuestion, getQuestion, nameQuestions } from "./name-questions.ts";
import { permitRecord } from "./permit-record.ts";
import { keepJudged, type ReviewDeps } from "./reviews/keep-review.ts";
import type { ReviewSource, StoredVerdict } from "./reviews/types.ts";

const LONGEST_ANSWER = 2_000;
const MOST_ANSWERS = 100;
/** Per request: an episode asks five questions. */
const MOST_GRADED = 5;

/** Question to answer. The key is the question's text, or its number if texts are alike. */
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

/** A graded answer, with the day on which its concept is due. */
export interface GradedAnswer extends AnswerGrade {
  number: number;
  /** The learner's local day; null if the concept is mastered for good. */
  dueOn: string | null;
}

/** An answer with the expected one, which is only revealed after the answer. */
export interface AnswerOutcome {
  number: number;
  question: string;
  /** Empty if it was said and not written. */
  answer: string;
  /** Null until it is graded. */
  result: AnswerResult | null;
  source: ReviewSource | null;
  /** A model's verdict, if a model judged. */
  verdict: StoredVerdict | null;
  expected: string;
  keyTerms: string[];
}

export interface AnswersWithOutcomes {
  /** All answers by question. */
  answers: Record<string, string>;
  outcomes: AnswerOutcome[];
}

export interface SubmittedAnswers extends AnswersWithOutcomes {
  /** The answers of this request that were graded; the learner marks the others. */
  grades: GradedAnswer[];
}

/**
 * Stores the given answers and leaves others unchanged. The learner's own are graded at once, unless they
 * are marked already.
 */
export async function submitAnswers(
  deps: AnswerDeps & AuditDeps & ReviewDeps & { answerJudge: AnswerJudge },
  request: z.infer<typeof SubmitAnswers> & { actor: Actor | null },
): Promise<SubmittedAnswers> {
  const found = await deps.records.find(request.episodeId, readerOf(request));
  const episode = permitRecord(found, request, "episodes.submitAnswers");
  const { questions, answers: before } = episode.record;
  const named = nameAnswers(deps, { questions, answers: request.answers });
  if (named.length === 0) {
    return { ...describeAnswers(episode, { questions, answers: before }), grades: [] };
  }
  const { id: episodeId, userId } = episode;
  const at = deps.clock.now();
  const answers = await deps.records.saveAnswers({ episodeId, userId, answers: named, at });
  await recordChange(deps, { episode, actor: request.actor, action: "episodes.submitAnswers" });
  const isOwn = request.actor?.userId === userId;
  const ungraded = answers.filter(
    ({ number, result }) => isOwn && result === null && named.some((one) => one.number === number),
  );
  const grades = await gradeAnswers(deps, { episode, answers: ungraded.slice(0, MOST_GRADED) });
  const judged = answers.map((given) => {
    const { result, source, verdict } =
      grades.find(({ number }) => number === given.number) ?? given;
    return { ...given, result, source, verdict };
  });
  return { ...describeAnswers(episode, { questions, answers: judged }), grades };
}

function nameAnswers(
  { ids }: Pick<AuditDeps, "ids">,
  { questions, answers }: { questions: AskedQuestion[]; answers: Record<string, string> },
) {
  const named = Object.entries(answers).map(([key, text]) => ({
    id: ids.next(),
    number: findQuestion(questions, key),
    text: cleanText(text, LONGEST_ANSWER),
  }));
  if (new Set(named.map(({ number }) => number)).size < named.length) {
    throw new DomainError("invalid", "One of the questions is answered twice.", {
      reason: "answers.named_twice",
    });
  }
  return named;
}

/** Judges them concurrently and stores them one after another, since two may be about one concept. */
async function gradeAnswers(
  deps: ReviewDeps & { answerJudge: AnswerJudge },
  { episode, answers }: { episode: RecordedEpisode; answers: GivenAnswer[] },
): Promise<GradedAnswer[]> {
  const { id: episodeId, userId } = episode;
  const judged = await Promise.all(
    answers.map(async ({ number, text, updatedAt }) => {
      const question = getQuestion(episode.record.questions, number);
      const grade = await gradeAnswer(deps, { episodeId, texts: question.texts, text });
      return grade === null ? [] : [{ question, grade, answeredAt: updatedAt }];
    }),
  );
  const kept: GradedAnswer[] = [];
  for (const { question, grade, answeredAt } of judged.flat()) {
    const { number } = question;
    const answer = { episodeId, userId, number, text: null, ...grade };
    const { dueOn } = await keepJudged(deps, { question, answer, answeredAt });
    kept.push({ number, dueOn, ...grade });
  }
  return kept;
}

/** The learner's answers by question. */
export async function getAnswers(deps: AnswerDeps, request: Reader): Promise<AnswersWithOutcomes> {
  const found = await deps.records.find(request.episodeId, readerOf(request));
  const episode = permitRecord(found, request, "episodes.answers");
  return describeAnswers(episode, episode.record);
}

/** The answers to an episode's questions, with what was expected. */
export function describeAnswers(
  episode: Pick<Episode, "languages">,
  { questions, answers }: { questions: AskedQuestion[]; answers: GivenAnswer[] },
): AnswersWithOutcomes {
  const language = languageOf(episode);
  const outcomes = nameQuestions(questions, language).flatMap(({ number, text: question }) => {
    const given = answers.find((answer) => answer.number === number);
    if (given === undefined) return [];
    const { texts } = getQuestion(questions, number);
    const { answer: expected = "", keyTerms = [] } =
      texts.find((text) => text.language === language) ?? texts[0] ?? {};
    const { text: answer, result, source, verdict } = given;
    return { number, question, answer, result, source, verdict, expected, keyTerms };
  });
  return { answers: writeAnswers(episode, { questions, answers }), outcomes };
}

export interface AnswerProgress {
  answeredCount: number;
  /** 0 to 100, rounded; 0 without questions. */
  completionPercentage: number;
  questions: AnsweredQuestion[];
}

export interface AnsweredQuestion {
  number: number;
  question: string;
  /** Null for an answer that was said and not written. */
  answer: string | null;
  /** Null until it is graded, and again after its words changed. */
  result: AnswerResult | null;
  /** Who judged it. */
  source: ReviewSource | null;
  /** A model's verdict, if a model judged. */
  verdict: StoredVerdict | null;
}

/** How many of an episode's questions the learner has answered. */
export async function getAnswerProgress(
  deps: AnswerDeps,
  request: Reader,
): Promise<AnswerProgress> {
  const found = await deps.records.find(request.episodeId, readerOf(request));
  const episode = permitRecord(found, request, "episodes.answerProgress");
  const { questions, answers } = episode.record;
  const asked = nameQuestions(questions, languageOf(episode)).map(({ number, text }) => {
    const given = answers.find((answer) => answer.number === number);
    const { result = null, source = null, verdict = null } = given ?? {};
    return { number, question: text, answer: given?.text || null, result, source, verdict };
  });
  const isAnswered = ({ number }: { number: number }) =>
    answers.some((answer) => answer.number === number);
  const answeredCount = asked.filter(isAnswered).length;
  const share = asked.length === 0 ? 0 : answeredCount / asked.length;
  return { answeredCount, completionPercentage: Math.round(share * 100), questions: asked };
}

/** An object of question to answer, in the order of the questions. */
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
