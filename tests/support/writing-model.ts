import { proposeConcepts } from "./propose-concepts.ts";
import type { LanguageModel, ModelRequest } from "@learnlab/domain";

/** Sentences of ordinary prose; a lesson or frame is made of them. */
const prose: Record<string, string[]> = {
  en: [
    "Most people understand an idea better when they can see where it would help them tomorrow.",
    "Think of a moment in your own work in which exactly this would have saved you some time.",
    "The name matters less than the question that it answers, so keep the question in mind.",
    "It is easy to mix this up with something that looks alike and behaves in another way.",
    "Once you have used it on something real, you will wonder how you ever worked without it.",
  ],
  de: [
    "Die meisten verstehen einen Gedanken besser, wenn sie sehen, wo er ihnen morgen helfen kann.",
    "Denk an einen Augenblick in deiner Arbeit, in dem dir genau das etwas Zeit gespart hätte.",
    "Der Name ist weniger wichtig als die Frage, auf die er antwortet, also behalte die Frage im Kopf.",
    "Man verwechselt das leicht mit etwas, das ganz ähnlich aussieht und sich anders verhält.",
    "Wer es einmal an einer echten Aufgabe versucht hat, möchte nicht mehr ohne es arbeiten.",
  ],
  ja: [
    "新しい考え方というものは、明日どこで自分の役に立つのかが目に見えると、ずっとわかりやすくなります。",
    "ご自分のふだんの仕事の中で、まさにこれさえあれば時間を節約できたという場面を思い出してみてください。",
    "名前そのものよりも、それが答えてくれる問いのほうが大切なので、まずは問いを心にとめておきましょう。",
    "見た目がよく似ていて実際の動きが違うものと混同しやすいので、使うときには少し気をつけてください。",
    "一度でも自分の本物の問題に使ってみると、なぜ今まで使わなかったのだろうと不思議に思うはずです。",
  ],
};

/** As long as titles are. */
const titles: Record<string, string> = {
  en: "What an idea is good for",
  de: "Wozu ein Gedanke gut ist",
  ja: "考え方は何の役に立つのか",
};

export type Behaviour = (request: ModelRequest, call: number) => unknown;

/** A model that answers as asked, in the shape asked for; `behave` may answer or throw in its place. */
export function createWritingModel(
  provider: LanguageModel["provider"],
  behave: Behaviour = () => undefined,
): LanguageModel & { calls: ModelRequest[] } {
  const calls: ModelRequest[] = [];
  return {
    provider,
    model: `${provider}-model`,
    calls,
    async complete(request) {
      calls.push(request);
      const value = behave(request, calls.length) ?? answerAsked(request);
      const cost = { inputTokens: 900, outputTokens: 600, isCostKnown: true };
      return { value, model: `${provider}-model`, ...cost };
    },
  };
}

interface Data {
  /** What claims may rest on, each sentence with its id. */
  material?: { id: string; text: string }[];
  term?: string;
  courses?: { title: string }[];
  lessons?: unknown[];
  links?: { id: string }[];
  openings?: string[];
  texts?: { id: string; text: string }[];
  /** What a judge is asked about. */
  sentences?: { id: string }[];
}

/** What the model answers where nothing else is told. */
export function answerAsked({
  schema,
  system,
  user,
}: Pick<ModelRequest, "schema" | "system" | "user">): unknown {
  const data: Data = JSON.parse(user);
  const [, named = "en"] =
    /(?:Write in|say each text of the list in): ([^.]*)\./.exec(system) ?? [];
  const languages = [...named.matchAll(/\b([a-z]{2}) = /g)].flatMap(([, code]) => code ?? []);
  const say = (at: number) =>
    Object.fromEntries(languages.map((code) => [code, sentenceIn(code, at)]));
  if (schema.name === "lesson") return writeLesson(data, { languages, say });
  if (schema.name === "verdicts") return judgeAll(data);
  if (schema.name === "concepts") return proposeConcepts(data);
  if (schema.name === "frame") {
    return { ...writeFrame(data, { languages, say }), ...connect(data, say(2)) };
  }
  return { texts: (data.texts ?? []).map(({ id }, index) => ({ id, texts: say(index) })) };
}

