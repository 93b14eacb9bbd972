import {
  createD1MaterialStore,
  createD1ProposalRunStore,
  createD1ProposalStore,
} from "@learnlab/adapters/d1";
import type { Proposal, ProposalRunProgress } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { describeProposal } from "../../../support/rows/describe-proposal.ts";
import { addCourse, addMaterial } from "../../../support/rows/courses.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const LATER = SINCE + 1_000;
const LEASE = SINCE + 60_000;

const named = (...terms: string[]): { id: string; proposal: Proposal }[] =>
  terms.map((term) => ({ id: nextId(), proposal: describeProposal(term) }));

export function testProposalRunStore(open: OpenWorld): void {
  async function openRun() {
    const { db } = await open();
    const courseId = await addCourse(db);
    const materialId = await addMaterial(db, { courseId });
    const runs = createD1ProposalRunStore(db);
    const proposals = createD1ProposalStore(db);
    const begin = () => runs.begin({ id: nextId(), courseId, materialId, at: SINCE });
    const terms = async () => (await proposals.list(courseId)).map(({ term }) => term);
    return { db, runs, proposals, courseId, materialId, begin, terms };
  }

  /** A run that is held and knows its three parts. */
  async function openHeld() {
    const opened = await openRun();
    const id = (await opened.begin()) ?? "";
    const held = await opened.runs.claim({ id, at: SINCE, leaseUntil: LEASE });
    if (held === null) throw new Error("Nobody got the run.");
    const { attempt } = held;
    await opened.runs.plan({ id, attempt, partCount: 3, pageCount: 60, at: SINCE });
    const progress: ProposalRunProgress = {
      id,
      attempt,
      waiting: [1, 2],
      missed: [],
      failure: null,
      pagesRead: 20,
      leaseUntil: LEASE,
      at: LATER,
    };
    return { ...opened, id, attempt, progress };
  }

  test("a material has one run, which takes the place of what waits and nobody touched", async () => {
    const { runs, proposals, courseId, materialId, begin, terms } = await openRun();
    const [tide, ebb] = [named("tide"), named("ebb")];
    await proposals.replace({ courseId, materialId, proposals: [...tide, ...ebb], at: SINCE });
    const edited = { proposalId: ebb[0]?.id ?? "", proposal: describeProposal("low tide") };
    await proposals.edit({ ...edited, at: LATER });
    const id = await begin();
    expect(id).not.toBeNull();
    expect(await terms()).toEqual(["low tide"]);
    expect(await begin()).toBeNull();
    expect(await runs.list(courseId)).toEqual([await runs.find(id ?? "")]);
    expect(await runs.find(id ?? "")).toEqual({
      id,
      courseId,
      materialId,
      status: "running",
      pageCount: 0,
      pagesRead: 0,
      missed: [],
      failure: null,
    });
  });

  test("a run is held by one at a time, and goes on behind the last part that was kept", async () => {
    const { runs, id, progress, terms } = await openHeld();
    const claim = { id, at: LATER, leaseUntil: LEASE + 1 };
    expect(await runs.claim(claim)).toBeNull();
    expect(await runs.keepPart({ ...progress, part: 0, proposals: named("tide", "ebb") })).toBe(
      true,
    );
    const next = await runs.claim({ ...claim, at: LEASE });
    expect(next).toMatchObject({ attempt: 2, tries: 1, partCount: 3, waiting: [1, 2] });
    const late = { ...progress, part: 1, waiting: [2], proposals: named("flood") };
    expect(await runs.keepPart(late)).toBe(false);
    expect(await terms()).toEqual(["tide", "ebb"]);
    await runs.release({ id, attempt: 1 });
    expect(await runs.claim({ ...claim, at: LEASE })).toBeNull();
    await runs.release({ id, attempt: 2 });
    expect(await runs.claim({ ...claim, at: LEASE })).toMatchObject({ attempt: 3, tries: 2 });
  });

  test("what no model could do is asked for again, and nothing else", async () => {
    const { runs, id, progress, begin, terms } = await openHeld();
    await runs.keepPart({ ...progress, part: 0, proposals: named("tide") });
    await runs.keepPart({
      ...progress,
      part: 1,
      waiting: [],
      missed: [1],
      failure: "unanswered",
      pagesRead: 60,
      proposals: named("ebb"),
    });
    expect(await runs.find(id)).toMatchObject({ status: "done", missed: [1], pagesRead: 60 });
    expect(await begin()).toBe(id);
    const held = await runs.claim({ id, at: LEASE, leaseUntil: LEASE + 1 });
    expect(held).toMatchObject({ waiting: [1], missed: [], failure: null, tries: 1 });
    const done = { ...progress, attempt: held?.attempt ?? 0, waiting: [], part: 1 };
    await runs.keepPart({ ...done, proposals: named("low tide") });
    expect(await terms()).toEqual(["tide", "low tide"]);
    expect(await begin()).toBeNull();
  });

  test("what a person touched stays when its part is done again", async () => {
    const { runs, proposals, courseId, progress, terms } = await openHeld();
    const [tide, ebb] = [named("tide"), named("ebb")];
    await runs.keepPart({ ...progress, part: 0, proposals: [...tide, ...ebb] });
    const ids = tide.map(({ id }) => id);
    await proposals.reject({ courseId, ids, at: LATER + 1 });
    await proposals.undo({ courseId, ids, at: LATER + 2 });
    await runs.keepPart({ ...progress, part: 0, proposals: named("flood") });
    expect((await terms()).toSorted()).toEqual(["flood", "tide"]);
  });

  test("one that was called off keeps nothing more, and can go on", async () => {
    const { runs, id, progress, begin, terms } = await openHeld();
    expect(await runs.end({ id, status: "stopped", at: LATER })).toBe(true);
    expect(await runs.end({ id, status: "gave_up", at: LATER })).toBe(false);
    expect(await runs.keepPart({ ...progress, part: 0, proposals: named("tide") })).toBe(false);
    expect(await terms()).toEqual([]);
    expect(await begin()).toBe(id);
    expect(await runs.claim({ id, at: LATER, leaseUntil: LEASE })).toMatchObject({
      waiting: [0, 1, 2],
    });
  });

  test("a material without anything to read is done at once", async () => {
    const { runs, begin } = await openRun();
    const id = (await begin()) ?? "";
    await runs.claim({ id, at: SINCE, leaseUntil: LEASE });
    await runs.plan({ id, attempt: 1, partCount: 0, pageCount: 2, at: SINCE });
    expect(await runs.find(id)).toMatchObject({ status: "done", pageCount: 2 });
  });

  test("runs that wait too long are sent again, each once; those of a worker that is gone at once", async () => {
    const { runs, id } = await openHeld();
    const sweep = { waitingSince: LATER, onlyWorkerSince: 0, at: LATER, limit: 10 };
    expect(await runs.takeWaiting(sweep)).toEqual([]);
    expect(await runs.takeWaiting({ ...sweep, onlyWorkerSince: LATER })).toEqual([{ id }]);
    expect(await runs.takeWaiting({ ...sweep, onlyWorkerSince: LATER })).toEqual([]);
    const later = { ...sweep, waitingSince: LATER + 1, at: LEASE };
    expect(await runs.takeWaiting(later)).toEqual([{ id }]);
  });

  test("a run goes with its material", async () => {
    const { db, runs, courseId, materialId, begin } = await openRun();
    await begin();
    await createD1MaterialStore(db).remove({ materialId, lost: [], at: LATER });
    expect(await runs.list(courseId)).toEqual([]);
  });
}
