import { uuidSource } from "@learnlab/adapters/runtime";
import {
  type Actor,
  decideProposals,
  type LinkKind,
  linkConcepts,
  listTaughtConcepts,
  undoConcept,
  unlinkConcepts,
} from "@learnlab/domain";
import { beforeEach, expect, test } from "vitest";

import { makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { describeProposal } from "../../support/rows/describe-proposal.ts";

const machine = openMachine();
let actor: Actor;
let course: Awaited<ReturnType<typeof makeCourse>>;

beforeEach(async () => {
  actor ??= { userId: (await signUp("Teacher of links", "teacher")).id, role: "teacher" };
  course = await makeCourse({ title: "The sea", teacherId: actor.userId, concepts: 2 });
});

const about = () => ({ actor, courseId: course.id });

/** A concept that a model proposes, and how it is related to others. */
const propose = (term: string, links: Record<string, LinkKind> = {}) => ({
  id: uuidSource.next(),
  proposal: {
    ...describeProposal(term),
    links: Object.entries(links).map(([to, kind]) => ({
      kind,
      to,
      text: `${term} has to do with ${to}.`,
      quote: `A ${term} is a thing.`,
      from: [1],
    })),
  },
});

async function keep(proposals: ReturnType<typeof propose>[]): Promise<string[]> {
  const { id: courseId, materialId } = course;
  await machine.proposals.replace({ courseId, materialId, proposals, at: 1 });
  return proposals.map(({ id }) => id);
}

const decide = (ids: string[], decision: "approve" | "undo") =>
  decideProposals(machine, { ...about(), ids, decision });

async function listLinks(): Promise<string[]> {
  const { concepts, links } = await listTaughtConcepts(machine, about());
  const nameOf = (id: string) => concepts.find((concept) => concept.id === id)?.term;
  return links.map(({ fromId, toId, kind }) => [nameOf(fromId), kind, nameOf(toId)].join(" "));
}

test("what a model proposes to link is linked at approval, to what is taught and to what comes along", async () => {
  const ids = await keep([
    propose("ebb", { flood: "contrasts", "idea 1": "needs", Nothing: "needs", ebb: "same_idea" }),
    propose("flood"),
  ]);
  await decide(ids, "approve");
  expect((await listLinks()).toSorted()).toEqual(["ebb contrasts flood", "ebb needs Idea 1"]);
  const { links } = await listTaughtConcepts(machine, about());
  const contrast = links.find(({ kind }) => kind === "contrasts");
  expect(contrast).toMatchObject({
    texts: { en: "ebb has to do with flood." },
    quotes: { from: "A ebb is a thing.", to: "A flood is a thing." },
  });
});

test("a link waits for the concept that it names, and what a teacher removed does not come back", async () => {
  const [ebb = "", flood = "", spring = ""] = await keep([
    propose("ebb", { flood: "contrasts", "Idea 1": "needs" }),
    propose("flood"),
    propose("spring tide"),
  ]);
  await decide([ebb], "approve");
  expect(await listLinks()).toEqual(["ebb needs Idea 1"]);
  const { links } = await listTaughtConcepts(machine, about());
  const { fromId = "", toId = "" } = links[0] ?? {};
  const { changeId } = await unlinkConcepts(machine, { ...about(), fromId, toId });
  await decide([flood], "approve");
  await decide([spring], "approve");
  expect(await listLinks()).toEqual(["ebb contrasts flood"]);
  await undoConcept(machine, { ...about(), changeId });
  expect((await listLinks()).toSorted()).toEqual(["ebb contrasts flood", "ebb needs Idea 1"]);
});

test("an approval with links is undone whole, but not where a teacher linked the concept", async () => {
  const [ebb = "", flood = ""] = await keep([
    propose("ebb", { flood: "contrasts" }),
    propose("flood"),
  ]);
  await decide([ebb, flood], "approve");
  expect(await decide([ebb, flood], "undo")).toEqual({ changed: [ebb, flood].toSorted() });
  expect(await listLinks()).toEqual([]);
  await decide([ebb], "approve");
  const { concepts } = await listTaughtConcepts(machine, about());
  const ends = { fromId: concepts.at(-1)?.id ?? "", toId: concepts[0]?.id ?? "" };
  const link = { ...about(), ...ends, kind: "needs", text: "It comes first." } as const;
  const { changeId } = await linkConcepts(machine, link);
  expect(await decide([ebb], "undo")).toEqual({ changed: [] });
  await undoConcept(machine, { ...about(), changeId });
  expect(await decide([ebb], "undo")).toEqual({ changed: [ebb] });
});
