import { env } from "cloudflare:workers";
import { type HandedInvitation, inviteFirstAdmin } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { createApp } from "@learnlab/worker/app";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, makeAccounts } from "../support/accounts.ts";
import { makeCourse } from "../support/courses.ts";
import { createPostOffice } from "../support/mail.ts";
import { call, callProcedure, cookieOf, ORIGIN, signUp, TEST_PASSWORD } from "../support/people.ts";

/** Calls an installation with another rule for new accounts. */
function callAt(
  signUpRule: string,
  path: string,
  options: { body: unknown; cookie?: string },
): Response | Promise<Response> {
  const headers = new Headers({ "content-type": "application/json", origin: ORIGIN });
  if (options.cookie !== undefined) headers.set("cookie", options.cookie);
  const init = { method: "POST", headers, body: JSON.stringify(options.body) };
  return createApp().request(`${ORIGIN}${path}`, init, { ...env, SIGN_UP: signUpRule } as Env);
}

async function invite(email: string): Promise<string> {
  return (await inviteFirstAdmin(compose(env, ORIGIN), { email })).token;
}

const accept = (token: string, password = TEST_PASSWORD) =>
  call("/api/invitations/accept", { body: { token, name: "Invited Person", password } });

async function roleOf(email: string): Promise<string | undefined> {
  const query = env.DB.prepare("select role from users where email = ?").bind(email);
  return (await query.first<{ role: string }>())?.role;
}

test("an installation that is closed takes no invitation, neither made nor accepted, and says so", async () => {
  const admin = await signUp("Closed Admin", "admin");
  const token = await invite("too-late@people.test");
  const body = { token, name: "Too Late", password: TEST_PASSWORD };
  const accepted = await callAt("closed", "/api/invitations/accept", { body });
  expect(accepted.status).toBe(403);
  expect(await accepted.json()).toMatchObject({
    code: "account.sign_up_closed",
    message: "This installation doesn't accept new accounts.",
  });
  const made = await callAt("closed", "/trpc/invitations.create", {
    body: { email: "nobody-new@people.test", role: "learner" },
    cookie: admin.cookie,
  });
  expect(made.status).toBe(403);
  expect(await made.text()).toContain("This installation doesn't accept new accounts.");
  const signedUp = await callAt("closed", "/api/auth/sign-up/email", {
    body: { name: "New", email: "new@closed.test", password: TEST_PASSWORD },
  });
  expect(await signedUp.json()).toMatchObject({ code: "account.sign_up_closed" });
  // Once it is open again, the invitation stands.
  expect((await accept(token)).status).toBe(200);
});

test("nobody is invited who has an account: the admin is told to change the role", async () => {
  const admin = await signUp("Inviting Admin", "admin");
  const person = await signUp("Already Here");
  const response = await callProcedure("invitations.create", {
    as: admin,
    input: { email: person.email.toUpperCase(), role: "teacher" },
    isMutation: true,
  });
  expect(response.status).toBe(409);
  expect(await response.text()).toContain("has an account already. Change its role");
});

test("an invitation to an address that has an account by now is not used up by another password", async () => {
  const [person] = await makeAccounts(["has-account"]);
  const email = person?.email ?? "";
  const token = await invite(email);
  const refused = await accept(token, "somebody-elses-password");
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "invitation.owner_needed" });
  expect(refused.headers.getSetCookie()).toEqual([]);
  expect(await roleOf(email)).toBe("learner");
  const accepted = await accept(token, CLASS_PASSWORD);
  expect(accepted.status).toBe(200);
  expect(cookieOf(accepted)).toMatch(/^learnlab-session=/);
  expect(await roleOf(email)).toBe("admin");
  const names = await env.DB.prepare("select name from users where email = ?").bind(email).all();
  expect(names.results).toEqual([{ name: "has-account" }]);
  expect((await accept(token, CLASS_PASSWORD)).status).toBe(404);
});

test("an invitation accepted twice at once makes one account", async () => {
  const token = await invite("twice@people.test");
  const answers = await Promise.all([accept(token), accept(token), accept(token)]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const { results } = await env.DB.prepare(
    "select 1 from users where email = 'twice@people.test'",
  ).all();
  expect(results).toHaveLength(1);
});

test.each(["", "   ", '"'.repeat(90), "x".repeat(10_000), "Eve\u202emia", "Two\nLines", "?!"])(
  "%j is nobody's name at any door",
  async (name) => {
    const account = { name, email: "unnamed@people.test", password: TEST_PASSWORD };
    expect((await call("/api/auth/sign-up/email", { body: account })).status).toBe(422);
    const token = await invite("unnamed-guest@people.test");
    const body = { token, name, password: TEST_PASSWORD };
    expect((await call("/api/invitations/accept", { body })).status).toBe(422);
    expect(await roleOf("unnamed@people.test")).toBeUndefined();
  },
);

test("an invitation is mailed, and sent again with a new link; its account joins the promised courses", async () => {
  const admin = await signUp("Mailing Admin", "admin");
  const course = await makeCourse({ title: "Promised", teacherId: admin.id });
  const post = createPostOffice();
  const ask = async (path: string, input: object) => {
    const init = {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN, cookie: admin.cookie },
      body: JSON.stringify(input),
    };
    const bindings = { ...env, MAIL: post.binding, LOCAL_URL: "https://learn.example" };
    const response = await createApp().request(`${ORIGIN}/trpc/${path}`, init, bindings);
    expect(response.status).toBe(200);
    const { result } = await response.json<{ result: { data: HandedInvitation } }>();
    return result.data;
  };
  const email = "promised@people.test";
  const made = await ask("invitations.create", { email, role: "learner", byMail: true, days: 3 });
  expect(made.isMailed).toBe(true);
  expect(post.posted).toMatchObject([{ to: email, subject: "Your invitation to LearnLab" }]);
  expect(post.posted[0]?.text).toContain("https://learn.example/invitation/");
  const renewed = await ask("invitations.renew", { invitationId: made.id });
  expect(renewed).toMatchObject({ id: made.id, isMailed: null });
  const promised = JSON.stringify([{ id: crypto.randomUUID(), courseId: course.id }]);
  await env.DB.prepare("update invitations set enrollments = ? where id = ?")
    .bind(promised, made.id)
    .run();
  const tokenOf = ({ link }: HandedInvitation) => link.split("/").at(-1) ?? "";
  expect((await accept(tokenOf(made))).status).toBe(404);
  expect((await accept(tokenOf(renewed))).status).toBe(200);
  const enrolled = await env.DB.prepare(
    "select users.email from enrollments join users on users.id = user_id where course_id = ?",
  )
    .bind(course.id)
    .all();
  expect(enrolled.results).toEqual([{ email }]);
});
