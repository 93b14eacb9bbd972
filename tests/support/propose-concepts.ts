/** What a model gets of some pages. */
export interface Pages {
  material?: { id: string; text: string }[];
  known?: string[];
}

/** Sentences of a concept: what it is, a picture, how it works, what people get wrong. */
const FIELDS = 4;
const MOST = 5;

/** Answers as a model does that reads well: each group of sentences explains what its first one names. */
export function proposeConcepts({ material = [], known = [] }: Pages) {
  const taken = new Set(known.map((term) => term.toLowerCase()));
  const groups = Array.from({ length: Math.ceil(material.length / FIELDS) }, (_, at) =>
    material.slice(at * FIELDS, (at + 1) * FIELDS),
  );
  const concepts = groups.flatMap((group) => {
    const [first] = group;
    const term = first === undefined ? undefined : nameOf(first.text, taken);
    return first === undefined || term === undefined ? [] : [propose(term, group)];
  });
  return { concepts: concepts.slice(0, MOST) };
}

function propose(term: string, group: { id: string; text: string }[]) {
  const say = (at: number) => {
    const { id = "", text = "" } = group[at % group.length] ?? {};
    return { restsOn: [id], text: reword(text, 6) };
  };
  const ask = (kind: string, at: number) => {
    const answer = say(at);
    const { text = "" } = group[at % group.length] ?? {};
    return {
      kind,
      question: `What do the pages say here?`,
      answer,
      accepted: [reword(text, 9)],
      keyTerms: [...new Set(answer.text.match(/\p{L}{4,}/gu))].slice(0, 2),
    };
  };
  return {
    term,
    spoken: term,
    definition: say(0),
    picture: say(1),
    mechanism: say(2),
    pitfall: say(3),
    example: null,
    questions: [ask("recall", 0), ask("why", 2), ask("apply", 1)],
    links: [],
  };
}

/** The longest word that is no name yet. */
function nameOf(text: string, taken: Set<string>): string | undefined {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const word = words
    .toSorted((one, other) => other.length - one.length)
    .find((one) => !taken.has(one.toLowerCase()));
  if (word !== undefined) taken.add(word.toLowerCase());
  return word;
}

/** The same in a row of words that no page has. */
export function reword(text: string, every: number): string {
  const words = text.split(" ");
  return words
    .map((word, at) => (at > 0 && at % every === 0 ? `then ${word}` : word))
    .join(" ")
    .slice(0, 400);
}
