import { expect, test } from "vitest";

import type { Invitation, SeenPerson } from "../../api.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { PeoplePage } from "./pages/people-page.tsx";

const mia: SeenPerson = {
  id: "mia",
  name: "Mia",
  email: "mia@example.com",
  role: "admin",
  disabled: false,
  createdAt: 0,
  lastSeenAt: null,
};
const omar: SeenPerson = {
  ...mia,
  id: "omar",
  name: "Omar",
  email: "o@example.com",
  role: "teacher",
};
const lea: SeenPerson = { ...mia, id: "lea", name: "Léa", email: "l@example.com", disabled: true };

const list = (...people: SeenPerson[]): Answers => ({
  "people.list": { people, nextCursor: null },
});

const LINK = "https://learnlab.test/invitation/t";
const invited = (...invitations: Invitation[]) => ({ invitations, nextCursor: null });

const openPeople = (answers: Answers = {}) =>
  openPage({
    page: PeoplePage,
    role: "admin",
    answers: { ...list(mia, omar, lea), "invitations.list": invited(), ...answers },
  });

test("everybody is listed with what they are; one's own role is not to be changed", async () => {
  const { see, heading, place } = openPeople();
  await see("Omar", "o@example.com", "Léa", "Disabled", "Admin · You", "No invitations are open.");
  expect(heading()).toBe("People");
  expect(place.querySelectorAll("[aria-label^='More for']")).toHaveLength(2);
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: PeoplePage, role: "teacher" });
  await see("Page not found");
  expect(api.sent("people.list")).toEqual([]);
});

test("a role is changed after a question, and back again; or the reason why not is said", async () => {
  const { see, api, place } = openPeople({ "people.setRole": undefined });
  await see("Omar");
  choose(place, "Role of Omar", "learner");
  await see("Change the role of Omar?");
  expect(api.sent("people.setRole")).toEqual([]);
  press(place, "Change to Learner");
  await see("Omar is now: Learner.");
  press(place, "Undo");
  await see("Omar is now: Teacher.");
  expect(api.sent("people.setRole")).toEqual([
    { userId: "omar", role: "learner" },
    { userId: "omar", role: "teacher" },
  ]);
  api.change({ "people.setRole": refuse({ reason: "account.own", details: {} }) });
  choose(place, "Role of Omar", "admin");
  await see("Omar will be able to see and change everything, for everybody.");
  press(place, "Change to Admin");
  await see("You can't change your own account here. Ask another admin.");
});

test("a role that is not changed after all is shown as it is", async () => {
  const { see, api, place } = openPeople({ "people.setRole": undefined });
  await see("Omar");
  choose(place, "Role of Omar", "admin");
  await see("Change the role of Omar?");
  press(place, "Cancel");
  const select = place.querySelector<HTMLSelectElement>("li select");
  expect(select?.value).toBe("teacher");
  expect(api.sent("people.setRole")).toEqual([]);
});

test("an account is disabled after a question, and enabled at once", async () => {
  const { see, api, place } = openPeople({ "people.setDisabled": undefined });
  await see("Omar");
  place.querySelector<HTMLButtonElement>("[aria-label='More for Omar']")?.click();
  press(place, "Disable the account");
  await see("Disable Omar?");
  expect(api.sent("people.setDisabled")).toEqual([]);
  press(place, "Disable");
  await see("Omar can no longer sign in.");
  place.querySelector<HTMLButtonElement>("[aria-label='More for Léa']")?.click();
  press(place, "Enable the account");
  await see("Léa can sign in again.");
  expect(api.sent("people.setDisabled")).toEqual([
    { userId: "omar", disabled: true },
    { userId: "lea", disabled: false },
  ]);
});

test("an invitation is made once its address is fit, and mailed; if that fails its link is shown", async () => {
  const { see, api, place } = openPeople({
    "invitations.create": refuse({ reason: "invitation.account_exists", details: {} }),
  });
  await see("No invitations are open.");
  press(place, "Invite somebody");
  press(place, "Create the invitation");
  await see("Enter an email address, such as mia@example.com.");
  fill(place, "Email address", " new@example.com ");
  press(place, "Create the invitation");
  await see("This email address already has an account. Change its role on the page");
  api.change({ "invitations.create": { id: "one", link: LINK, isMailed: false } });
  press(place, "Create the invitation");
  await see("The email to new@example.com could not be sent.");
  expect(place.querySelector<HTMLInputElement>("dialog input")?.value).toBe(LINK);
  expect(api.sent("invitations.create")[1]).toEqual({
    email: "new@example.com",
    role: "learner",
    days: 7,
    byMail: true,
  });
});

