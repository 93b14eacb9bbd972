import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { readDemoCourses } from "@learnlab/demo";
import type { Proposal } from "@learnlab/domain";
import { extractProposals, readMaterialText } from "@learnlab/domain/testing";
import { z } from "zod";

import heldOut from "../fixtures/proposals/held-out.json" with { type: "json" };
import tuning from "../fixtures/proposals/tuning.json" with { type: "json" };
import { readPages } from "../support/documents/read-file.ts";
import { SETTERS } from "../support/documents/set-course.ts";
import { proposeByModel } from "../support/propose-by-model.ts";
import { proposeConcepts } from "../support/propose-concepts.ts";
import { createWritingModel } from "../support/writing-model.ts";
import { printResult, round } from "./measure.ts";

const LEAST_PRECISION = 0.8;
const LEAST_COMPLETE = 0.95;
/** Of each proposal: definition, picture, mechanism, pitfall, three questions, other wordings. */
const FIELDS = 8;

const Label = z.object({
  term: z.string(),
  also: z.array(z.string()),
  definedIn: z.array(z.string()).min(1),
});
type Label = z.infer<typeof Label>;
const Half = z.object({
  passages: z.array(
    z.union([
      z.object({ course: z.string(), heading: z.string(), kept: z.array(Label) }),
      z.object({ excerpt: z.string(), kept: z.array(Label) }),
    ]),
  ),
});
type Passage = z.infer<typeof Half>["passages"][number];

/** How many of the built-in extractor's proposals a teacher would keep, and how many of those to keep it finds. */
export async function benchProposals(): Promise<void> {
  for (const [half, labelled] of Object.entries({ tuning, "held-out": heldOut })) {
    const materials = joinPassages(Half.parse(labelled).passages);
    const counts = materials.map(({ text, kept }) => {
      const proposals = extractProposals(readMaterialText(text), "en");
      const right = proposals.flatMap((proposal) => kept.filter((label) => fits(proposal, label)));
      return { proposals: proposals.length, right: right.length, found: new Set(right).size };
    });
    const sum = (name: "proposals" | "right" | "found") =>
      counts.reduce((total, count) => total + count[name], 0);
    const labels = materials.reduce((total, { kept }) => total + kept.length, 0);
    const precision = round(sum("right") / sum("proposals"));
    printResult({
      name: `proposals ${half} that a teacher keeps`,
      unit: "proposals",
      ours: sum("right"),
      baseline: sum("proposals"),
      ratio: precision,
      runs: materials.length,
      goal: `>= ${LEAST_PRECISION} of them`,
      met: precision >= LEAST_PRECISION,
    });
    printResult({
      name: `proposals ${half} found of the labels`,
      unit: "labels",
      ours: sum("found"),
      baseline: labels,
      ratio: round(sum("found") / labels),
      runs: materials.length,
      goal: "none",
      met: true,
    });
  }
}

/** The same labels on the same texts in the formats that teachers hand in: what a format loses shows here. */
export async function benchFileProposals(): Promise<void> {
  const halves = [tuning, heldOut].map((half) => Half.parse(half).passages);
  const materials = halves.flatMap(joinPassages);
  for (const { format, set } of SETTERS) {
    const counts = { proposals: 0, right: 0, labels: 0, found: 0 };
    for (const { text, kept } of materials) {
      const data = set(readMaterialText(text).pages.flatMap(({ blocks }) => blocks));
      const document = await readPages({ format, data });
      const proposals = extractProposals(document, "en");
      const right = proposals.flatMap((proposal) => kept.filter((label) => fits(proposal, label)));
      counts.proposals += proposals.length;
      counts.right += right.length;
      counts.labels += kept.length;
      counts.found += new Set(right).size;
    }
    const precision = round(counts.right / counts.proposals);
    printResult({
      name: `proposals from ${format} that a teacher keeps, ${counts.found} of ${counts.labels} labels found`,
      unit: "proposals",
      ours: counts.right,
      baseline: counts.proposals,
      ratio: precision,
      runs: materials.length,
      goal: `>= ${LEAST_PRECISION} of them`,
      met: precision >= LEAST_PRECISION,
    });
  }
}

