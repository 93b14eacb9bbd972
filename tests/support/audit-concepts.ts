import { editOf, endsOf, type MadeCourse } from "./courses.ts";
import { callProcedure, type TestPerson } from "./people.ts";

interface About<TDeed> {
  course: MadeCourse;
  teacher: TestPerson;
  ofCourse: (input: object) => TDeed;
}

/** What is done to concepts of a course, one after another: they are merged last. */
export function listConceptDeeds<TDeed>(about: () => About<TDeed>) {
  const ofCourse = (input: (course: MadeCourse) => object) => () =>
    about().ofCourse(input(about().course));
  return {
    "concepts.edit": ofCourse(editOf),
    "concepts.order": ofCourse(({ conceptIds }) => ({ ids: conceptIds })),
    "concepts.link": ofCourse((course) => ({
      ...endsOf(course),
      kind: "needs",
      text: "It comes first.",
    })),
    "concepts.unlink": ofCourse(endsOf),
    "concepts.undo": async () => {
      const { course, teacher } = about();
      const options = { as: teacher, input: editOf(course), isMutation: true };
      const response = await callProcedure("concepts.edit", options);
      const { result } = await response.json<{ result: { data: { changeId: string } } }>();
      return about().ofCourse({ changeId: result.data.changeId });
    },
    "concepts.merge": ofCourse(({ conceptIds }) => ({
      keptId: conceptIds.at(-1),
      goneId: conceptIds.at(-2),
      choice: { name: "kept", sentences: [{ from: "kept", at: 0 }], questions: [] },
    })),
  };
}
