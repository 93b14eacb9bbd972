import {
  createD1AccountEraser,
  createD1CleanupStore,
  createD1SpendLedger,
  schema,
} from "@learnlab/adapters/d1";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { recomputeSpend } from "../../../support/recompute-spend.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const DAY = 86_400_000;
const MONTH = "2026-11";
const STEPS = 240;
const MOST = 1_000;

/** Numbers that look random, and are the same each time. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

type Dice = ReturnType<typeof createDice>;

interface School extends World {
  roll: Dice;
  ledger: ReturnType<typeof createD1SpendLedger>;
  learners: string[];
  episodes: string[];
  courses: string[];
  concepts: string[];
  open: string[];
  now: number;
}

async function openSchool(world: World, roll: Dice): Promise<School> {
  const { db } = world;
  const courses = [];
  const concepts = [];
  for (const title of ["Optics", "Sound", "Heat"]) {
    const courseId = await addCourse(db, { title });
    courses.push(courseId);
    for (const _ of [1, 2, 3]) concepts.push(await addConcept(db, { courseId }));
  }
  const [merged = "", into = ""] = concepts;
  await db.delete(schema.concepts).where(eq(schema.concepts.id, merged));
  const stamps = { createdAt: SINCE, updatedAt: SINCE };
  await db.insert(schema.conceptMerges).values({ fromId: merged, intoId: into, ...stamps });
  const learners = [];
  for (const name of ["Ada", "Bob", "Cleo", "Dan"]) learners.push(await addUser(db, { name }));
  const ledger = createD1SpendLedger(db, { monthlyMicroDollars: null });
  const lists = { learners, courses, concepts, episodes: ["sample", "library"], open: [] };
  return { ...world, ...lists, roll, ledger, now: SINCE - 5 * DAY };
}

function pick<T>({ roll }: School, from: readonly T[]): T {
  const one = from[roll(from.length)];
  if (one === undefined) throw new Error("There is nothing to pick from.");
  return one;
}

const taught = (school: School) =>
  Array.from({ length: school.roll(5) }, () => pick(school, school.concepts));

async function reserve(school: School): Promise<void> {
  const id = nextId();
  const [episodeId, provider] = [pick(school, school.episodes), pick(school, ["polly", "openai"])];
  const microDollars = school.roll(1_000);
  await school.ledger.reserve({ id, episodeId, provider, units: 10, microDollars, at: school.now });
  school.open.push(id);
}

/** Perhaps days later, in another month, or twice. */
async function settle(school: School): Promise<void> {
  if (school.open.length === 0) return;
  const id = pick(school, school.open);
  const microDollars = school.roll(800);
  const model = pick(school, ["", "gpt", "mini"]);
  const units = school.roll(90);
  await school.ledger.settle({ id, units, microDollars, model, at: school.now });
}

const deeds: ((school: School) => Promise<void>)[] = [
  reserve,
  reserve,
  reserve,
  settle,
  settle,
  async (school) => {
    const userId = pick(school, school.learners);
    const isSent = school.roll(4) === 0;
    const courseId = isSent ? pick(school, school.courses) : null;
    school.episodes.push(
      await addEpisode(school.db, { userId, conceptIds: taught(school), courseId }),
    );
  },
  async (school) => {
    school.now += school.roll(2) * DAY;
  },
  async ({ ledger, now }) => {
    await ledger.settleUnheard({ reservedBefore: now - DAY, at: now });
  },
  // An episode teaches other concepts once it is written.
  async (school) => {
    const { episodes } = schema;
    const change = { conceptIds: taught(school), title: "Written" };
    await school.db
      .update(episodes)
      .set(change)
      .where(eq(episodes.id, pick(school, school.episodes)));
  },
  async (school) => {
    if (school.roll(3) > 0) return;
    const { episodes } = schema;
    await school.db.delete(episodes).where(eq(episodes.id, pick(school, school.episodes)));
  },
  async (school) => {
    if (school.roll(12) > 0 || school.learners.length < 2) return;
    const [userId = ""] = school.learners.splice(school.roll(school.learners.length), 1);
    const [person, at] = [{ userId, actorId: userId, email: "a@b.c" }, school.now];
    const ids = { id: nextId(), auditId: nextId(), subjectHash: "hash" };
    const erasure = {
      ...person,
      ...ids,
      coursesTo: null,
      action: "record.deleteAccount",
      at,
    } as const;
    expect(await createD1AccountEraser(school.db).erase(erasure)).toBe("erased");
  },
  async ({ db, roll, now }) => {
    if (roll(4) > 0) return;
    const due = { kind: "spend", before: now - roll(9) * DAY, limit: 2, at: now } as const;
    await createD1CleanupStore(db).deleteRows(due);
  },
  async ({ db, roll }) => {
    if (roll(4) > 0) return;
    const one = sql`(select rowid from spend limit 1 offset ${roll(20)})`;
    await db.run(sql`delete from spend where rowid in ${one}`);
  },
];

