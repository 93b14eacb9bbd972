import { createD1CourseFileStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addCourse, addMaterial } from "../../../support/rows/courses.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testCourseFileStore(open: OpenWorld): void {
  test("the files of a course come by their ids, a page after the other", async () => {
    const { db } = await open();
    const [courseId, other] = [await addCourse(db), await addCourse(db)];
    const ids = [
      await addMaterial(db, { courseId, title: "First" }),
      await addMaterial(db, { courseId }),
      await addMaterial(db, { courseId }),
    ];
    await addMaterial(db, { courseId: other });
    const files = createD1CourseFileStore(db);
    const page = await files.list({ courseId, limit: 2, after: null });
    expect(page[0]).toEqual({
      id: ids[0],
      courseId,
      title: "First",
      contentType: "text/markdown",
      sizeBytes: 1000,
      createdAt: SINCE,
    });
    expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const rest = await files.list({ courseId, limit: 2, after: ids[1] ?? null });
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(2));
  });
}
