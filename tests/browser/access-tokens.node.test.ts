import { demoId } from "@learnlab/demo";
import { expect, test } from "vitest";

import { uploadForm } from "../support/rest-upload.ts";
import { startLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

const lab = startLab();

/** What another program does with a token. */
function ask(token: string, path: string, body?: FormData): Promise<Response> {
  return fetch(`${lab.origin}${path}`, {
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { method: "POST", body }),
  });
}

test("a person makes a token, a program uses it, and its upload is there to be heard", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page, complaints } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await page.goto(`${lab.origin}/settings`);
  await page.getByRole("link", { name: "Access tokens" }).click();
  await page.getByRole("button", { name: "Create a token" }).click();
  await page.getByRole("button", { name: "Create the token" }).click();
  await page.getByText("Give the token a name.").waitFor();
  await page.getByLabel("What is it for?").fill("Recorder in room 5");
  await page.getByRole("switch", { name: "Create and change podcasts" }).click();
  await page.getByRole("button", { name: "Create the token" }).click();
  const token = await page.getByLabel("Token", { exact: true }).inputValue();
  expect(token).toMatch(/^ll_[A-Za-z0-9_-]{43}$/);
  await page.getByRole("button", { name: "I have copied it" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Recorder in room 5" });
  await row.getByText("never used").waitFor();
  expect(await page.content()).not.toContain(token);

  const body = uploadForm({ materialId: demoId("django-fundamentals material") });
  const uploaded = await ask(token, "/api/v1/podcasts", body);
  expect(uploaded.status).toBe(201);

  await page.reload();
  await row.getByText("last used today").waitFor();
  await row.getByRole("button", { name: "Revoke the token “Recorder in room 5”" }).click();
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await page.getByText("No tokens yet").waitFor();
  expect((await ask(token, "/api/podcasts")).status).toBe(401);

  const { id } = (await uploaded.json()) as { id: string };
  await page.goto(`${lab.origin}/episodes/${id}`);
  await page.getByRole("heading", { name: "Why a straw looks broken" }).waitFor();
  const transcript = page.getByRole("article", { name: "Transcript" });
  await transcript.getByText("Light bends where water begins.").waitFor();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await page.getByRole("region", { name: "Player" }).waitFor();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1_500);
  expect(complaints).toEqual([]);
});

test("the reference is readable on a phone, without a script of its own", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page, complaints } = visited;
  await page.goto(`${lab.origin}/api/docs`);
  await page.getByText("Contents", { exact: true }).click();
  await page.getByRole("link", { name: "POST Upload a podcast" }).click();
  expect(page.url()).toContain("#uploadPodcast");
  const upload = page.getByRole("article", { name: "Upload a podcast" });
  await upload.getByText("413", { exact: true }).click();
  await upload.getByText('"code": "request.too_large"').waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(complaints).toEqual([]);
});
