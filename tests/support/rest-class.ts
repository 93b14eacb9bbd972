import { enroll, makeCourse } from "./courses.ts";
import { signUp, type TestPerson } from "./people.ts";
import { makeToken } from "./rest.ts";

export interface RestClass {
  courseId: string;
  materialId: string;
  teacher: TestPerson;
  learner: TestPerson;
  other: TestPerson;
  admin: TestPerson;
  /** The learner's, with every scope. */
  token: string;
  adminToken: string;
}

/** A course with two learners, an admin who learns nothing, and tokens. */
export async function openRestClass(name: string): Promise<RestClass> {
  const [teacher, learner, other, admin] = await Promise.all([
    signUp(`${name} Teacher`, "teacher"),
    signUp(`${name} Learner`),
    signUp(`${name} Other`),
    signUp(`${name} Admin`, "admin"),
  ]);
  const { id: courseId, materialId } = await makeCourse({ title: name, teacherId: teacher.id });
  await Promise.all([enroll(learner.id, courseId), enroll(other.id, courseId)]);
  const [token, adminToken] = await Promise.all([makeToken(learner), makeToken(admin)]);
  return { courseId, materialId, teacher, learner, other, admin, token, adminToken };
}
