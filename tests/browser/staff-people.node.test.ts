import { expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { keepUndo } from "./visit.ts";

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** A machine that does much else takes several times as long. */
const STORY = { timeout: 240_000 };

const lab = startLab();

test(
  "somebody who is invited by a link makes an account with the role of the invitation",
  STORY,
  async () => {
    await using visited = await lab.visit(DESK);
    const { page } = visited;
    await lab.signIn(page, "admin@demo.test");
    await page.goto(`${lab.origin}/run/people`);
    await page.getByRole("button", { name: "Invite somebody" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Email address").fill("wanda@people.test");
    await dialog.getByLabel("As", { exact: true }).selectOption({ label: "Teacher" });
    await dialog.getByLabel("The link works for").selectOption({ label: "1 day" });
    await dialog.getByLabel("Send it by email").uncheck();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await dialog.getByRole("button", { name: "Create the invitation" }).click();
    await dialog.getByText("The link is shown only now.").waitFor();
    const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();

    await using invited = await lab.visit(PHONE);
    await invited.page.goto(link);
    await invited.page.getByLabel("Name").fill("Wanda Weiss");
    await invited.page.getByLabel("Password", { exact: true }).fill("a-password-of-wanda");
    expect(await findFaultsInLooks(invited.page, [390])).toEqual([]);
    await invited.page.getByRole("button", { name: "Create my account" }).click();
    await invited.page.getByRole("link", { name: "Teach" }).first().waitFor();

    await using late = await lab.visit(PHONE);
    await late.page.goto(link);
    await late.page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => late.page.getByLabel("Name").count()).toBe(0);
    for (const { complaints } of [visited, invited, late]) expect(complaints).toEqual([]);
  },
);

test(
  "a file of people is shown line by line, and its bad line is left out by number and name",
  STORY,
  async () => {
    await using visited = await lab.visit(DESK);
    const { page } = visited;
    await lab.signIn(page, "admin@demo.test");
    await page.goto(`${lab.origin}/run/people`);
    await page.getByRole("link", { name: "Invite from a file" }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file" }).click();
    const file = [
      "email,role,course",
      "xu@people.test,learner,Django Fundamentals",
      "not an address,learner,",
      "yara@people.test,teacher,Dragons",
    ].join("\n");
    await (
      await choosing
    ).setFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    await page.getByText("2 lines are left out").waitFor();
    await page.getByText("Line 3: this is not an email address.").waitFor();
    await page.getByText("Line 4: no course has this title or join code.").waitFor();
    await page.getByText("1 line is valid").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await page.getByLabel("Send it by email").uncheck();
    await page.getByRole("button", { name: "Invite 1 person" }).click();
    await page.getByText("Line 2: invited.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save 1 link" }).click();
    expect((await saving).suggestedFilename()).toBe("invitations.csv");
    expect(visited.complaints).toEqual([]);
  },
);

test(
  "a role is asked first and taken back with undo, and a disabled account is out at once",
  STORY,
  async () => {
    await using theirs = await lab.visit(PHONE);
    await lab.signIn(theirs.page, "learner-b@demo.test");
    await using visited = await lab.visit(DESK);
    const { page } = visited;
    await lab.signIn(page, "admin@demo.test");
    await page.goto(`${lab.origin}/run/people`);
    const role = page.getByLabel("Role of Jonas Weber");
    await role.selectOption({ label: "Teacher" });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Change the role of Jonas Weber?").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await dialog.getByRole("button", { name: "Change to Teacher" }).click();
    const undo = await keepUndo(page);
    await page.getByText("Jonas Weber is now: Teacher.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await undo.click();
    await page.getByText("Jonas Weber is now: Learner.").waitFor();
    await expect.poll(() => role.inputValue(), { timeout: 20_000 }).toBe("learner");

    await page.getByRole("button", { name: "More for Jonas Weber" }).click();
    await page.getByRole("menuitem", { name: "Disable the account" }).click();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await dialog.getByRole("button", { name: "Disable", exact: true }).click();
    await page.getByText("Jonas Weber can no longer sign in.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);

    // What they press next is refused, without a reload.
    await theirs.page.getByRole("link", { name: "Library" }).first().click();
    await theirs.page.getByRole("button", { name: "Sign in" }).waitFor();
    await theirs.page.getByLabel("Email address").fill("learner-b@demo.test");
    await theirs.page.getByLabel("Password", { exact: true }).fill("learnlab-demo");
    await theirs.page.getByRole("button", { name: "Sign in" }).click();
    await theirs.page.getByText(/disabled/i).waitFor();
    expect(await findFaultsInLooks(theirs.page, [390])).toEqual([]);
    for (const { complaints } of [visited, theirs]) expect(complaints).toEqual([]);
  },
);
