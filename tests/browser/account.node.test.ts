import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { signIn } from "../machine/started-learnlab.ts";
import { findFaults, findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { settle } from "./visit.ts";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

const lab = startLab({ SIGN_UP: "open" });

const open = (page: Page, path: string) => page.goto(`${lab.origin}${path}`);

/** The newest link to `path` in the mails to somebody. */
async function findLink(to: string, path: string): Promise<string> {
  const mails = join(lab.folder, "mail");
  const names = await readdir(mails).catch(() => []);
  const texts = await Promise.all(
    names.toSorted((a, b) => a.localeCompare(b)).map((name) => readFile(join(mails, name), "utf8")),
  );
  const mail = texts.findLast((text) => text.includes(`To: ${to}`) && text.includes(path)) ?? "";
  const start = mail.indexOf(`http`);
  const [link = ""] = new RegExp(`https?://\\S+${path}\\S*`).exec(mail.slice(start)) ?? [];
  return link;
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a visitor hears half a minute of an episode, follows its words, and goes on at the next form", async () => {
  await using visitor = await lab.visit(PHONE);
  const { page } = visitor;
  await open(page, "/sign-in");
  await page.getByRole("button", { name: "Hear half a minute of an episode" }).click();
  const line = page.getByRole("button", { name: "Now you: why is the sky blue?" });
  await line.waitFor();
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  await page.locator("li [aria-current=true]").first().waitFor();
  expect(await findFaultsInLooks(page, [320, 390, 1280])).toEqual([]);
  await page.setViewportSize(PHONE);
  await line.click();
  await expect
    .poll(() => page.locator("li [aria-current=true]").innerText(), { timeout: 10_000 })
    .toBe("Now you: why is the sky blue?");
  // At once: not much of the sample is left.
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByLabel("Speed").selectOption("2");
  const left = Number(await page.getByLabel("Position").inputValue());
  expect(left).toBeGreaterThan(5_000);
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.getByRole("button", { name: "Hear half a minute of an episode" }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  await expect
    .poll(async () => Number(await page.getByLabel("Position").inputValue()))
    .toBeGreaterThanOrEqual(left - 1_000);
  expect(visitor.complaints).toEqual([]);
});

test("the settings are a list on phones, and stand beside it where there is room", async () => {
  await using phone = await lab.visit(PHONE);
  await lab.signIn(phone.page, "learner-b@demo.test");
  await open(phone.page, "/settings");
  await phone.page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  const faults = await findFaults(phone.page);
  for (const [row, title] of [
    ["Episodes English", "Episodes"],
    ["Voices", "Voices"],
    ["Every day", "Every day"],
    ["App English", "App"],
    ["Access tokens", "Access tokens"],
    ["Account learner-b@demo.test", "Account"],
  ] as const) {
    await phone.page.getByRole("link", { name: row }).click();
    await phone.page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    await settle(phone.page);
    faults.push(...(await findFaults(phone.page)));
    await phone.page.getByRole("main").getByText("Settings", { exact: true }).click();
    await phone.page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  }
  expect(faults).toEqual([]);
  expect(phone.complaints).toEqual([]);

  await phone.page.setViewportSize(DESK);
  await phone.page.getByRole("heading", { level: 2, name: "Episodes" }).waitFor();
  await phone.page.getByRole("link", { name: "Every day" }).click();
  await phone.page.getByRole("heading", { level: 2, name: "Every day" }).waitFor();
  const focused = phone.page.locator("h2:focus");
  await expect.poll(() => focused.innerText()).toBe("Every day");

  await phone.page.getByRole("button", { name: "Sign out" }).click();
  await phone.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await phone.page.getByText("Good to have you back.").waitFor();
  await enter(phone.page, "learner-a@demo.test", "learnlab-demo");
  await phone.page.getByText("Mia Tanaka").waitFor();
});

test("a setting that cannot be saved says so where one looks, and goes back", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, "learner-b@demo.test");
  await open(page, "/settings/listening");
  await page.route("**/trpc/settings.save*", (route) => route.abort());
  const sayName = page.getByRole("switch", { name: /^Say my name/ });
  const before = await sayName.isChecked();
  await sayName.click();
  await page.getByRole("alert").getByText("This change was not saved").waitFor();
  const findEnd = async () => {
    const box = await page.getByRole("alert").boundingBox();
    return (box?.y ?? Infinity) + (box?.height ?? 0);
  };
  await expect.poll(findEnd).toBeLessThan(PHONE.height);
  await expect.poll(() => sayName.isChecked()).toBe(before);
});

