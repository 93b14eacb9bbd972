import { type Database, schema } from "@learnlab/adapters/d1";
import type { CourseCost, DearLearner, SpentDay } from "@learnlab/domain";

/** Divides by every number of parts up to ten, so that shares stay whole numbers. */
const WHOLE = 2_520;

/** A settled cost or an open reservation. */
interface Cost {
  episodeId: string;
  userId: string | null;
  day: string;
  provider: string;
  model: string | null;
  calls: number;
  units: number;
  settled: number;
  estimated: number;
  reserved: number;
}

interface Recomputed {
  days: SpentDay[];
  learners: DearLearner[];
  courses: CourseCost[];
  averageUnits: number | null;
}

/** What reports of costs have to say, worked out from every single cost, without sums that are kept. */
export async function recomputeSpend(
  db: Database,
  { month, since, provider }: { month: string; since: string; provider: string },
): Promise<Recomputed> {
  const costs = await readCosts(db);
  const ofMonth = costs.filter(({ day }) => day.startsWith(month));
  const bought = costs.filter(
    (cost) => cost.day >= since && cost.provider === provider && isSettledEpisode(cost),
  );
  const episodes = new Set(bought.map(({ episodeId }) => episodeId)).size;
  return {
    days: sumDays(costs.filter(({ day }) => day >= since)),
    learners: await sumLearners(db, ofMonth),
    courses: await sumCourses(db, ofMonth),
    averageUnits: episodes === 0 ? null : sum(bought, "units") / episodes,
  };
}

async function readCosts(db: Database): Promise<Cost[]> {
  const [settled, open, episodes] = await Promise.all([
    db.select().from(schema.spend),
    db.select().from(schema.spendReservations),
    db.select().from(schema.episodes),
  ]);
  const ownerOf = new Map(episodes.map(({ id, userId }) => [id, userId]));
  return [
    ...settled.map((row) => ({
      ...row,
      model: row.model === "" ? null : row.model,
      settled: row.microDollars,
      estimated: row.estimatedMicroDollars,
      reserved: 0,
    })),
    ...open.map((row) => ({
      ...row,
      userId: ownerOf.get(row.episodeId) ?? null,
      day: new Date(row.createdAt).toISOString().slice(0, 10),
      model: null,
      calls: 1,
      settled: 0,
      estimated: 0,
      reserved: row.microDollars,
    })),
  ];
}

function isSettledEpisode({ episodeId, reserved }: Cost): boolean {
  return reserved === 0 && episodeId !== "" && episodeId !== "sample";
}

function sum(costs: Cost[], of: "calls" | "units" | "settled" | "estimated" | "reserved"): number {
  return costs.reduce((all, cost) => all + cost[of], 0);
}

function sumDays(costs: Cost[]): SpentDay[] {
  const lines = Map.groupBy(costs, ({ day, provider, model }) => `${day} ${provider} ${model}`);
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    if (first === undefined) return [];
    const { day: date, provider, model } = first;
    return [
      {
        date,
        provider,
        model,
        calls: sum(line, "calls"),
        units: sum(line, "units"),
        settledMicroDollars: sum(line, "settled"),
        estimatedMicroDollars: sum(line, "estimated"),
        reservedMicroDollars: sum(line, "reserved"),
      },
    ];
  });
}

async function sumLearners(db: Database, costs: Cost[]): Promise<DearLearner[]> {
  const users = await db.select().from(schema.users);
  return users
    .map(({ id: userId, name }) => ({
      userId,
      name,
      own: costs.filter((c) => c.userId === userId),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ own, ...user }) => ({
      ...user,
      episodes: new Set(own.map(({ episodeId }) => episodeId)).size,
      microDollars: sum(own, "settled") + sum(own, "reserved"),
    }))
    .toSorted((a, b) => b.microDollars - a.microDollars || (a.userId < b.userId ? -1 : 1));
}

async function sumCourses(db: Database, costs: Cost[]): Promise<CourseCost[]> {
  const [courses, concepts, merges, episodes] = await Promise.all([
    db.select().from(schema.courses),
    db.select().from(schema.concepts),
    db.select().from(schema.conceptMerges),
    db.select().from(schema.episodes),
  ]);
  const courseOf = new Map(concepts.map(({ id, courseId }) => [id, courseId]));
  for (const { fromId, intoId } of merges) courseOf.set(fromId, courseOf.get(intoId) ?? "");
  const partsOf = new Map(
    episodes.map(({ id, conceptIds, courseId }) => [
      id,
      [...conceptIds.map((concept) => courseOf.get(concept)), courseId].flatMap((one) => one ?? []),
    ]),
  );
  const titles = new Map<string | null, string>(courses.map(({ id, title }) => [id, title]));
  const shares = costs.flatMap(({ episodeId, settled, reserved }) => {
    const parts = partsOf.get(episodeId) ?? [];
    const amount = ((settled + reserved) * WHOLE) / Math.max(1, parts.length);
    return (parts.length === 0 ? [null] : parts).map((courseId) => ({
      courseId,
      amount,
      episodeId: partsOf.has(episodeId) ? episodeId : null,
    }));
  });
  return [...Map.groupBy(shares, ({ courseId }) => courseId)]
    .map(([courseId, own]) => ({
      course: courseId === null ? null : { courseId, title: titles.get(courseId) ?? "" },
      episodes: new Set(own.flatMap(({ episodeId }) => episodeId ?? [])).size,
      microDollars: Math.round(own.reduce((all, { amount }) => all + amount, 0) / WHOLE),
    }))
    .toSorted(compareCourses);
}

function compareCourses(a: CourseCost, b: CourseCost): number {
  if (a.course === null || b.course === null) return a.course === null ? 1 : -1;
  return b.microDollars - a.microDollars || (a.course.courseId < b.course.courseId ? -1 : 1);
}
