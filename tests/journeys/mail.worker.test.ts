import { env } from "cloudflare:workers";
import { MAIL_TEXTS } from "@learnlab/domain";
import { createApp } from "@learnlab/worker/app";
import { expect, test } from "vitest";

import { createPostOffice } from "../support/mail.ts";
import { changeSettings, ORIGIN, signUp } from "../support/people.ts";

test("links in mails come from the configuration, whatever a request says of its host", async () => {
  const post = createPostOffice();
  const learner = await signUp("Reset By Mail");
  await changeSettings(learner, { languages: ["fr"] });
  const ask = (settings: Partial<Env>) =>
    createApp().request(
      "http://evil.example/api/auth/request-password-reset",
      {
        method: "POST",
        headers: { "content-type": "application/json", "cf-connecting-ip": "198.51.100.7" },
        body: JSON.stringify({ email: learner.email }),
      },
      { ...env, ...settings, MAIL: post.binding },
    );
  expect((await ask({ LOCAL_URL: ORIGIN } as Partial<Env>)).status).toBe(200);
  await expect.poll(() => post.posted).toHaveLength(1);
  expect((await ask({})).status).toBe(200);
  await expect.poll(() => post.posted).toHaveLength(2);
  const { reset } = MAIL_TEXTS.fr;
  expect(post.posted.map(({ subject, to }) => [subject, to])).toEqual([
    [reset.subject, learner.email],
    [reset.subject, learner.email],
  ]);
  expect(post.posted[0]?.text).toContain(`${ORIGIN}/reset?token=`);
  expect(post.posted[1]?.text).toContain("http://localhost:8787/reset?token=");
  expect(JSON.stringify(post.posted)).not.toContain("evil.example");
});
