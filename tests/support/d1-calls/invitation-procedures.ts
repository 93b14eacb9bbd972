import { uuidSource } from "@learnlab/adapters/runtime";

import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

/** The procedures of invitations. */
export const INVITATION_PROCEDURES: Record<string, Procedure> = {
  "invitations.list": query("admin", () => ({})),
  "invitations.create": mutation("admin", () => ({ email: "new@people.test", role: "learner" })),
  "invitations.revoke": mutation("admin", async (study) => ({
    invitationId: (await invite(study)).id,
  })),
  "invitations.look": query("learner", async (study) => ({ token: (await invite(study)).token })),
  "invitations.renew": mutation("admin", async (study) => ({
    invitationId: (await invite(study)).id,
  })),
  "invitations.previewImport": mutation("admin", () => ({ csv: "email\nlisted@people.test" })),
  "invitations.import": mutation("admin", ({ course }) => ({
    people: ["first", "second"].map((name, at) => ({
      line: at + 2,
      email: `${name}-${uuidSource.next()}@people.test`,
      role: "learner",
      courseIds: [course.id],
    })),
  })),
};

/** Somebody's invitation, and what opens it. */
export async function invite({ machine }: Study): Promise<{ id: string; token: string }> {
  const [id, token, at] = [uuidSource.next(), uuidSource.next(), machine.clock.now()];
  await machine.invitations.create({
    id,
    email: `${id}@people.test`,
    role: "learner",
    enrollments: [],
    tokenHash: await machine.digest.sha256(token),
    createdBy: null,
    createdAt: at,
    expiresAt: at + 60_000,
  });
  return { id, token };
}
