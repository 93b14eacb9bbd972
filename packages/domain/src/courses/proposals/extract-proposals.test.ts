import { describe, expect, test } from "vitest";

import type { Language } from "../../languages/index.ts";
import {
  code,
  definition,
  documentOf,
  heading,
  item,
  paragraph,
  row,
} from "../../testing/materials/index.ts";
import type { MaterialBlock } from "../materials/index.ts";
import { extractProposals } from "./extract-proposals.ts";

const filler = paragraph(
  "The wind came from the sea that day, and nobody on the quay could hear what the others said. ".repeat(
    40,
  ),
);

function propose(blocks: MaterialBlock[], language: Language = "en") {
  return extractProposals(documentOf([...blocks, filler]), language);
}

const terms = (blocks: MaterialBlock[], language: Language = "en") =>
  propose(blocks, language).map(({ term }) => term);

test("a definition becomes a concept with its sentences, a question and its place", () => {
  const [proposal] = propose([
    heading(1, "Databases"),
    heading(2, "Keys"),
    paragraph(
      "A primary key is a column whose value identifies exactly one row. " +
        "Think of the number on a library card. " +
        "Because it never changes, other rows can point at it. " +
        "A common mistake is to choose a name for it.",
    ),
  ]);
  expect(proposal).toMatchObject({
    term: "Primary key",
    spoken: "primary keys",
    place: { page: 1, block: 2, heading: "Keys" },
    questions: [
      {
        kind: "recall",
        question: "What is a primary key?",
        answer: "A primary key is a column whose value identifies exactly one row.",
        accepted: ["A column whose value identifies exactly one row."],
      },
    ],
    passage: expect.stringContaining("Think of the number on a library card."),
    missing: ["why", "apply"],
  });
  expect(proposal?.questions[0]?.quote).toBe(proposal?.questions[0]?.answer);
  expect(proposal?.sentences.map(({ part }) => part)).toEqual([
    "definition",
    "picture",
    "mechanism",
    "pitfall",
  ]);
});

test("what the text does not say is named as missing, and never made up", () => {
  const [proposal] = propose([
    paragraph("A lagoon is a shallow lake that is separated from the sea by a bank of sand."),
  ]);
  expect(proposal?.missing).toEqual(["picture", "mechanism", "pitfall", "why", "apply"]);
  expect(proposal?.sentences).toHaveLength(1);
});

describe("concepts are found by", () => {
  test("a name that is given to what was described before, with both sentences", () => {
    const [proposal] = propose([
      paragraph(
        "One column determines another when each value of it goes with one value of the second. " +
          "This is called a functional dependency.",
      ),
    ]);
    expect(proposal?.term).toBe("Functional dependency");
    expect(proposal?.sentences.filter(({ part }) => part === "definition")).toHaveLength(2);
  });

  test("an entry of a glossary", () => {
    expect(terms([definition("nucleus", "The part of a cell that holds its genes.")])).toEqual([
      "Nucleus",
    ]);
  });

  test("a question and its answer, as a heading, in one block or in two", () => {
    const found = propose([
      heading(2, "What is an estuary?"),
      paragraph("The mouth of a river where fresh water meets the tide of the sea."),
      heading(2, "More"),
      paragraph("Q: What is a delta? A: Land that a river builds where it enters still water."),
      paragraph("Why do rivers bend?"),
      paragraph("The outer bank is worn away faster than the inner bank, so that each bend grows."),
    ]);
    expect(found.map(({ term, missing }) => [term, missing.includes("term")])).toEqual([
      ["Estuary", false],
      ["Delta", false],
      ["Why do rivers bend", true],
    ]);
    expect(found[2]?.questions[0]?.question).toBe("Why do rivers bend?");
  });

  test("words in bold, items of a list and rows of a table", () => {
    const found = terms([
      item("**Ebb**: the time in which the water of the sea falls."),
      item("Flood: the time in which the water of the sea rises again."),
      paragraph("A **spring tide** is the tide after a new or a full moon."),
      row(["word", "meaning"], { isHeader: true }),
      row(["Neap tide", "The weak tide that comes after a half moon, twice a month."]),
    ]);
    expect(found).toEqual(["Ebb", "Flood", "Spring tide", "Neap tide"]);
  });

  test("a heading and what stands under it", () => {
    expect(
      terms([
        heading(3, "Tilde Ranges ~1.2.3"),
        paragraph("Allows changes of the last number if the middle one is given."),
      ]),
    ).toEqual(["Tilde Ranges"]);
  });
});

