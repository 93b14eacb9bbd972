import {
  createD1CourseStore,
  createD1MaterialStore,
  createD1ProposalStore,
  schema,
} from "@learnlab/adapters/d1";
import type { ApprovedConcept, ConceptLink } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addConcept,
  addConceptText,
  addCourse,
  addMaterial,
} from "../../../support/rows/courses.ts";
import { describeProposal } from "../../../support/rows/describe-proposal.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const LATER = SINCE + 1000;

function toConcept(proposalId: string, term: string): ApprovedConcept {
  const { spoken, sentences, questions } = describeProposal(term);
  return {
    id: nextId(),
    proposalId,
    term,
    spoken,
    sentences: sentences.map(({ part, text, quote }) => ({ part, text, quote })),
    questions: questions.map(({ from: _, ...question }) => question),
  };
}

export function testProposalStore(open: OpenWorld): void {
  async function openProposals(terms: string[]) {
    const { db } = await open();
    const courseId = await addCourse(db);
    const materialId = await addMaterial(db, { courseId });
    const store = createD1ProposalStore(db);
    const proposals = terms.map((term) => ({ id: nextId(), proposal: describeProposal(term) }));
    await store.replace({ courseId, materialId, proposals, at: SINCE });
    const courses = createD1CourseStore(db);
    return { db, store, courses, courseId, materialId, ids: proposals.map(({ id }) => id) };
  }

  test("proposals come in the order of their material, and a new reading takes the place of those that wait", async () => {
    const { store, courseId, materialId, ids } = await openProposals(["tide", "ebb", "flood"]);
    const listed = await store.list(courseId);
    expect(listed.map(({ id }) => id)).toEqual(ids);
    expect(listed[0]).toEqual({
      ...describeProposal("tide"),
      id: ids[0],
      courseId,
      materialId,
      state: "proposed",
      conceptId: null,
    });
    await store.reject({ courseId, ids: ids.slice(0, 1), at: LATER });
    const id = nextId();
    const proposals = [{ id, proposal: describeProposal("spring tide") }];
    await store.replace({ courseId, materialId, proposals, at: LATER });
    const again = await store.list(courseId);
    expect(new Map(again.map(({ term, state }) => [term, state]))).toEqual(
      new Map([
        ["spring tide", "proposed"],
        ["tide", "rejected"],
      ]),
    );
    expect(await store.find(ids[1] ?? "")).toBeNull();
  });

  test("approved ones become concepts behind all others, once; nothing else of the course is one", async () => {
    const { db, store, courses, courseId, materialId, ids } = await openProposals(["tide", "ebb"]);
    const before = await addConcept(db, { courseId, materialId });
    expect(await courses.listTerms([courseId])).toHaveLength(1);
    const concepts = ids.toReversed().map((id, at) => toConcept(id, at === 0 ? "ebb" : "tide"));
    expect(await store.approve({ courseId, concepts, links: [], at: LATER })).toEqual(ids);
    const taught = await courses.listConcepts([courseId]);
    expect(taught.map(({ id }) => id)).toEqual([before, ...concepts.map(({ id }) => id)]);
    expect(taught[1]).toMatchObject({
      materialId,
      term: "ebb",
      spoken: "ebbs",
      sentences: [{ part: "definition", text: "A ebb is a thing.", quote: "A ebb is a thing." }],
      questions: [{ kind: "recall", answer: "A ebb is a thing." }],
    });
    const again = ids.map((id) => toConcept(id, "tide"));
    expect(await store.approve({ courseId, concepts: again, links: [], at: LATER })).toEqual([]);
    expect(await courses.listTerms([courseId])).toHaveLength(3);
  });

  test("nothing of another course is decided on", async () => {
    const { db, store, courseId, ids } = await openProposals(["tide"]);
    const other = await addCourse(db);
    const concepts = ids.map((id) => toConcept(id, "tide"));
    expect(await store.approve({ courseId: other, concepts, links: [], at: LATER })).toEqual([]);
    expect(await store.reject({ courseId: other, ids, at: LATER })).toEqual([]);
    expect(await store.undo({ courseId: other, ids, at: LATER })).toEqual([]);
    expect((await store.list(courseId))[0]?.state).toBe("proposed");
  });

  test("a decision is undone, but for a concept that something was made of", async () => {
    const { db, store, courses, courseId, ids } = await openProposals(["tide", "ebb", "flood"]);
    const [tide = "", ebb = "", flood = ""] = ids;
    const concepts = [toConcept(tide, "tide"), toConcept(ebb, "ebb")];
    await store.approve({ courseId, concepts, links: [], at: LATER });
    await store.reject({ courseId, ids: [flood], at: LATER });
    await addConceptText(db, { conceptId: concepts[1]?.id ?? "", language: "de" });
    expect(await store.undo({ courseId, ids, at: LATER })).toEqual([tide, flood].toSorted());
    const states = (await store.list(courseId)).map(({ state, conceptId }) => [state, conceptId]);
    expect(states).toEqual([
      ["proposed", null],
      ["approved", concepts[1]?.id],
      ["proposed", null],
    ]);
    expect((await courses.listTerms([courseId])).map(({ term }) => term)).toEqual(["ebb"]);
  });

  test("links are written with an approval where none stands, and go with it when it is undone", async () => {
    const { db, store, courses, courseId, ids } = await openProposals(["tide", "ebb"]);
    const older = await addConcept(db, { courseId, term: "Sea" });
    const concepts = [toConcept(ids[0] ?? "", "tide"), toConcept(ids[1] ?? "", "ebb")];
    const [tide = "", ebb = ""] = concepts.map(({ id }) => id);
    const linkOf = (fromId: string, toId: string): ConceptLink => ({
      fromId,
      toId,
      kind: "needs",
      texts: { en: "It comes first." },
      quotes: { from: "a", to: "b" },
    });
    const links = [linkOf(ebb, tide), linkOf(tide, older), linkOf(tide, nextId())];
    await store.approve({ courseId, concepts, links, at: LATER });
    const ends = async () => (await courses.listLinks([courseId])).map(({ toId }) => toId);
    expect((await ends()).toSorted()).toEqual([tide, older].toSorted());
    expect(await store.undo({ courseId, ids: ids.slice(1), at: LATER + 1 })).toEqual(ids.slice(1));
    expect(await ends()).toEqual([older]);
    await db.update(schema.conceptLinks).set({ updatedAt: LATER + 2 });
    // A teacher changed it since: it is in use.
    expect(await store.undo({ courseId, ids, at: LATER + 3 })).toEqual([]);
    expect(await ends()).toEqual([older]);
  });

  test("a concept that a learner asked for more of stays", async () => {
    const { db, store, courseId, ids } = await openProposals(["tide"]);
    const concepts = ids.map((id) => toConcept(id, "tide"));
    await store.approve({ courseId, concepts, links: [], at: LATER });
    const stamps = { createdAt: SINCE, updatedAt: SINCE };
    const conceptId = concepts[0]?.id ?? "";
    await db
      .insert(schema.conceptChoices)
      .values({ userId: await addUser(db, { name: "Ada" }), conceptId, kind: "more", ...stamps });
    expect(await store.undo({ courseId, ids, at: LATER })).toEqual([]);
    expect((await store.list(courseId))[0]?.state).toBe("approved");
  });

  test("nothing becomes a concept of a material that is gone", async () => {
    const { db, store, courses, courseId, materialId, ids } = await openProposals(["tide"]);
    await db
      .update(schema.materials)
      .set({ removedAt: LATER })
      .where(eq(schema.materials.id, materialId));
    const concepts = ids.map((id) => toConcept(id, "tide"));
    expect(await store.approve({ courseId, concepts, links: [], at: LATER })).toEqual([]);
    expect(await courses.listTerms([courseId])).toEqual([]);
    expect((await store.list(courseId))[0]?.state).toBe("proposed");
  });

  test("those that wait go with the material that they quote, those decided on stay", async () => {
    const { db, store, courseId, materialId, ids } = await openProposals(["tide", "ebb"]);
    await store.reject({ courseId, ids: ids.slice(1), at: LATER });
    await createD1MaterialStore(db).remove({ materialId, lost: [], at: LATER });
    expect((await store.list(courseId)).map(({ id }) => id)).toEqual(ids.slice(1));
  });

  test("one that waits is changed, one that was decided on is not", async () => {
    const { store, courseId, ids } = await openProposals(["tide"]);
    const [proposalId = ""] = ids;
    const proposal = { ...describeProposal("tide"), term: "Tides" };
    expect(await store.edit({ proposalId, proposal, at: LATER })).toBe(true);
    expect(await store.find(proposalId)).toMatchObject({ term: "Tides" });
    await store.reject({ courseId, ids, at: LATER });
    expect(await store.edit({ proposalId, proposal, at: LATER })).toBe(false);
  });
}
