import { demoId } from "@learnlab/demo";
import { expect } from "vitest";

import { makeMp3, uploadForm } from "../support/rest-upload.ts";
import type { Lab } from "./start-lab.ts";

/** An episode of so many minutes of silence, which is there at once. */
export async function uploadEpisode(
  lab: Lab,
  { email, title, minutes }: { email: string; title: string; minutes: number },
): Promise<string> {
  const visitor = await lab.callAs(email);
  const request = { name: title, scopes: ["podcasts:write"], expiresInDays: 1 };
  const { token } = await visitor.mutate<{ token: string }>("tokens.create", request);
  const audio = new Blob([makeMp3(minutes * 60)], { type: "audio/mpeg" });
  const response = await fetch(`${lab.origin}/api/v1/podcasts`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: uploadForm({
      materialId: demoId("django-fundamentals material"),
      audio,
      fields: { title },
    }),
  });
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  return id;
}