const open: Invitation = {
  id: "one",
  email: "new@example.com",
  role: "learner",
  enrollments: [{ id: "a", courseId: "keys" }],
  createdAt: 0,
  expiresAt: Date.now() + 86_400_000,
  acceptedAt: null,
};

const openMenu = (place: HTMLElement, email: string) =>
  place.querySelector<HTMLElement>(`[aria-label='More for the invitation of ${email}']`)?.click();

test("an open invitation is withdrawn after a question; used ones are shown when asked for", async () => {
  const { see, api, place } = openPeople({
    "invitations.list": invited(open),
    "invitations.revoke": undefined,
  });
  await see("Open until", "1 course");
  expect(api.sent("invitations.list")).toMatchObject([{ isOpen: true }]);
  openMenu(place, "new@example.com");
  press(place, "Withdraw");
  await see("Withdraw the invitation of new@example.com?");
  api.change({ "invitations.list": invited() });
  press(place, "Withdraw");
  await see("The invitation of new@example.com is withdrawn.");
  expect(api.sent("invitations.revoke")).toEqual([{ invitationId: "one" }]);
  api.change({ "invitations.list": invited({ ...open, acceptedAt: 1 }) });
  const all = [...place.querySelectorAll("label")].find(({ textContent }) =>
    textContent.startsWith("Also show used"),
  );
  all?.querySelector("input")?.click();
  await see("Accepted");
  expect(api.sent("invitations.list").at(-1)).toMatchObject({ isOpen: false });
});

test("an invitation is sent again by mail, or as a new link", async () => {
  const { see, api, place } = openPeople({
    "invitations.list": invited(open),
    "invitations.renew": { id: "one", link: LINK, isMailed: true },
  });
  await see("Open until");
  openMenu(place, "new@example.com");
  press(place, "Send again");
  await see("The old link stops working.");
  press(place, "Send it by email");
  await see("The invitation is on its way to new@example.com.");
  expect(api.sent("invitations.renew")).toEqual([{ invitationId: "one", byMail: true }]);
});

test("people are found by name; who is not there is said", async () => {
  const { see, api, place } = openPeople();
  await see("Omar");
  api.change(list());
  fill(place, "Search by name or email address", "zoe");
  await see("No matching people.");
  expect(api.sent("people.list").at(-1)).toMatchObject({ search: "zoe", role: null, state: null });
});

test("people who do not load can be asked for again", async () => {
  const { see, api, place } = openPeople({ "people.list": BROKEN });
  await see("That didn't work");
  api.change(list(omar));
  press(place, "Try again");
  await see("Omar");
});

test("the list is narrowed by role, state and when people were last here", async () => {
  const { see, api, place } = openPeople();
  await see("Omar", "Never signed in");
  choose(place, "Role", "teacher");
  choose(place, "State", "disabled");
  choose(place, "Last here", "no_month");
  await expect
    .poll(() => api.sent("people.list").at(-1))
    .toMatchObject({ role: "teacher", state: "disabled", seenSince: null });
  expect(api.sent("people.list").at(-1)).toMatchObject({ seenBefore: expect.any(Number) });
});

test("who is invited is shown in the place of people", async () => {
  const { see, text, place } = openPeople();
  await see("Omar");
  choose(place, "State", "invited");
  await see("No invitations are open.");
  expect(text()).not.toContain("Omar");
});

test("several are enrolled in a course at once, which can be undone", async () => {
  const { see, api, place } = openPeople({
    "courses.listAll": [
      { id: "waves", title: "Waves", archivedAt: null },
      { id: "old", title: "Old", archivedAt: 1 },
    ],
    "courses.enrollMany": { changed: ["omar"] },
    "courses.removeMany": { changed: ["omar"] },
  });
  await see("Select Omar");
  for (const name of ["Omar", "Léa"]) {
    const label = [...place.querySelectorAll("label")].find(
      ({ textContent }) => textContent === `Select ${name}`,
    );
    label?.querySelector("input")?.click();
  }
  await see("2 selected");
  press(place, "Enrol in a course");
  await see("Enrol 2 people", "Waves");
  expect(place.textContent).not.toContain("Old");
  choose(place, "Course", "waves");
  press(place, "Enrol");
  await see("1 person was enrolled in “Waves”.", "Select all shown");
  const of = { courseId: "waves", userIds: ["omar", "lea"] };
  expect(api.sent("courses.enrollMany")).toEqual([of]);
  press(place, "Undo");
  await see("1 person was removed from “Waves”.");
  expect(api.sent("courses.removeMany")).toEqual([{ courseId: "waves", userIds: ["omar"] }]);
});
