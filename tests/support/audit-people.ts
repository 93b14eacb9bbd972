import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";

import { callProcedure, type TestPerson } from "./people.ts";

interface About {
  courseId: string;
  admin: TestPerson;
  bystander: TestPerson;
}

/** What admins do with other people's accounts, and with invitations. */
export function listPeopleDeeds(about: () => About) {
  const ofPerson = (input: object = {}) => {
    const { id } = about().bystander;
    return { input: { userId: id, ...input }, subjectId: id, personId: id };
  };
  const inCourse = () => {
    const { courseId, bystander } = about();
    const input = { courseId, userIds: [bystander.id] };
    return { input, subjectId: courseId, personId: bystander.id };
  };
  return {
    "courses.enrollMany": inCourse,
    "courses.removeMany": inCourse,
    "people.signOutDevice": async () => {
      const deviceId = await addSession(about().bystander.id);
      return { ...ofPerson({ deviceId }), subjectId: deviceId };
    },
    "people.signOut": () => ofPerson(),
    "people.setRole": () => ofPerson({ role: "learner" }),
    "people.setDisabled": () => ofPerson({ disabled: false }),
    "people.resetLink": () => ofPerson(),
    "invitations.create": () => ({
      input: { email: `${uuidSource.next()}@people.test`, role: "teacher" },
      personId: null,
    }),
    "invitations.renew": async () => {
      const invitationId = await invite(about().admin);
      return { input: { invitationId }, subjectId: invitationId, personId: null };
    },
    "invitations.import": () => ({
      input: {
        people: [
          { line: 2, email: `${uuidSource.next()}@people.test`, role: "learner", courseIds: [] },
        ],
      },
      subjectId: "people",
      personId: null,
    }),
    "invitations.revoke": async () => {
      const invitationId = await invite(about().admin);
      return { input: { invitationId }, subjectId: invitationId, personId: null };
    },
  };
}

async function addSession(userId: string): Promise<string> {
  const id = uuidSource.next();
  await env.DB.prepare(
    `insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
     values (?1, ?1, ?2, ?3, ?4, ?4)`,
  )
    .bind(id, userId, Date.now() + 60_000, Date.now())
    .run();
  return id;
}

async function invite(admin: TestPerson): Promise<string> {
  const input = { email: `${uuidSource.next()}@people.test`, role: "learner" };
  const response = await callProcedure("invitations.create", {
    as: admin,
    input,
    isMutation: true,
  });
  return (await response.json<{ result: { data: { id: string } } }>()).result.data.id;
}