test("people change their name, and it is greeted whole", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, "learner-b@demo.test");
  await open(page, "/settings/account");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("...");
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.getByText("A name needs at least one letter or digit.").waitFor();
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep editing" }).click();
  await name.fill("Dr. Müller");
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.getByText("Your name is saved.").waitFor();
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByRole("heading", { level: 1, name: /^Good \w+, Dr\. Müller$/ }).waitFor();

  for (const hard of ["Ä".repeat(80), "محمد عبد الله الخوارزمي"]) {
    await open(page, "/settings/account");
    await name.fill(hard);
    await page.getByRole("button", { name: "Save the name" }).click();
    await page.getByText("Your name is saved.").waitFor();
    await open(page, "/");
    await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
    const findOverflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(findOverflow).toBe(0);
  }
  expect(visited.complaints).toEqual([]);
});

test("a new email address is confirmed where nobody is signed in, and opens the account then", async () => {
  await using visited = await lab.visit(DESK);
  const { page } = visited;
  await lab.signIn(page, "learner-b@demo.test");
  await open(page, "/settings/account");
  await page.getByRole("button", { name: "Change the address" }).click();
  await page.getByLabel("New email address").fill("moved@browser.test");
  await page.getByLabel("Current password").fill("wrong");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("This is not your current password.").waitFor();
  await page.getByLabel("Current password").fill("learnlab-demo");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText(/Open it within an hour/).waitFor();
  await expect.poll(() => findLink("moved@browser.test", "/confirm-email")).not.toBe("");
  const link = await findLink("moved@browser.test", "/confirm-email");

  await using stranger = await lab.visit(PHONE);
  await stranger.page.goto(link);
  expect(await findFaults(stranger.page)).toEqual([]);
  await stranger.page.getByRole("button", { name: "Confirm this address" }).click();
  await stranger.page
    .getByRole("heading", { name: "Your new email address is confirmed" })
    .waitFor();
  await stranger.page.getByRole("link", { name: "Go to your account" }).click();
  await enter(stranger.page, "moved@browser.test", "learnlab-demo");
  await stranger.page.getByText("moved@browser.test").first().waitFor();
  await stranger.page.goto(link);
  await stranger.page.getByRole("button", { name: "Confirm this address" }).click();
  await stranger.page.getByRole("heading", { name: "This link was used or has expired" }).waitFor();

  await page.reload();
  await page
    .getByRole("paragraph")
    .filter({ hasText: /^moved@browser\.test$/ })
    .waitFor();
  await page.getByText(/Open it within an hour/).waitFor({ state: "hidden" });
  expect(visited.complaints).toEqual([]);
});

