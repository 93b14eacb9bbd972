import { afterEach, expect, test } from "vitest";

import { AnsweredError, type Person } from "../../api.ts";
import type { SignedInDevice } from "../../data/account.ts";
import { fill, press, settle, showPart } from "../../testing/show-part.tsx";
import type { AccountCalls } from "./account-calls.ts";
import { Account } from "./parts/account.tsx";
import { DeleteAccount } from "./parts/delete-account.tsx";
import { keepPending, readPending } from "./pending-email.ts";

afterEach(() => sessionStorage.clear());

const person: Person = {
  id: "mia",
  name: "Mia",
  email: "mia@example.com",
  role: "learner",
  disabled: false,
  createdAt: 0,
};

const devices: SignedInDevice[] = [
  {
    id: "1",
    device: "Firefox, Windows",
    createdAt: 0,
    lastUsedAt: 0,
    isLook: false,
    isCurrent: true,
  },
  { id: "2", device: null, createdAt: 0, lastUsedAt: 0, isLook: false, isCurrent: false },
  {
    id: "3",
    device: "Safari, iPhone",
    createdAt: 0,
    lastUsedAt: 0,
    isLook: false,
    isCurrent: false,
  },
];

function openAccount(refusal?: Error) {
  const asked: unknown[] = [];
  const note =
    (name: string) =>
    async (...given: unknown[]): Promise<void> => {
      asked.push([name, ...given]);
      if (refusal !== undefined) throw refusal;
    };
  const calls: AccountCalls = {
    renameAccount: note("rename"),
    changePassword: note("password"),
    requestEmailChange: note("email"),
    signOutDevice: note("signOut"),
    signOutOthers: note("signOutOthers"),
  };
  return {
    asked,
    place: showPart(() => <Account person={person} devices={() => devices} calls={calls} />),
  };
}

test("the account shows who one is, where one is signed in, and what can be done", () => {
  const { textContent } = openAccount().place;
  for (const text of [
    "mia@example.com",
    "Firefox, Windows",
    "This device",
    "Unknown device",
    "Sign out all other devices",
    "Download everything about you",
    "Delete your account",
  ]) {
    expect(textContent).toContain(text);
  }
});

test("a name is sent without the blanks around it, and one that is none is not sent", async () => {
  const { place, asked } = openAccount();
  fill(place, "Name", "…");
  press(place, "Save the name");
  await settle();
  expect(place.textContent).toContain("A name needs at least one letter or digit.");
  expect(asked).toEqual([]);
  fill(place, "Name", " Dr. Müller ");
  press(place, "Save the name");
  await settle();
  expect(asked).toEqual([["rename", "Dr. Müller"]]);
});

test("a new address waits until its link is followed, also after a reload", async () => {
  const { place, asked } = openAccount();
  press(place, "Change the address");
  fill(place, "New email address", "new@example.com");
  fill(place, "Current password", "my password");
  press(place, "Send me a link");
  await settle();
  expect(asked).toEqual([["email", { email: "new@example.com", password: "my password" }]]);
  expect(place.textContent).toContain("We have sent a link to new@example.com.");
  expect(readPending(person, Date.now())).toBe("new@example.com");
  expect(readPending({ ...person, email: "new@example.com" }, Date.now())).toBeNull();
});

test("what waits is over after an hour, and is nobody else's", () => {
  keepPending({ owner: "mia", email: "new@example.com" }, 0);
  expect(readPending(person, 3_599_999)).toBe("new@example.com");
  expect(readPending(person, 3_600_000)).toBeNull();
  expect(readPending({ id: "omar", email: "omar@example.com" }, 0)).toBeNull();
});

test("a wrong password is said, and what was typed stays", async () => {
  const wrong = new AnsweredError("This is not your current password.", { status: 400 });
  const { place } = openAccount(wrong);
  press(place, "Change the password");
  fill(place, "Current password", "guess");
  fill(place, "New password", "a better one");
  press(place, "Set the new password");
  await settle();
  expect(place.textContent).toContain("This is not your current password.");
});

test("an account is deleted only with its password", async () => {
  const given: string[] = [];
  const remove = async (password: string) => void given.push(password);
  const place = showPart(() => <DeleteAccount person={person} remove={remove} />);
  expect(place.textContent).toContain("What stays");
  press(place, "Delete my account");
  await settle();
  expect(place.textContent).toContain("Enter your password.");
  fill(place, "Current password", "my password");
  press(place, "Delete my account");
  await settle();
  expect(given).toEqual(["my password"]);
});