describe("no concept is", () => {
  test("a licence, a list of changes, a table of contents or a listing", () => {
    expect(
      terms([
        heading(2, "Table of contents"),
        item("Tides: the time in which the water of the sea falls."),
        heading(2, "License"),
        paragraph("A licensee is a person who is given the rights that this page names."),
        heading(3, "Grant"),
        paragraph("A grant is a right that the licensor gives to everybody."),
        heading(2, "Changelog"),
        item("Ebb: the word that is shown when the water falls."),
        heading(2, "Code"),
        code("A loop is a statement that repeats."),
      ]),
    ).toEqual([]);
  });

  test("a line that stands on every page", () => {
    const running = paragraph("A tide is a wave that goes around the whole earth.");
    const page = (text: string) => [running, paragraph(text)];
    const document = documentOf(page("One."), page("Two."), page("Three."), [filler]);
    expect(extractProposals(document, "en")).toEqual([]);
  });

  test.each<[Language, string, string]>([
    ["en", "Mistake to avoid", "a name that is chosen as a key and changes later."],
    ["en", "Key points", "a key is chosen once and stays for good."],
    ["de", "Häufige Fehler", "ein Name, der als Schlüssel gewählt wird und sich ändert."],
    ["fr", "Erreurs fréquentes", "un nom qui sert de clé et qui change plus tard."],
    ["es", "Errores frecuentes", "un nombre que sirve de clave y que cambia más tarde."],
  ])("what a part of a lesson is called (%s: %s)", (language, label, said) => {
    expect(terms([heading(2, label), paragraph(said)], language)).toEqual([]);
    expect(terms([item(`${label}: ${said}`), item(`${label}: ${said}`)], language)).toEqual([]);
  });

  test("a mistake, an example, a picture or what a pronoun stands for", () => {
    expect(
      terms([
        paragraph("A common mistake is a name that is used as a key."),
        paragraph("A ferry is a good example, because it waits for the tide."),
        paragraph("It is a wave that goes around the whole earth."),
        paragraph("A harbour is like a room that has one door."),
      ]),
    ).toEqual([]);
  });
});

test("the same concept is proposed once, singular or plural, by its best sentence", () => {
  const found = propose([
    heading(2, "Tides"),
    paragraph("A tide is the rise and fall of the sea that the moon causes."),
    heading(2, "Later"),
    paragraph("Tides are movements of the sea that sailors wait for."),
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]?.sentences[0]?.text).toBe(
    "A tide is the rise and fall of the sea that the moon causes.",
  );
});

test("ten concepts of a thousand words are proposed at most", () => {
  const entries = Array.from({ length: 60 }, (_, at) =>
    definition(`word${at}`, "The part of the sea that has this number on the chart."),
  );
  const proposals = extractProposals(documentOf(entries), "en");
  expect(proposals).toHaveLength(Math.ceil((60 * 12 * 10) / 1000));
});

test("of a short text five are proposed, however few words it has", () => {
  const entries = Array.from({ length: 8 }, (_, at) =>
    definition(`word${at}`, "The part of the sea that has this number on the chart."),
  );
  expect(extractProposals(documentOf(entries), "en")).toHaveLength(5);
});

test("a long passage stands beside a concept only as far as it is read at once", () => {
  const lagoon = "A lagoon is a shallow lake that is separated from the sea by a bank of sand.";
  const long = `${lagoon} ${"The wind came from the sea that day, and nobody could hear it. ".repeat(80)}`;
  const [proposal] = propose([paragraph(long)]);
  expect(proposal?.passage.length).toBeGreaterThan(lagoon.length);
  expect(proposal?.passage.length).toBeLessThanOrEqual(3_000);
  expect(long).toContain(proposal?.passage);
});

test.each<{ language: Language; text: string; term: string; question: string }>([
  {
    language: "de",
    text: "Ein Fremdschlüssel ist eine Spalte, deren Wert zu einer anderen Zeile passen muss.",
    term: "Fremdschlüssel",
    question: "Was ist ein Fremdschlüssel?",
  },
  {
    language: "fr",
    text: "Une clé étrangère est une colonne dont la valeur doit correspondre à une autre ligne.",
    term: "Clé étrangère",
    question: "Qu'est-ce qu'une clé étrangère ?",
  },
  {
    language: "es",
    text: "Una clave foránea es una columna cuyo valor debe coincidir con otra fila.",
    term: "Clave foránea",
    question: "¿Qué es una clave foránea?",
  },
  {
    language: "it",
    text: "Una chiave esterna è una colonna il cui valore deve corrispondere a un'altra riga.",
    term: "Chiave esterna",
    question: "Che cos'è una chiave esterna?",
  },
  {
    language: "pt",
    text: "Uma chave estrangeira é uma coluna cujo valor deve corresponder a outra linha.",
    term: "Chave estrangeira",
    question: "O que é uma chave estrangeira?",
  },
  {
    language: "ru",
    text: "Внешний ключ — это столбец, значение которого должно совпадать с другой строкой.",
    term: "Внешний ключ",
    question: "Что такое внешний ключ?",
  },
  {
    language: "ja",
    text: "外部キーとは、別の行のキーと値が一致しなければならない列のことです。",
    term: "外部キー",
    question: "外部キーとは何ですか？",
  },
  {
    language: "ko",
    text: "외래 키란 그 값이 다른 행의 키와 일치해야 하는 열을 말합니다.",
    term: "외래 키",
    question: "외래 키란 무엇인가요?",
  },
])("a definition is found in $language, and asked about as it is said there", (one) => {
  const [proposal] = extractProposals(documentOf([paragraph(one.text)]), one.language);
  expect(proposal?.term).toBe(one.term);
  expect(proposal?.questions[0]?.question).toBe(one.question);
});
