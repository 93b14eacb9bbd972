import { createRoot } from "solid-js";
import { afterEach, expect, test } from "vitest";

import { AnsweredError } from "./api.ts";
import { createForm } from "./create-form.ts";
import { forgetDrafts, hasDrafts, keepDraft } from "./drafts.ts";
import { forgetSessionEnd, noteSessionEnd } from "./session-end.ts";

const checkAccount = ({ password }: { email: string; password: string }) =>
  password.length < 8 ? { password: "A password needs at least 8 characters." } : {};

afterEach(() => {
  forgetDrafts();
  forgetSessionEnd();
});

/** A form as a page has it, and leaving that page. */
function open(keepAs = "invite") {
  return createRoot((leave) => ({
    leave,
    form: createForm({
      initial: { email: "", password: "", scopes: ["read"] },
      send: async () => {},
      keepAs,
    }),
  }));
}

test("a form says what is wrong only once it is sent, and takes it back once it is right", async () => {
  const sent: object[] = [];
  const form = createForm({
    initial: { email: "", password: "" },
    check: checkAccount,
    send: async (account) => sent.push(account),
  });
  form.field("email").onValue("mia@example.com");
  form.field("password").onValue("short");
  expect(form.field("password").error).toBeUndefined();

  await form.submit();
  expect(form.field("password").error).toBe("A password needs at least 8 characters.");
  expect(form.field("email").error).toBeUndefined();
  expect(sent).toEqual([]);

  form.field("password").onValue("long enough");
  expect(form.field("password").error).toBeUndefined();
  await form.submit();
  expect(sent).toEqual([{ email: "mia@example.com", password: "long enough" }]);
});

test("what was typed survives a refusal, which is shown", async () => {
  const form = createForm({
    initial: { email: "mia@example.com", oldPassword: "guess" },
    check: () => ({}),
    send: () => Promise.reject(new AnsweredError("They do not match.", { status: 401 })),
  });
  expect(await form.submit()).toBe(false);
  expect(form.failure()?.message).toBe("They do not match.");
  expect(form.field("email").value).toBe("mia@example.com");
  expect(form.isBusy()).toBe(false);
});

test("what was filled in comes back after a session that ended, and no password with it", () => {
  const before = open();
  before.form.set({ email: "mia@example.com", scopes: ["read", "write"] });
  before.form.field("password").onValue("secret words");
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain("secret words");
  noteSessionEnd();
  before.leave();
  const after = open();
  expect(after.form.values()).toEqual({
    email: "mia@example.com",
    password: "",
    scopes: ["read", "write"],
  });
  expect(after.form.isDirty()).toBe(true);
});

test("whoever leaves a form, sends it, or takes everything back finds it empty", async () => {
  const left = open();
  left.form.set({ email: "left" });
  left.leave();
  expect(open().form.values().email).toBe("");

  const sent = open();
  sent.form.set({ email: "sent" });
  await sent.form.submit();
  expect(hasDrafts()).toBe(false);
  expect(sent.form.isDirty()).toBe(false);

  const undone = open();
  undone.form.set({ email: "undone" });
  undone.form.reset();
  expect(undone.form.values().email).toBe("");
  expect(hasDrafts()).toBe(false);
});

test("another person's draft, and one of another shape, is not shown", () => {
  keepDraft({ form: "invite", owner: "somebody else" }, { email: "theirs" });
  expect(open().form.values().email).toBe("");
  expect(hasDrafts()).toBe(false);
  keepDraft({ form: "invite", owner: "" }, { email: 7, scopes: "read", other: 1 });
  expect(open().form.values()).toEqual({ email: "", password: "", scopes: ["read"] });
  sessionStorage.setItem("learnlab.draft.invite", "{broken");
  expect(open().form.values().email).toBe("");
});