test("devices are seen and signed out, and a new password signs out all others", async () => {
  const email = "learner-c@browser.test";
  await using visited = await lab.visit(DESK);
  const { page } = visited;
  await open(page, "/sign-up");
  await page.getByLabel("Name").fill("Cleo");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("first-password");
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.getByRole("heading", { name: "What do you study?" }).waitFor();
  await page.getByRole("button", { name: /Continue|Later|Skip/ }).click();
  await page.getByRole("heading", { name: "Which language do you want to listen in?" }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: /^(?:Make my first episode|Go)/ }).click();
  await page.getByRole("link", { name: "Today" }).waitFor();
  const other = await signIn(lab.origin, email, "first-password");
  await other.query("account.devices", null);

  await open(page, "/settings/account");
  await page.getByText("This device").waitFor();
  await page.getByRole("button", { name: /^Sign out Unknown device/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
  await page.getByText("Unknown device is signed out.").waitFor();
  await expect(other.query("account.devices", null)).rejects.toThrow("401");

  const third = await signIn(lab.origin, email, "first-password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await page.getByLabel("Current password").fill("first-password");
  await page.getByLabel("New password").fill("second-password");
  await page.getByRole("button", { name: "Set the new password" }).click();
  await page.getByText("Your new password is set. Other devices have been signed out.").waitFor();
  await expect(third.query("account.devices", null)).rejects.toThrow("401");
  await page.reload();
  await page.getByText("This device").waitFor();
  expect(visited.complaints).toEqual([]);
});

test("a session that ends in the middle of a form brings it back filled, and says why", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await open(page, "/settings/tokens");
  await page.getByRole("button", { name: "Create a token" }).click();
  await page.getByLabel("What is it for?").fill("Recorder in room 5");
  await page.getByRole("switch", { name: "Create and change podcasts" }).click();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Create the token" }).click();
  await page
    .getByText("Your session has ended. Sign in to continue; what you wrote has been kept.")
    .waitFor();
  expect(await findFaults(page)).toEqual([]);
  await enter(page, "learner-a@demo.test", "learnlab-demo");
  await expect
    .poll(() => page.getByLabel("What is it for?").inputValue())
    .toBe("Recorder in room 5");
  const scope = page.getByRole("switch", { name: "Create and change podcasts" });
  await expect.poll(() => scope.isChecked()).toBe(true);
  await page.getByRole("button", { name: "Create the token" }).click();
  await page.getByText("The token is ready").waitFor();

  await open(page, "/settings/account");
  await page.getByLabel("Name", { exact: true }).fill("Mia from the station");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.getByText(/what you wrote has been kept/).waitFor();
  await enter(page, "learner-a@demo.test", "learnlab-demo");
  await page.getByLabel("Name", { exact: true }).waitFor();
  await expect
    .poll(() => page.getByLabel("Name", { exact: true }).inputValue())
    .toBe("Mia from the station");
  expect(visited.complaints).toEqual([]);
});

test("people take their data along and delete their account, which signs them out for good", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await open(page, "/settings/account");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything about you" }).click();
  expect((await download).suggestedFilename()).toMatch(/^learnlab-[\d-]+\.zip$/);

  await page.getByRole("link", { name: "Delete your account" }).click();
  await page.getByRole("heading", { level: 1, name: "Delete your account" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByText("Enter your password.").waitFor();
  await page.getByLabel("Current password").fill("learnlab-demo");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByRole("heading", { name: "Your account has been deleted" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "To the sign-in page" }).click();
  await enter(page, "learner-a@demo.test", "learnlab-demo");
  await page.getByText("Email address and password don't match.").waitFor();
  expect(visited.complaints).toEqual([]);
});

test("who teaches, and the last admin, are told why their account stays", async () => {
  for (const [email, why] of [
    ["teacher@demo.test", "This account teaches"],
    ["admin@demo.test", "You are the last admin."],
  ] as const) {
    await using visited = await lab.visit(PHONE);
    const { page } = visited;
    await open(page, "/sign-in?next=/settings/account/delete");
    await enter(page, email, "learnlab-demo");
    await page.getByLabel("Current password").fill("learnlab-demo");
    await page.getByRole("button", { name: "Delete my account" }).click();
    await page.getByText(why).waitFor();
    expect(visited.complaints).toEqual([]);
  }
});

test("who has forgotten the password need not type the address again", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await open(page, "/sign-in");
  await page.getByLabel("Email address").fill("learner-b@demo.test");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.getByRole("heading", { name: "Reset your password" }).waitFor();
  await expect
    .poll(() => page.getByLabel("Email address").inputValue())
    .toBe("learner-b@demo.test");
  expect(page.url()).not.toContain("learner-b");
});
