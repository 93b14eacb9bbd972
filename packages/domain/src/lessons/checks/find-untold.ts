import { foldText } from "../fold-text.ts";
import type { FrameRequest, FrameText } from "../script-writer.ts";
import { isCountTrue } from "./count-truth.ts";
import { type IdeaFacts, listIdeaFacts } from "./frame-facts.ts";
import { type FrameSentence, listSubjects, type Section } from "./frame-sentence.ts";
import type { Phrase } from "./frame-words/frame-words.ts";
import { FRAME_WORDS } from "./frame-words/index.ts";
import { wrapWords } from "./frame-words/wrap-words.ts";
import { listCounts } from "./list-counts.ts";
import { markNames } from "./mark-names.ts";
import { phraseTruths } from "./phrase-truth.ts";

/**
 * Statements of a frame about the learner and the day that its brief does not support: percentages, counts,
 * what is new, what was heard before, how concepts are linked. Each is a sentence for the repair.
 */
export function findUntold(text: FrameText, request: FrameRequest): string[] {
  const ideas = listIdeaFacts(request, text.language);
  return listSections(text, ideas).flatMap(({ section, own, sentences }) =>
    sentences.flatMap((sentence) => {
      const said = readSentence(sentence, { request, text, ideas, section, own });
      const place = section === "heading" ? "title or description" : section;
      return [
        ...findCounts(said),
        ...findSpans(said),
        ...findPhrases(said),
        ...findRelations(said),
      ].map(
        (fault) => `The ${place} in ${text.language} says ${fault}: ${JSON.stringify(sentence)}.`,
      );
    }),
  );
}

interface Sentences {
  section: Section;
  own: IdeaFacts | null;
  sentences: string[];
}

function listSections(text: FrameText, ideas: readonly IdeaFacts[]): Sentences[] {
  const { title, description, greeting, recap, bridges, closing } = text;
  const besides = (section: Section, sentences: string[]) => ({ section, own: null, sentences });
  return [
    besides("heading", [title, description]),
    besides("greeting", greeting),
    besides("recap", recap),
    ...bridges.map((sentences, at) => ({
      section: "bridge" as const,
      own: ideas.find(({ place }) => place === at) ?? null,
      sentences,
    })),
    besides("closing", closing),
  ];
}

interface Around {
  request: FrameRequest;
  text: FrameText;
  ideas: readonly IdeaFacts[];
  section: Section;
  own: IdeaFacts | null;
}

function readSentence(
  sentence: string,
  { request, text, ideas, section, own }: Around,
): FrameSentence {
  const { brief } = request;
  const folded = foldText(sentence);
  const titles = brief.courses.map(({ title }) => foldText(title));
  const courses = titles.filter((title) => title !== "");
  return {
    ...markNames(folded, { ideas, courses, learner: foldText(brief.name ?? "") }),
    language: text.language,
    section,
    own,
    ideas,
    brief,
    courseTitles: titles.filter((title) => folded.includes(title)),
  };
}

function findCounts(said: FrameSentence): string[] {
  return listCounts(said.text, said.language)
    .filter((count) => !isCountTrue(count, said))
    .map((count) => `${JSON.stringify(count.said.trim())}, which the data does not`);
}

/** "Yesterday" or "last week"; at the end such words are about the future. */
function findSpans(said: FrameSentence): string[] {
  if (said.section === "closing") return [];
  return FRAME_WORDS[said.language].spans.flatMap(([least, most, source]) => {
    const wrong = findAll(said, source).find(
      (place) =>
        !listSubjects(said, place).some(
          ({ daysAgo }) => daysAgo !== null && daysAgo >= least && daysAgo <= most,
        ),
    );
    return wrong === undefined ? [] : [`${JSON.stringify(wrong.words)}, which the data does not`];
  });
}

const CLAIMED: Record<Phrase, string> = {
  beginning: "that this is the beginning",
  returning: "that there was something before",
  fresh: "that something is new",
  heard: "that something was met before",
  missed: "that an answer was missed",
  finished: "that a course is finished",
};

function findPhrases(said: FrameSentence): string[] {
  const { phrases } = FRAME_WORDS[said.language];
  return PHRASES.flatMap((phrase) => {
    const wrong = findAll(said, phrases[phrase]).find(
      (place) => !phraseTruths[phrase](said, place),
    );
    if (wrong === undefined) return [];
    return [`${CLAIMED[phrase]} (${JSON.stringify(wrong.words)}), and the data does not`];
  });
}

const PHRASES = ["beginning", "returning", "fresh", "heard", "missed", "finished"] as const;

/** Two concepts may only be linked if the material links them. */
function findRelations(said: FrameSentence): string[] {
  if (said.section === "heading") return [];
  const [found] = findAll(said, FRAME_WORDS[said.language].relation);
  const ids = [...new Set(said.named.flatMap(({ idea }) => idea.conceptId ?? []))];
  const isLinked = (said.brief.links ?? []).some(
    ({ fromId, toId }) => ids.includes(fromId) && ids.includes(toId),
  );
  if (found === undefined || ids.length < 2 || isLinked) return [];
  return [`how two ideas are connected (${JSON.stringify(found.words)}), and no link does`];
}

function findAll(
  { text, language }: FrameSentence,
  source: string,
): { words: string; from: number; to: number }[] {
  const pattern = new RegExp(wrapWords(source, FRAME_WORDS[language].isSpaced), "gu");
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    words,
    from: index,
    to: index + words.length,
  }));
}
