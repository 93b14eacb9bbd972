import { expect, test } from "vitest";

import { AnsweredError } from "../api.ts";
import { checkAccount } from "./check-account.ts";
import { createAccountForm } from "./create-account-form.ts";

test("a form says what is wrong only once it is sent, and takes it back once it is right", async () => {
  const sent: object[] = [];
  const form = createAccountForm({ email: "", password: "" }, async (account) => {
    sent.push(account);
  });
  form.field("email").onValue("mia@example.com");
  form.field("password").onValue("short");
  expect(form.field("password").error).toBeUndefined();

  await form.submit();
  expect(form.field("password").error).toBe("A password has at least 8 characters.");
  expect(form.field("email").error).toBeUndefined();
  expect(sent).toEqual([]);

  form.field("password").onValue("long enough");
  expect(form.field("password").error).toBeUndefined();
  await form.submit();
  expect(sent).toEqual([{ email: "mia@example.com", password: "long enough" }]);
});

test("what was typed survives a refusal, which is shown", async () => {
  const form = createAccountForm({ email: "mia@example.com", oldPassword: "guess" }, () =>
    Promise.reject(new AnsweredError("They do not match.", { status: 401, reason: null })),
  );
  await form.submit();
  expect(form.failure()?.message).toBe("They do not match.");
  expect(form.field("email").value).toBe("mia@example.com");
  expect(form.isBusy()).toBe(false);
});

test("fields are held to the rules that the forms tell", () => {
  expect(checkAccount({ name: " ", email: "mia", password: "x".repeat(129) })).toEqual({
    name: "account.nameMissing",
    email: "account.emailWrong",
    password: "account.passwordLong",
  });
  expect(checkAccount({ name: "Mia", email: "mia@a.bc", password: "x".repeat(8) })).toEqual({});
});
