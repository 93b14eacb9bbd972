import { env } from "#bindings";
import { demoId, readDemoCourses, seedDemo } from "@learnlab/demo";
import { changeSettingsOn } from "../../support/people.ts";
import { openMachine, type TestMachine } from "../../support/generation.ts";
import type { Language, LanguageModel, Log } from "@learnlab/domain";

import { beginEmpty } from "../../support/bindings/memory.ts";

/** The learner of the demo who studies all of its courses. */
export const LEARNER = demoId("learner-a");
export const ACTOR = { userId: LEARNER, role: "learner" } as const;

type StudyMachine = Omit<TestMachine, "log"> & { log: Log };

/** Of the learner. */
export const TIME_ZONE = "Europe/Berlin";

export interface OpenStudy {
  machine: StudyMachine;
  /** What the machine reported as an error; a bench with one of them has failed. */
  errors: string[];
}

/** The demo on stores in memory, with the use cases of the worker, a voice that is silent and a clock of its own. */
export async function openStudy({
  languages,
  model = null,
  isStandIn = true,
}: {
  languages: Language[];
  model?: LanguageModel | null;
  /** Whether the voices are the local stand-in's, which cost nothing. */
  isStandIn?: boolean;
}): Promise<OpenStudy> {
  beginEmpty();
  const errors: string[] = [];
  const opened = openMachine();
  const log = {
    info: () => {},
    error: (event: string, error: unknown) => void errors.push(`${event}: ${String(error)}`),
  };
  const machine: StudyMachine = {
    ...opened,
    log,
    models: model === null ? [] : [model],
    speechDefaults: { ...opened.speechDefaults, isStandIn },
  };
  await seedDemo(
    {
      db: env.DB as never,
      media: env.MEDIA as never,
      hashPassword: async () => "nobody signs in",
      now: machine.clock.now(),
    },
    readDemoCourses(),
  );
  await changeSettingsOn(machine, {
    actor: ACTOR,
    change: { languages, outputFormat: "both", timeZone: TIME_ZONE, dailyMinute: 11 * 60 },
  });
  return { machine, errors };
}

/** Courses, concepts and links of the learner, and what each concept is called. */
export async function readCourses({ machine }: OpenStudy, languages: Language[]) {
  const courses = await machine.courses.listEnrolled(LEARNER);
  const courseIds = courses.map(({ id }) => id);
  const [concepts, links] = await Promise.all([
    machine.courses.listConcepts(courseIds),
    machine.courses.listLinks(courseIds),
  ]);
  const ids = concepts.map(({ id }) => id);
  const texts = await machine.courses.listConceptTexts(ids, languages);
  const languageOf = new Map(courses.map(({ id, language }) => [id, language]));
  const own = concepts.map(({ id, courseId, ...concept }) => ({
    ...concept,
    conceptId: id,
    language: languageOf.get(courseId) ?? "en",
  }));
  const names = [...own, ...texts].flatMap(({ conceptId, language, term, spoken }) =>
    [term, spoken].map((name) => ({ conceptId, language, name })),
  );
  return { courses, concepts, links, names };
}
