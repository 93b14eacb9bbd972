import { type DemoCourse, readDemoCourses } from "@learnlab/demo";
import type { Cited, Judge, Language } from "@learnlab/domain";
import { createModelJudge, findDoubt } from "@learnlab/domain/testing";

import { type ClaimPiece, readHeldOutClaims, readTuningClaims } from "../support/claims.ts";
import { suppliers } from "../support/models/suppliers.ts";
import { printResult, round } from "./measure.ts";

/** Of sixty good claims, of both halves. */
const MOST_REFUSED = 3;
/** Of sixty bad ones: what needs understanding is the judge's part. */
const MOST_LEFT = 24;
/** Of what teachers wrote, percent: cases that they worked out are in no sentence of the material. */
const MOST_OF_TEACHERS = 2.5;

/**
 * How well our own check tells claims that their material bears out from those that it does not; with
 * `OPENAI_API_KEY` or `GEMINI_API_KEY`, together with a judge of that supplier.
 */
export async function benchClaims(): Promise<void> {
  const halves = { tuning: readTuningClaims(), "held-out": readHeldOutClaims() };
  const counted = Object.entries(halves).map(([half, pieces]) => {
    const taken = pieces.filter((piece) => isTaken(piece));
    return printAgreement(`claims ${half} by the check`, pieces, new Set(taken));
  });
  const left = counted.reduce((sum, { accepted }) => sum + accepted, 0);
  const refused = counted.reduce((sum, { refused: some }) => sum + some, 0);
  print("claims bad ones left to the judge", { count: left, of: 60, most: MOST_LEFT });
  print("claims good ones refused by the check", { count: refused, of: 60, most: MOST_REFUSED });
  printTeachers();
  const judge = openJudge();
  if (judge === null) {
    process.stderr.write("No key of a supplier is set: nobody judges.\n");
    return;
  }
  const judged = await Promise.all(
    Object.entries(halves).map(async ([half, pieces]) => {
      const taken = new Set<ClaimPiece>();
      for (const piece of pieces.filter(isTaken)) {
        if (await isBorneOut(judge, piece)) taken.add(piece);
      }
      return printAgreement(`claims ${half} by check and judge`, pieces, taken);
    }),
  );
  const wrong = judged.reduce((sum, { accepted }) => sum + accepted, 0);
  const lost = judged.reduce((sum, { refused: some }) => sum + some, 0);
  print("claims bad ones accepted", { count: wrong, of: 60, most: 0 });
  print("claims good ones refused", { count: lost, of: 60, most: MOST_REFUSED });
}

function isTaken({ claim, language, cites, material }: ClaimPiece): boolean {
  const quotes = material.sentences.filter(({ id }) => cites.includes(id)).map(({ text }) => text);
  const names = material.sentences.map(({ text }) => text).join("\n");
  return (
    findDoubt({ text: claim, language, quotes, quotesLanguage: material.language, names }) === null
  );
}

/** The judge sees what the claim names, as a lesson's judge sees its material. */
async function isBorneOut(
  judge: Judge,
  { id, claim, language, cites, material }: ClaimPiece,
): Promise<boolean> {
  const cited = material.sentences
    .filter((sentence) => cites.includes(sentence.id))
    .map((sentence) => ({ id: `s${sentence.id}`, text: sentence.text }));
  const sentences = [{ id, texts: { [language]: claim } }];
  const [verdict] = await judge.judge({ material: cited, sentences }, 30_000);
  return verdict?.isTrue === true && verdict.restsOn.length > 0;
}

function printAgreement(name: string, pieces: ClaimPiece[], taken: Set<ClaimPiece>) {
  const accepted = pieces.filter((piece) => !piece.supported && taken.has(piece)).length;
  const refused = pieces.filter((piece) => piece.supported && !taken.has(piece)).length;
  const agreed = pieces.length - accepted - refused;
  const goal = `${accepted} bad accepted, ${refused} good refused`;
  const ratio = round(agreed / pieces.length);
  const runs = pieces.length;
  printResult({ name, unit: "agreed", ours: agreed, baseline: runs, ratio, runs, goal, met: true });
  return { accepted, refused };
}

function print(name: string, { count, of, most }: { count: number; of: number; most: number }) {
  const figures = { ours: count, baseline: of, ratio: round(count / of), runs: of };
  printResult({ name, unit: "claims", ...figures, goal: `<= ${most}`, met: count <= most });
}

/** What the demo's teachers wrote beside its quotes, in all languages: hardly any of it should be refused. */
function printTeachers(): void {
  const said = readDemoCourses().flatMap(listTaught);
  const refused = said.filter((cited) => findDoubt(cited) !== null).length;
  const percent = round((100 * refused) / said.length);
  printResult({
    name: "claims of teachers refused by the check",
    unit: "%",
    ours: percent,
    baseline: 100,
    ratio: round(percent / 100),
    runs: said.length,
    goal: `<= ${MOST_OF_TEACHERS}`,
    met: percent <= MOST_OF_TEACHERS,
  });
}

function listTaught({ concepts, texts, language, material }: DemoCourse): Cited[] {
  const toCited = (said: { text: string; language: Language; quote: string; known?: string }) => ({
    ...said,
    quotes: [said.quote],
    quotesLanguage: language,
    names: material,
  });
  return concepts.flatMap(({ key, sentences, questions }) => {
    const own = { language, sentences: sentences.map(({ text }) => text), questions };
    const others = texts.filter((text) => text.key === key);
    return [own, ...others].flatMap((text) => [
      ...text.sentences.map((said, at) =>
        toCited({ text: said, language: text.language, quote: sentences[at]?.quote ?? "" }),
      ),
      ...text.questions.map(({ question, answer }, at) =>
        toCited({
          text: answer,
          language: text.language,
          quote: questions[at]?.quote ?? "",
          known: question,
        }),
      ),
    ]);
  });
}

/** Of the supplier whose key is in the environment; never one that knows the labels. */
function openJudge(): Judge | null {
  const keys = {
    openai: { key: process.env["OPENAI_API_KEY"] ?? "", origin: "https://api.openai.com" },
    gemini: {
      key: process.env["GEMINI_API_KEY"] ?? "",
      origin: "https://generativelanguage.googleapis.com",
    },
  };
  const name = (["openai", "gemini"] as const).find((known) => keys[known].key !== "");
  if (name === undefined) return null;
  const { key, origin } = keys[name];
  const { models, open } = suppliers[name];
  return createModelJudge(open(origin, { apiKey: key, models }));
}
