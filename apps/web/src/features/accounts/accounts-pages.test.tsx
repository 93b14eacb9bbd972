import { expect, test } from "vitest";

import { BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened, sessionOf } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { DeletedPage } from "./pages/deleted-page.tsx";
import { InvitationPage } from "./pages/invitation-page.tsx";
import { ResetPage } from "./pages/reset-page.tsx";
import { SignInPage } from "./pages/sign-in-page.tsx";
import { SignUpPage } from "./pages/sign-up-page.tsx";

const DONE = { status: 200, body: {} };

const openSignIn = (path = "/sign-in") =>
  openPage({ page: SignInPage, route: "/sign-in", path, role: null });

function fillSignIn(place: HTMLElement): void {
  fill(place, "Email address", " mia@example.com ");
  fill(place, "Password", "my password");
  press(place, "Sign in");
}

test("whoever signs in goes on to where they wanted", async () => {
  const { see, api, place, path } = openSignIn("/sign-in?next=/library");
  await see("Good to have you back.", "Forgot your password?", "Create an account");
  api.change({ "/api/auth/sign-in/email": DONE, "session.current": sessionOf("learner") });
  fillSignIn(place);
  await expect.poll(path, { interval: 2 }).toBe("/library");
  expect(api.sent("/api/auth/sign-in/email")).toEqual([
    { email: "mia@example.com", password: "my password" },
  ]);
});

test("where the sample cannot be spoken, that is said, and it is asked for again", async () => {
  const { see, api, place } = openSignIn();
  api.change({ "voices.sampleEpisode": BROKEN });
  await see("Hear half a minute of an episode");
  press(place, "Hear half a minute of an episode");
  await see("Something went wrong");
  press(place, "Try again");
  await expect.poll(() => api.sent("voices.sampleEpisode").length, { interval: 2 }).toBe(2);
  expect(api.sent("voices.sampleEpisode")).toEqual([{ language: "en" }, { language: "en" }]);
});

test("a wrong password is said, and one that is missing is not sent", async () => {
  const { see, api, place } = openSignIn();
  await see("Good to have you back.");
  press(place, "Sign in");
  await see("Enter an email address, such as mia@example.com.", "Enter your password.");
  const body = { code: "account.wrong_password", message: "No." };
  api.change({ "/api/auth/sign-in/email": { status: 401, body } });
  fillSignIn(place);
  await see("Email address and password don't match.");
  expect(api.sent("/api/auth/sign-in/email")).toHaveLength(1);
});

test("where accounts are by invitation, nobody is led to make one", async () => {
  const signUp = "invite" as const;
  const door = openPage({
    page: SignInPage,
    answers: { "session.current": sessionOf(null, { signUp }) },
  });
  await door.see("Forgot your password?");
  expect(door.hrefs()).not.toContain("/sign-up");
  const closed = openPage({
    page: SignUpPage,
    answers: { "session.current": sessionOf(null, { signUp }) },
  });
  await closed.see("Sign-up is by invitation", "Ask your school");
  expect(closed.place.querySelector("form")).toBeNull();
});

test("an account is made with a name, an address and a password that are fit", async () => {
  const { see, heading, api, place, path } = openPage({
    page: SignUpPage,
    route: "/sign-up",
    role: null,
  });
  await see("Then three short questions, and your first episode.");
  expect(heading()).toBe("Create an account");
  fill(place, "Password", "short");
  press(place, "Create my account");
  await see("Enter your name.", "A password needs at least 8 characters.");
  expect(api.sent("/api/auth/sign-up/email")).toEqual([]);
  fill(place, "Name", " Dr. Müller ");
  fill(place, "Email address", "mueller@example.com");
  fill(place, "Password", "long enough");
  api.change({
    "/api/auth/sign-up/email": { status: 422, body: { code: "account.exists", message: "No." } },
  });
  press(place, "Create my account");
  await see("This email address already has an account. Sign in instead.");
  api.change({ "/api/auth/sign-up/email": DONE, "session.current": sessionOf("learner") });
  press(place, "Create my account");
  await expect.poll(path, { interval: 2 }).toBe("/");
  const account = { name: "Dr. Müller", email: "mueller@example.com", password: "long enough" };
  expect(api.sent("/api/auth/sign-up/email")).toEqual([account, account]);
});

