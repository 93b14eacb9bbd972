import { cleanText } from "../../shared/index.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";
import { numberEvidence } from "../writing/number-evidence.ts";
import { GROUND_RULES, nameLanguages, type Prompt } from "../writing/prompts.ts";
import { MOST_CITED, MOST_CONCEPTS } from "./concept-answer.ts";
import { type PartRequest, toSource } from "./part-request.ts";

/** Of the terms that are known already: more would cost more than it saves. */
const MOST_KNOWN = 150;
const LONGEST_TERM = 120;

/** Asks for the concepts that some pages explain, each with all that is taught and asked of it. */
export function writeConceptPrompt(request: PartRequest): Prompt {
  const { courseTitle, language, sentences, known } = request;
  const headings = sentences.map(({ heading }) => heading);
  return {
    system: `${GROUND_RULES}
Task: find the concepts that these pages of a course explain, in the order of the pages, and say for each what a short lesson says and asks. Write in: ${nameLanguages([language])}, whatever language an example here has.
"concepts": those that a learner of the course should be able to explain later, at most ${MOST_CONCEPTS}; none where the pages explain nothing, such as a table of contents. Leave out what is in "known", and names, dates and examples that are no idea of their own. "term" is the name that the pages use, "spoken" the same as it is said inside a sentence, such as "data types".
Each sentence has 8 to 25 words, says one thing, is understood by ear without the others, and is said in your own words: never more than eight words in a row of the pages. "restsOn" has the ids of one to ${MOST_CITED} sentences of "material" that stand next to each other and bear out all of it: no number, name, comparison, cause, "always", "never", "only" or "all" that they have not.
"definition": what it is, by its name and complete in itself. "picture": a comparison with daily life or a small case that the pages have. "mechanism": how or why it works. "pitfall": what people get wrong. "example": a further case. Any of them but the definition is null where the pages do not say it: leave out rather than invent.
"questions": "recall" asks what it is, "why" for the mechanism, "apply" gives a small concrete case and asks what follows. Each only where the pages answer it. "answer": one sentence of 8 to 24 words. "accepted": one or two other wordings of the whole answer that are as right. "keyTerms": two short pieces of the answer, one to three words each, copied as they stand there.
"links": at most two, where the pages themselves say how the concept is related to another one of your answer or of "known". "to" is that one's term; "kind" is what this concept is to it: "cures" it, "same_idea", "contrasts" with it, "part_of" it, "needs" it first, "same_word" for something else. "sentence" says so in one sentence.
Good, where the material says "A kettle switches itself off once its water boils": "You can leave a kettle alone, for it stops by itself when the water boils." Bad: "Every kettle made since 1955 stops by itself", for neither the year nor "every" is there.`,
    user: JSON.stringify({
      course: cleanText(courseTitle, LONGEST_TERM),
      known: known.slice(-MOST_KNOWN).map((term) => cleanText(term, LONGEST_TERM)),
      material: numberEvidence(toSource(request)).map(({ id, text }, at) => ({
        id,
        text: cleanText(text, LONGEST_SENTENCE * 2),
        // Said where it changes: it costs tokens with each sentence.
        ...(headings[at] === headings[at - 1] ? {} : { heading: headings[at] }),
      })),
    }),
  };
}