async function compare({ db, ledger }: School, month: string): Promise<void> {
  const since = `${month}-10`;
  const at = Date.parse(`${since}T00:00:00Z`);
  const truth = await recomputeSpend(db, { month, since, provider: "polly" });
  const days = await ledger.listDays({ since: at });
  expect(days).toHaveLength(truth.days.length);
  expect(days).toEqual(expect.arrayContaining(truth.days));
  expect(await ledger.listDearest({ month, limit: MOST })).toEqual(truth.learners);
  expect(await ledger.listDearest({ month, limit: 2 })).toEqual(truth.learners.slice(0, 2));
  expect(await ledger.listCourses({ month, limit: MOST })).toEqual(truth.courses);
  const average = await ledger.averageUnits({ provider: "polly", since: at });
  expect(average).toEqual(truth.averageUnits);
}

/** Sums that are kept, beside what single costs add up to. */
export function testSums(open: OpenWorld): void {
  test.each([1, 7, 2026])(
    "sums are what single costs add up to, whatever happens to costs, episodes and people (%i)",
    async (seed) => {
      const school = await openSchool(await open(), createDice(seed));
      for (let step = 0; step < STEPS; step += 1) {
        await pick(school, deeds)(school);
        if (step % 12 === 0) await compare(school, MONTH);
      }
      await compare(school, MONTH);
      await compare(school, "2026-12");
      const settled = await school.db.select().from(schema.spend);
      expect(settled.length).toBeGreaterThan(10);
    },
    30_000,
  );

  test("sums of nothing are gone", async () => {
    const world = await open();
    const { db } = world;
    const school = await openSchool(world, createDice(3));
    const userId = pick(school, school.learners);
    school.episodes.push(await addEpisode(db, { userId, conceptIds: taught(school) }));
    for (let times = 0; times < 12; times += 1) await reserve(school);
    await school.ledger.settleUnheard({ reservedBefore: SINCE, at: SINCE });
    const sums = [
      schema.spendDays,
      schema.spendLearners,
      schema.spendCourses,
      schema.spendEpisodes,
    ];
    for (const table of sums) expect(await db.select().from(table)).not.toEqual([]);
    await db.delete(schema.spend);
    for (const table of sums) expect(await db.select().from(table)).toEqual([]);
  });

  test("a cost cannot be given to another episode, day or learner", async () => {
    const { db } = await open();
    const ledger = createD1SpendLedger(db, { monthlyMicroDollars: null });
    const cost = { id: nextId(), episodeId: "e", provider: "polly", units: 1, microDollars: 1 };
    await ledger.reserve({ ...cost, at: SINCE });
    await ledger.settle({ id: cost.id, units: 1, microDollars: 1, at: SINCE });
    await expect(db.update(schema.spend).set({ day: "2026-01-01" })).rejects.toThrow("spend");
  });
}
