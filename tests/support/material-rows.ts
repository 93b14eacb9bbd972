import { makeCourse, makeMaterial, makeReading } from "./courses.ts";

const spare: { readings: string[]; materials: string[] } = { readings: [], materials: [] };
let course: Awaited<ReturnType<typeof makeCourse>>;

/** Files and materials of a course, one for each who asks: who may, takes it away. */
export async function prepareMaterials(made: typeof course, people: number): Promise<void> {
  course = made;
  for (let count = 0; count < people; count += 1) {
    spare.materials.push(await makeMaterial(made.id));
    for (const _ of ["sent", "dismissed"]) {
      spare.readings.push((await makeReading(made.id)).readingId);
    }
  }
}

/** What each operation on materials is asked with, and who may. */
export function materialRows<TVerdicts>(may: { teacherOnly: TVerdicts; courseMembers: TVerdicts }) {
  const change = (input: () => unknown) => ({
    verdicts: may.teacherOnly,
    isMutation: true,
    input,
  });
  return {
    "materials.list": { verdicts: may.teacherOnly, input: () => ({ courseId: course.id }) },
    "materials.open": {
      verdicts: may.courseMembers,
      input: () => ({ materialId: course.materialId }),
    },
    "materials.begin": change(() => ({ courseId: course.id, name: "cells.pdf", sizeBytes: 5 })),
    "materials.send": change(() => ({ readingId: spare.readings.pop() })),
    "materials.paste": change(() => ({ courseId: course.id, title: "Notes", text: "A cell." })),
    "materials.dismiss": change(() => ({ readingId: spare.readings.pop() })),
    "materials.remove": change(() => ({ materialId: spare.materials.pop() })),
  };
}