test("who cannot be told apart yet because nothing answers can try again", async () => {
  const { see, api, place } = openPage({
    page: SignInPage,
    answers: { "session.current": BROKEN },
  });
  await see("That didn't work");
  api.change({ "session.current": sessionOf(null) });
  press(place, "Try again");
  await see("Good to have you back.");
});

const openReset = (path: string) =>
  openPage({ page: ResetPage, route: "/reset", path, role: null });

test("a link for a new password is asked for, and nothing says whether there is an account", async () => {
  const { see, heading, api, place } = openReset("/reset");
  await see("It is valid for an hour.");
  fill(place, "Email address", "mia");
  press(place, "Send me a link");
  await see("Enter an email address, such as mia@example.com.");
  fill(place, "Email address", " mia@example.com ");
  api.change({ "/api/auth/request-password-reset": DONE });
  press(place, "Send me a link");
  await see("If mia@example.com has an account here, a link is on its way.");
  expect(heading()).toBe("Check your email");
  expect(api.sent("/api/auth/request-password-reset")).toEqual([{ email: "mia@example.com" }]);
});

test("the link sets a new password, once", async () => {
  const { see, heading, api, place, path } = openReset("/reset?token=t");
  await see("All other devices will be signed out.");
  expect(heading()).toBe("Choose a new password");
  fill(place, "New password", "long enough");
  const body = { code: "account.link_gone", message: "No." };
  api.change({ "/api/auth/reset-password": { status: 400, body } });
  press(place, "Set the new password");
  await see("This link was used or has expired. Ask for a new one.");
  api.change({ "/api/auth/reset-password": DONE });
  press(place, "Set the new password");
  await see("Your new password is set. Sign in with it.");
  expect(path()).toBe("/sign-in");
  expect(api.sent("/api/auth/reset-password")[1]).toEqual({
    newPassword: "long enough",
    token: "t",
  });
});

test("a link that is over leads to a new one", async () => {
  const { see, hrefs } = openReset("/reset?error=INVALID_TOKEN");
  await see("This link was used or has expired", "Ask for a new one; it only takes a minute.");
  expect(hrefs()).toContain("/reset");
});

const openInvitation = (look: Opened["answers"]) =>
  openPage({
    page: InvitationPage,
    route: "/invitation/:token",
    path: "/invitation/t",
    role: null,
    answers: look,
  });

test("an invitation says for whom it is and as what, and makes the account", async () => {
  const { see, heading, api, place, path } = openInvitation({
    "invitations.look": { email: "omar@example.com", role: "teacher" },
    "/api/invitations/accept": DONE,
  });
  await see("Your account will use omar@example.com, as Teacher.");
  expect(heading()).toBe("You are invited");
  expect(api.sent("invitations.look")).toEqual([{ token: "t" }]);
  press(place, "Accept and create my account");
  await see("Enter your name.");
  fill(place, "Name", "Omar");
  fill(place, "Password", "long enough");
  press(place, "Accept and create my account");
  await expect.poll(path, { interval: 2 }).toBe("/teach");
  expect(api.sent("/api/invitations/accept")).toEqual([
    { token: "t", name: "Omar", password: "long enough" },
  ]);
});

test("whose address has an account already is asked for its password", async () => {
  const body = { code: "invitation.owner_needed", message: "No." };
  const { see, place } = openInvitation({
    "invitations.look": { email: "omar@example.com", role: "teacher" },
    "/api/invitations/accept": { status: 409, body },
  });
  await see("You are invited");
  fill(place, "Name", "Omar");
  fill(place, "Password", "not that one");
  press(place, "Accept and create my account");
  await see("There already is an account with this email address.");
});

test("an invitation that is gone says whom to ask; one that did not load can be tried again", async () => {
  const { see, api, place } = openInvitation({ "invitations.look": BROKEN });
  await see("That didn't work");
  api.change({
    "invitations.look": refuse({ reason: "invitation.gone", details: {} }, "NOT_FOUND"),
  });
  press(place, "Try again");
  await see("This invitation no longer works", "Ask whoever invited you for a new one.");
});

test("who has no account any more is told so, and where to go", async () => {
  const { see, heading, hrefs } = openPage({ page: DeletedPage, role: null });
  await see("Goodbye, and all the best.");
  expect(heading()).toBe("Your account has been deleted");
  expect(hrefs()).toContain("/sign-in");
});
