import { compose, type Machine } from "@learnlab/worker/compose";

/** The worker's own machine, and its database for what no store is asked. */
export interface BenchMachine {
  machine: Machine;
  db: D1Database;
}

export function openBenchMachine(env: Env): BenchMachine {
  return { machine: compose(env, "http://learnlab.test"), db: env.DB };
}

/** A new learner of the courses; those with one name and no scores get one script. */
export async function addLearner(
  { db, machine }: { db: D1Database; machine: Pick<Machine, "ids" | "clock" | "courses"> },
  { name, courseIds }: { name: string; courseIds: string[] },
): Promise<string> {
  const [userId, at] = [machine.ids.next(), machine.clock.now()];
  await db
    .prepare(
      `insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
       values (?, ?, ?, 1, 'learner', 0, ?, ?)`,
    )
    .bind(userId, name, `${userId}@bench.test`, at, at)
    .run();
  for (const [index, courseId] of courseIds.entries()) {
    await machine.courses.enroll({ id: machine.ids.next(), userId, courseId, at: at + index });
  }
  return userId;
}