/**
 * How many fields of a model's proposals are there once they are checked, repaired and judged. The stand-in reads well,
 * but for every third answer, which says a number that the pages do not have: what is measured is the way around it.
 */
export async function benchModelProposals(): Promise<void> {
  const labelled = [tuning, heldOut].map((half) => Half.parse(half).passages);
  const counts = { proposals: 0, missing: 0, parts: 0, lost: 0 };
  for (const { text } of labelled.flatMap(joinPassages)) {
    let asked = 0;
    const model = createWritingModel("openai", ({ schema, user }) => {
      if (schema.name !== "concepts" || (asked += 1) % 3 !== 0) return undefined;
      const answer = proposeConcepts(JSON.parse(user));
      const [first, ...others] = answer.concepts;
      if (first === undefined) return answer;
      const picture = { ...first.picture, text: `${first.picture.text} That was 1955 times so.` };
      return { concepts: [{ ...first, picture }, ...others] };
    });
    const parts = await proposeByModel(model, text);
    const proposals = parts.flatMap((found) => found ?? []);
    counts.parts += parts.length;
    counts.lost += parts.filter((found) => found === null).length;
    counts.proposals += proposals.length;
    counts.missing += proposals.reduce((sum, { missing }) => sum + missing.length, 0);
  }
  const all = counts.proposals * FIELDS;
  const complete = round((all - counts.missing) / all);
  printResult({
    name: `fields of proposals by the stand-in, ${counts.lost} of ${counts.parts} parts lost`,
    unit: "fields",
    ours: all - counts.missing,
    baseline: all,
    ratio: complete,
    runs: counts.parts,
    goal: `>= ${LEAST_COMPLETE} of them`,
    met: complete >= LEAST_COMPLETE && counts.lost === 0,
  });
}

/** The passages of a material as one text, as teachers bring it. */
function joinPassages(passages: Passage[]): { text: string; kept: Label[] }[] {
  const courses = readDemoCourses();
  const materials = new Map<string, { text: string; kept: Label[] }>();
  for (const passage of passages) {
    const name = "course" in passage ? passage.course : passage.excerpt;
    const { text, kept } = materials.get(name) ?? { text: "", kept: [] };
    const own = "course" in passage ? findSection(courses, passage) : readExcerpt(passage.excerpt);
    materials.set(name, { text: `${text}\n\n${own}`, kept: [...kept, ...passage.kept] });
  }
  return [...materials.values()];
}

function findSection(
  courses: ReturnType<typeof readDemoCourses>,
  { course, heading }: { course: string; heading: string },
): string {
  const material = courses.find(({ slug }) => slug === course)?.material ?? "";
  const section = material.split(/^(?=## )/m).find((one) => one.startsWith(`## ${heading}\n`));
  if (section === undefined) throw new Error(`No section is called ${heading}.`);
  return section;
}

function readExcerpt(name: string): string {
  const path = new URL(`../fixtures/proposals/excerpts/${name}.md`, import.meta.url);
  return readFileSync(fileURLToPath(path), "utf8");
}

function fits({ term, sentences }: Proposal, label: Label): boolean {
  const definition = sentences.filter(({ part }) => part === "definition");
  const said = foldMarks(definition.map(({ text }) => text).join(" "));
  const isNamed = [label.term, ...label.also].some((name) => foldName(name) === foldName(term));
  return isNamed && label.definedIn.some((words) => said.includes(foldMarks(words)));
}

function foldMarks(text: string): string {
  return text.replace(/[*`_]/g, "").replace(/\s+/g, " ");
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:an?|the) /, "")
    .replace(/[-\s]+/g, " ")
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}
