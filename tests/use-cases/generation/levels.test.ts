import { env } from "#bindings";
import { demoId, readDemoCourses, seedDemo } from "@learnlab/demo";
import { type AbilityLevel, finishReading, readScript } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { enroll } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { changeSettings, signUp } from "../../support/people.ts";

const courses = readDemoCourses();
const machine = openMachine();
const DAYS = 2;

beforeAll(async () => {
  const { DB: db, MEDIA: media } = env;
  const now = machine.clock.now();
  await seedDemo({ db, media, hashPassword: async () => "nobody signs in", now }, courses);
});

/** What each sentence of the first lessons does, day by day, for somebody of a level who hears German. */
async function listTaught(abilityLevel: AbilityLevel) {
  const learner = await signUp(`German ${abilityLevel}`);
  const actor = { userId: learner.id, role: "learner" } as const;
  for (const { slug } of courses) await enroll(learner.id, demoId(slug));
  await changeSettings(learner, { abilityLevel });
  const partsOf = new Map(
    courses.flatMap(({ slug, concepts }) =>
      concepts.map(({ key, sentences }) => [demoId(`${slug} ${key}`), sentences] as const),
    ),
  );
  const days: string[][] = [];
  for (let day = 1; day <= DAYS; day += 1) {
    const asked = { userId: learner.id, languages: ["de" as const], outputFormat: "text" as const };
    const episodeId = await makePending(machine, asked);
    expect(await deliver(machine, { episodeId })).toBe("ack");
    const { script } = await readScript(machine, { actor, episodeId });
    expect(script.checks.filter(({ passed }) => !passed)).toEqual([]);
    await finishReading(machine, { actor, episodeId });
    machine.pass(86_400_000);
    days.push(
      (script.tracks[0]?.segments ?? []).flatMap(({ kind, conceptId, sentences }) => {
        if (kind !== "lesson") return [];
        const parts = partsOf.get(conceptId ?? "") ?? [];
        const said = sentences.flatMap(({ id }) => {
          const at = Number(/\d+$/.exec(id)?.[0]) - 1;
          return parts[at]?.part ?? [];
        });
        return said.join(" ");
      }),
    );
  }
  return days;
}

test("who begins hears no pitfall at first and an idea less, and experts need no picture", async () => {
  const [beginner, intermediate, advanced] = [
    await listTaught("beginner"),
    await listTaught("intermediate"),
    await listTaught("advanced"),
  ];
  const every = (days: string[][], has: RegExp) => days.flat().every((parts) => has.test(parts));
  const some = (days: string[][], has: RegExp) => days.flat().some((parts) => has.test(parts));
  for (const days of [beginner, intermediate, advanced]) {
    expect(every(days, /^definition .*mechanism/)).toBe(true);
  }
  expect([some(beginner, /pitfall/), every(beginner, /picture/)]).toEqual([false, true]);
  expect(every(intermediate, /picture.*pitfall$/)).toBe(true);
  expect([some(advanced, /picture/), every(advanced, /pitfall$/)]).toEqual([false, true]);
  const totals = [beginner, intermediate, advanced].map((days) => days.flat().length);
  const [least = 0, middle = 0, most = 0] = totals;
  expect(least, totals.join()).toBeLessThanOrEqual(middle);
  expect(least, totals.join()).toBeLessThan(most);
});