interface Words {
  languages: string[];
  say: (at: number) => Record<string, string>;
}

function writeLesson(data: Data, { languages, say }: Words) {
  const cite = (at: number) => citeMaterial(data.material ?? [], { at, texts: say(at) });
  const term = Object.fromEntries(languages.map((code) => [code, data.term ?? "Idea"]));
  const sentences = [0, 1, 2, 3, 4, 5].map((at) => ({
    ...(at < 4 ? cite(at) : { restsOn: [], texts: say(at) }),
  }));
  return { term, spoken: term, sentences, questions: askAbout(say(2), cite(1)) };
}

/** A question of each kind, as models answer with them; their key terms stand in the answer. */
export function askAbout(question: Texts, answer: CitedTexts) {
  const cut = (from: number, to: number) =>
    Object.fromEntries(
      Object.entries(answer.texts).map(([code, text]) => [code, text.slice(from, to)]),
    );
  return ["recall", "why", "apply"].map((kind) => ({
    kind,
    question,
    answer: [answer],
    keyTerms: [cut(0, 8), cut(8, 16)].map(trimAll),
  }));
}

type Texts = Record<string, string>;

/** What is said in each language, and the sentences of the material that bear it out. */
export interface CitedTexts {
  restsOn: string[];
  texts: Texts;
}

/** In English, the language of the courses of tests, what a sentence of the material says; else `texts`. */
export function citeMaterial(
  material: { id: string; text: string }[],
  { at, texts }: { at: number; texts: Texts },
): CitedTexts {
  const cited = material[at % Math.max(material.length, 1)];
  if (cited === undefined) return { restsOn: [], texts };
  const own = Object.hasOwn(texts, "en") ? { en: cited.text } : {};
  return { restsOn: [cited.id], texts: { ...texts, ...own } };
}

/** Everything is true to it: tests of judges say otherwise. */
function judgeAll({ material = [], sentences = [] }: Data) {
  const restsOn = material.slice(0, 1).map(({ id }) => id);
  return { verdicts: sentences.map(({ id }) => ({ id, restsOn, why: "", isTrue: true })) };
}

function trimAll(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text.trim()]));
}

/** Where there is a link to say, the first one. */
export function connect({ links = [] }: { links?: { id: string }[] }, texts: Texts) {
  const [first] = links;
  return first === undefined ? {} : { connection: { link: first.id, texts } };
}

/** A sentence that begins in another way in each episode, as a writer does who is told how others began. */
export function beginAnew(texts: Texts, { openings = [] }: { openings?: string[] }): Texts {
  if (openings.length === 0) return texts;
  const begin = (text: string) => {
    const words = text.split(/[ 、]/);
    const word = words[openings.length % words.length] ?? "";
    return text.includes(" ") ? `${word}, ${text}` : `${word}、${text}`;
  };
  return Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, begin(text)]));
}

function writeFrame(data: Data, { languages, say }: Words) {
  const courses = (data.courses ?? []).map(({ title }) => title).join(", ");
  const named = Object.fromEntries(
    languages.map((code) => [
      code,
      code === "ja"
        ? `${courses}を学んでいるので、今日もそこから始めましょう。`
        : `Since you study ${courses}, we begin there today.`,
    ]),
  );
  const bridges = (data.lessons ?? []).map((_, index) => (index === 0 ? [] : [say(index)]));
  return {
    title: Object.fromEntries(languages.map((code) => [code, titles[code] ?? titles["en"]])),
    description: say(1),
    greeting: [beginAnew(say(0), data), named, say(1), say(2)],
    recap: [beginAnew(say(3), data), say(4)],
    bridges,
    closing: [say(0), say(1), say(2)],
  };
}

function sentenceIn(language: string, at: number): string {
  const sentences = prose[language] ?? prose["en"] ?? [];
  return sentences[at % sentences.length] ?? "";
}
