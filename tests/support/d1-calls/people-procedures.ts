import { enroll } from "../courses.ts";
import { TEST_PASSWORD } from "../people.ts";
import { lastMutation, mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofPerson = async ({ newcomer }: Study) => ({ userId: (await newcomer()).id });

/** The procedures of people and of their accounts' ends. */
export const PEOPLE_PROCEDURES: Record<string, Procedure> = {
  "people.list": query("admin", () => ({})),
  "people.setRole": mutation("admin", async (study) => ({
    ...(await ofPerson(study)),
    role: "teacher",
  })),
  "people.setDisabled": mutation("admin", async (study) => ({
    ...(await ofPerson(study)),
    disabled: true,
  })),
  "people.resetLink": mutation("admin", ofPerson),
  "people.get": query("admin", ofPerson),
  "people.courses": query("admin", ofPerson),
  "people.devices": query("admin", ofPerson),
  "people.signOutDevice": mutation("admin", async ({ machine, newcomer }) => {
    const { id: userId } = await newcomer();
    const [device] = await machine.deviceSessions.list({ userId, at: machine.clock.now() });
    return { userId, deviceId: device?.id };
  }),
  "people.signOut": mutation("admin", ofPerson),
  "record.holdings": query("admin", ofPerson),
  "record.deleteAccount": lastMutation(() => ({ password: TEST_PASSWORD })),
  "record.deletePerson": mutation("admin", async ({ newcomer, machine }) => {
    const { id: userId } = await newcomer();
    const person = await machine.accounts.find(userId);
    return { userId, name: person?.name };
  }),
  "courses.listAll": query("admin"),
  "courses.enrollMany": mutation("admin", async ({ course, newcomer }) => ({
    courseId: course.id,
    userIds: [(await newcomer()).id, (await newcomer()).id],
  })),
  "courses.removeMany": mutation("admin", async ({ course, newcomer }) => {
    const { id } = await newcomer();
    await enroll(id, course.id);
    return { courseId: course.id, userIds: [id] };
  }),
};
