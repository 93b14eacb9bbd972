import { expect, test } from "vitest";

import { BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage, sessionOf } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { AccountPage } from "./pages/account-page.tsx";
import { DeletePage } from "./pages/delete-page.tsx";

const phone = {
  id: "2",
  device: "Safari, iPhone",
  createdAt: 0,
  lastUsedAt: 0,
  isLook: false,
  isCurrent: false,
};

test("devices that do not load can be asked for again, with the account around them", async () => {
  const { see, api, place } = openPage({
    page: AccountPage,
    answers: { "account.looks": [], "account.devices": BROKEN },
  });
  await see("mia@example.com", "Something went wrong on our side. Please try again.");
  api.change({ "account.looks": [], "account.devices": [phone] });
  press(place, "Try again");
  await see("Safari, iPhone");
});

test("a new name is sent, and known to all pages from then on", async () => {
  const { see, api, place } = openPage({
    page: AccountPage,
    answers: {
      "account.looks": [],
      "account.devices": [phone],
      "account.rename": { name: "Dr. Müller" },
    },
  });
  await see("Safari, iPhone");
  fill(place, "Name", "Dr. Müller");
  press(place, "Save the name");
  await expect.poll(() => api.sent("session.current").length, { interval: 2 }).toBe(2);
  expect(api.sent("account.rename")).toEqual([{ name: "Dr. Müller" }]);
});

test("an account is deleted only with its password, and its owner is told goodbye", async () => {
  const { see, api, place, path } = openPage({
    page: DeletePage,
    route: "/settings/account/delete",
    answers: {
      "record.deleteAccount": refuse({ reason: "account.wrong_current_password", details: {} }),
    },
  });
  await see("What stays");
  fill(place, "Current password", "guess");
  press(place, "Delete my account");
  await see("This is not your current password.");
  api.change({ "record.deleteAccount": { isComplete: true }, "session.current": sessionOf(null) });
  fill(place, "Current password", "my password");
  press(place, "Delete my account");
  await expect.poll(path, { interval: 2 }).toBe("/account-deleted");
  expect(api.sent("record.deleteAccount").at(-1)).toEqual({ password: "my password" });
});
