import { expect, test } from "vitest";

import { checkAccount } from "./check-account.ts";

test("fields are held to the rules that the forms tell", () => {
  expect(checkAccount({ name: " ", email: "mia", password: "x".repeat(129) })).toEqual({
    name: "Enter your name.",
    email: "Enter an email address, such as mia@example.com.",
    password: "A password can have at most 128 characters.",
  });
  expect(checkAccount({ name: "Mia", email: "mia@a.bc", password: "x".repeat(8) })).toEqual({});
});

test.each(["Dr. Müller", "محمد عبد الله", "x".repeat(80), "👩🏽‍🚀 Ada", "𠮷".repeat(80)])(
  "%s is a name",
  (name) => expect(checkAccount({ name })).toEqual({}),
);

test.each([
  ["x".repeat(81), "A name can have at most 80 characters."],
  ["\u202Eada", "A name is a single line without invisible characters."],
  ["Ada\nLovelace", "A name is a single line without invisible characters."],
  ["...", "A name needs at least one letter or digit."],
])("%j is none", (name, error) => expect(checkAccount({ name })).toEqual({ name: error }));
