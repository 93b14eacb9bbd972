import { expect, test } from "vitest";

import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import type { AccessToken } from "../../data/tokens.ts";
import { TokensPage } from "./pages/tokens-page.tsx";

const token: AccessToken = {
  id: "one",
  userId: "mia",
  name: "My script",
  prefix: "ll_abc",
  scopes: ["podcasts:read"],
  createdAt: 0,
  expiresAt: null,
  lastUsedAt: null,
};

const openTokens = (answers: Answers) => openPage({ page: TokensPage, answers });

test("tokens are listed by what they may do, until when, and whether they were used", async () => {
  const { see, hrefs } = openTokens({
    "tokens.list": [token, { ...token, id: "two", name: "Old one", expiresAt: 1 }],
  });
  await see("My script", "Read podcasts", "ll_abc…", "never expires", "never used");
  await see("Old one", "Expired");
  expect(hrefs()).toContain("/api/docs");
});

test("a token is made for what is chosen, and shown once", async () => {
  const { see, api, place, text } = openTokens({
    "tokens.list": [],
    "tokens.create": refuse({ reason: "token.too_many", details: { most: 50 } }),
  });
  await see("No tokens yet", "Create one per program");
  press(place, "Create a token");
  press(place, "Create the token");
  await see("Give the token a name.");
  expect(api.sent("tokens.create")).toEqual([]);
  fill(place, "What is it for?", "My script");
  press(place, "Create the token");
  await see("You have 50 access tokens. Revoke one first.");
  api.change({ "tokens.create": { token: "ll_secret", ...token }, "tokens.list": [token] });
  press(place, "Create the token");
  await see("The token is ready", "Copy it now: it is only shown once.");
  expect(place.querySelector<HTMLInputElement>("dialog input")?.value).toBe("ll_secret");
  expect(api.sent("tokens.create")[1]).toMatchObject({ name: "My script" });
  press(place, "I have copied it");
  await see("ll_abc…");
  expect(text()).not.toContain("The token is ready");
});

test("a token is revoked after a question", async () => {
  const { see, api, place } = openTokens({ "tokens.list": [token], "tokens.revoke": undefined });
  await see("My script");
  press(place, "Revoke");
  await see("Revoke “My script”?", "Programs that use it lose access at once.");
  expect(api.sent("tokens.revoke")).toEqual([]);
  api.change({ "tokens.list": [] });
  press(place, "Revoke");
  await see("The token “My script” is revoked.", "No tokens yet");
  expect(api.sent("tokens.revoke")).toEqual([{ tokenId: "one" }]);
});

test("tokens that do not load can be asked for again", async () => {
  const { see, api, place } = openTokens({ "tokens.list": BROKEN });
  await see("Something went wrong on our side. Please try again.");
  api.change({ "tokens.list": [token] });
  press(place, "Try again");
  await see("My script");
});
