import type { Language } from "../../languages/index.ts";
import { cleanText } from "../../shared/index.ts";
import type { LessonRequest } from "../script-writer.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";
import { numberEvidence } from "./number-evidence.ts";
import { GROUND_RULES, nameLanguages, type Prompt } from "./prompts.ts";

/** Stored with the text; raise it whenever this prompt or the common rules change. */
export const LESSON_PROMPT_VERSION = "2026-11-28.4";

/** Asks for the shared lesson of one concept, in all languages that lack it. */
export function writeLessonPrompt({ concept, level, variant, languages }: LessonRequest): Prompt {
  const source =
    concept.texts.find(({ language }) => language === concept.courseLanguage) ?? concept.texts[0];
  return {
    system: `${GROUND_RULES}
Task: teach one concept to a learner of level "${level}". ${variantTasks[variant]} The same words reach those who hear and those who read: say nothing of hearing, listening or speaking aloud.
Write in: ${nameLanguages(languages)}.
${levelTasks[level]}
"sentences": ${sentenceCounts[variant]} sentences that teach it, 12 to 25 words and never more than ${LONGEST_SENTENCE} characters each. ${sentenceOrders[variant]} "restsOn" has the ids of the sentences of "material" that bear it out, one to four of them; a sentence that claims nothing has none, and at most one sentence in three may.
Claim nothing that the sentences you name do not say: no number, name, comparison, cause, "always", "never", "only" or "all" that they have not. Say it in other words than theirs. "explanation" and "questions" are how the teacher puts it: they show what matters, are never repeated word for word, and nothing rests on them.
Good, where the material says "A kettle switches itself off once its water boils": "You can leave a kettle alone, for it stops by itself when the water boils." Bad: "Every kettle made since 1955 stops by itself", for neither the year nor "every" is in the material.
"questions": three, in this order: "recall" asks what it is, "why" asks for the mechanism, "apply" gives a small concrete case and asks what follows in it. Each can be answered from what was taught, in one sentence.
"answer": that sentence, 8 to 24 words as a person says it, with what it rests on; a number in it stands in its question or in what it rests on. "keyTerms": two short pieces of it, one to three words each, copied from the answer as they stand there, by which the learner checks their own.
"term": the concept's name as a heading in each language; a technical name that is not translated stays. "spoken": the same as it is said inside a sentence and after a colon, such as "data types".`,
    user: JSON.stringify({
      term: source?.term,
      questions: source?.questions.map(({ kind, question, answer }) => ({
        kind,
        question,
        answer,
      })),
      explanation: source?.sentences,
      material: numberEvidence(concept),
    }),
  };
}

const variantTasks: Record<LessonRequest["variant"], string> = {
  teach: "The learner meets it for the first time.",
  again:
    "The learner has heard it before and should meet it again from another side: explain it in another way than the explanation given, with another example out of the material.",
  quick: "The learner knows it well: remind of it in short.",
};

/** What each level hears; the template follows the same rules. */
const levelTasks: Record<LessonRequest["level"], string> = {
  beginner:
    "Who begins has never met the words of the subject: explain each by what everybody knows, with one picture from daily life.\nOne step at a time; what people get wrong may wait for another day.",
  intermediate:
    "The learner knows the basics: use the words of the subject, and explain how it works more than what it is called.\nEnd with the mistake that people make in practice.",
  advanced:
    "The learner works with it: say it briefly and exactly, and spend the words on the mechanism and its limits.\nLeave out pictures from daily life.",
};

/** The first sentence assumes no knowledge of the concept. */
const sentenceOrders: Record<LessonRequest["variant"], string> = {
  teach:
    "The first says what it is, by its name and complete in itself; then come one picture, how it works, and last what people get wrong.",
  again:
    "The first says what it is in a few words; then comes another example, and last a warning.",
  quick: "The first says what it is, the last what to look out for.",
};

const sentenceCounts: Record<LessonRequest["variant"], string> = {
  teach: "5 to 7",
  again: "5 to 7",
  quick: "2 or 3",
};

/** Asks for a further language of an existing lesson, sentence by sentence. */
export function translateLessonPrompt(request: {
  languages: Language[];
  texts: readonly { id: string; text: string }[];
}): Prompt {
  return {
    system: `${GROUND_RULES}
Task: say each text of the list in: ${nameLanguages(request.languages)}. One sentence stays one sentence, nothing is added or left out, and the list keeps its order and its ids.`,
    user: JSON.stringify({ texts: request.texts.map(cleanWords) }),
  };
}

/** Cleans a library lesson, which may contain older uncleaned text. */
function cleanWords({ id, text }: { id: string; text: string }): { id: string; text: string } {
  return { id, text: cleanText(text, LONGEST_SENTENCE) };
}
