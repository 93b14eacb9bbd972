import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { readDemoCourses } from "@learnlab/demo";
import type { Proposal } from "@learnlab/domain";
import { extractProposals, readMaterialText } from "@learnlab/domain/testing";
import { z } from "zod";

import heldOut from "../fixtures/proposals/held-out.json" with { type: "json" };
import tuning from "../fixtures/proposals/tuning.json" with { type: "json" };
import { printResult, round } from "./measure.ts";

const LEAST_PRECISION = 0.8;

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
