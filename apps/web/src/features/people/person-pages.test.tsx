import { expect, test } from "vitest";

import type { SeenPerson } from "../../api.ts";
import type { AuditRow } from "../../data/audit.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { DeletePersonPage } from "./pages/delete-person-page.tsx";
import { PersonPage } from "./pages/person-page.tsx";

const omar: SeenPerson = {
  id: "omar",
  name: "Omar",
  email: "o@example.com",
  role: "teacher",
  disabled: false,
  createdAt: Date.parse("2026-01-05T12:00:00Z"),
  lastSeenAt: Date.now(),
};
const device = {
  id: "one",
  device: "Firefox, Windows",
  createdAt: 0,
  lastUsedAt: Date.now(),
  isLook: false,
};
const row: AuditRow = {
  id: "a row",
  actorId: "mia",
  actorName: "Mia",
  action: "people.setRole",
  subjectId: "omar",
  personId: "omar",
  personName: "Omar",
  details: { role: "teacher" },
  requestId: "",
  at: 0,
};
const course = { id: "keys", title: "Keys", isArchived: false, isTaught: true, isEnrolled: false };
const holdings = {
  episodes: 2,
  classRecordings: 1,
  answers: 1,
  daysListened: 0,
  quizScores: 0,
  accessTokens: 0,
  taughtAlone: ["Keys"],
};

const openPerson = (answers: Answers = {}, path = "/run/people/omar") =>
  openPage({
    page: PersonPage,
    route: "/run/people/:id",
    path,
    role: "admin",
    answers: {
      "people.get": omar,
      "people.courses": [course],
      "people.devices": [device, { ...device, id: "two", device: null }],
      "audit.list": { rows: [row], nextCursor: null },
      ...answers,
    },
  });

/** Presses the button of the dialog that asks. */
function confirm(place: HTMLElement, label: string): void {
  const buttons = [...place.querySelectorAll<HTMLButtonElement>("dialog button")];
  buttons.find(({ textContent }) => textContent === label)?.click();
}

test("a person is shown with role, courses, devices, episodes, data and what staff did", async () => {
  const { see, heading, hrefs, api } = openPerson();
  await see("o@example.com", "Last here: Today", "Here since", "Keys", "Teaches it");
  await see("Firefox, Windows", "Unknown device", "Changed a role", "By Mia", "Role: Teacher");
  expect(heading()).toBe("Omar");
  expect(hrefs()).toEqual(
    expect.arrayContaining([
      "/teach/keys",
      "/run/episodes?owner=omar",
      "/api/record?user=omar",
      "/run/people/omar/delete",
    ]),
  );
  expect(api.sent("audit.list")).toMatchObject([{ aboutId: "omar", limit: 8 }]);
});

test("one's own account is shown, and not changed here", async () => {
  const { see, hrefs } = openPerson({ "people.get": { ...omar, id: "mia" } }, "/run/people/mia");
  await see("This is your own account. Ask another admin to change it.");
  expect(hrefs()).not.toContain("/run/people/mia/delete");
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const at = { route: "/run/people/:id", path: "/run/people/omar", role: "teacher" } as const;
  for (const page of [PersonPage, DeletePersonPage]) {
    const { see, api } = openPage({ page, ...at });
    await see("Page not found");
    expect(api.sent("people.get")).toEqual([]);
  }
});

test("a device is signed out after a question, and all of them too", async () => {
  const { see, api, place } = openPerson({
    "people.signOutDevice": undefined,
    "people.signOut": undefined,
  });
  await see("Firefox, Windows");
  place.querySelector<HTMLButtonElement>("[aria-label='Sign out Firefox, Windows']")?.click();
  await see("Sign out Firefox, Windows?");
  expect(api.sent("people.signOutDevice")).toEqual([]);
  confirm(place, "Sign out");
  await see("Firefox, Windows is signed out.");
  expect(api.sent("people.signOutDevice")).toEqual([{ userId: "omar", deviceId: "one" }]);
  press(place, "Sign out everywhere");
  await see("Sign out Omar everywhere?");
  api.change({ "people.devices": [] });
  confirm(place, "Sign out everywhere");
  await see("Omar is signed out everywhere.", "Not signed in anywhere.");
  expect(api.sent("people.signOut")).toEqual([{ userId: "omar" }]);
});

test("an account is disabled from the person's page too, and enabled at once", async () => {
  const { see, api, place } = openPerson({ "people.setDisabled": undefined });
  await see("Omar");
  press(place, "Disable the account");
  await see("Disable Omar?");
  api.change({ "people.get": { ...omar, disabled: true } });
  press(place, "Disable");
  await see("Omar can no longer sign in.", "Enable the account");
  press(place, "Enable the account");
  await see("Omar can sign in again.");
});

test("a part that does not load is asked for again, and the rest is there", async () => {
  const { see, api, place } = openPerson({ "people.courses": BROKEN });
  await see("Something went wrong on our side", "Firefox, Windows");
  api.change({ "people.courses": [course] });
  press(place, "Try again");
  await see("Keys");
});

const openDeletion = (answers: Answers = {}) =>
  openPage({
    page: DeletePersonPage,
    route: "/run/people/:id/delete",
    path: "/run/people/omar/delete",
    role: "admin",
    answers: { "people.get": omar, "record.holdings": holdings, ...answers },
  });

test("before an account is deleted, what goes is said; the name and an heir confirm it", async () => {
  const { see, api, place, path, text } = openDeletion({
    "people.list": { people: [], nextCursor: null },
    "record.deletePerson": { isComplete: true },
  });
  await see("Delete the account of Omar", "2 episodes with their audio", "1 answer");
  await see("1 recording for a class, which another teacher of the course gets");
  expect(text()).not.toContain("0 days");
  press(place, "Delete the account");
  await see("This is not the person's name.", "Enter the email address of a teacher.");
  fill(place, "Type “Omar” to confirm", "Omar");
  fill(place, "Who takes over the courses", "nobody@example.com");
  press(place, "Delete the account");
  await see("No teacher or admin has this email address.");
  expect(api.sent("record.deletePerson")).toEqual([]);
  const heir = { ...omar, id: "lea", email: "l@example.com" };
  api.change({ "people.list": { people: [heir], nextCursor: null } });
  fill(place, "Who takes over the courses", "L@example.com");
  press(place, "Delete the account");
  await expect.poll(path, { interval: 2 }).toBe("/run/people");
  expect(api.sent("record.deletePerson")).toEqual([
    { userId: "omar", name: "Omar", coursesTo: "lea" },
  ]);
});

test("an admin sees LearnLab as a person only with a reason, and a refusal says why", async () => {
  const refused = {
    status: 409,
    body: { code: "account.look_at_disabled", message: "Disabled.", details: {} },
  };
  const { see, place, text } = openPerson({ "/api/auth/look-as": refused });
  await see("See as Omar");
  press(place, "See as Omar");
  await see("See LearnLab as Omar?", "their account tells them");
  confirm(place, "See as Omar");
  await see("Say why you are looking.");
  place.querySelector<HTMLInputElement>("dialog input[value=asked]")?.click();
  confirm(place, "See as Omar");
  await see("This account is disabled, so there is nothing to see.");
  expect(text()).not.toContain("Say why you are looking.");
});

test("nobody sees LearnLab as an admin or a disabled person", async () => {
  const { see, text } = openPerson({ "people.get": { ...omar, role: "admin" } });
  await see("o@example.com", "Firefox, Windows");
  expect(text()).not.toContain("See as Omar");
});
