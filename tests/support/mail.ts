import { env } from "#bindings";
import { createMailer, type MailBinding } from "@learnlab/adapters/mail";
import { uuidSource } from "@learnlab/adapters/runtime";
import { type Episode, readSchool } from "@learnlab/domain";

import { openMachine, type TestMachine } from "./generation.ts";

type Sent = Parameters<MailBinding["send"]>[0];

/** Stands for the `send_email` binding and keeps what it was given. */
export function createPostOffice(before: (mail: Sent) => Promise<void> = async () => {}) {
  const posted: Sent[] = [];
  const binding: SendEmail = {
    async send(mail: EmailMessage | Sent) {
      if (!("subject" in mail)) throw new Error("Mails are built, not written as MIME.");
      await before(mail);
      posted.push(mail);
      return { messageId: `<${posted.length}@post.test>` };
    },
  };
  return { binding, posted };
}

export type PostOffice = ReturnType<typeof createPostOffice>;

/** The worker's own machine, whose mails end in the post office. */
export function openMailing(
  { binding }: PostOffice,
  linkOrigin = "https://learn.example",
): TestMachine {
  const from = "LearnLab <podcast@learn.example>";
  const listHost = new URL(linkOrigin).hostname;
  const machine = openMachine();
  const findName = async () => (await readSchool(machine)).name;
  const mailer = createMailer({ binding, from, findName, listHost, timeoutMs: 50 });
  return { ...machine, linkOrigin, mailer };
}

/** Both forms of a mail, without the tokens of its links: they are random, and may spell any short word. */
export function sayMail(mail: Sent | undefined): string {
  if (mail === undefined) throw new Error("There is no mail.");
  return `${mail.text ?? ""}\n${mail.html ?? ""}`.replaceAll(/(?<=token=)[\w.-]+/g, "");
}

/** An episode that has come to its end, as its making leaves it. */
export async function makeEnded(
  episode: { userId: string } & Partial<
    Pick<Episode, "kind" | "status" | "title" | "includedCourses"> & { errorReason: string | null }
  >,
): Promise<string> {
  const id = uuidSource.next();
  const { userId, kind = "daily", status = "completed", title = "Light" } = episode;
  const { errorReason = null, includedCourses = ["Optics"] } = episode;
  await env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       error_reason, included_courses, concept_ids, request_key, enqueued_at, completed_at,
       created_at, updated_at)
     values (?, ?, ?, ?, '', '["en"]', 'both', ?, ?, ?, '[]', ?, 1, 2, 1, 1)`,
  )
    .bind(id, userId, kind, title, status, errorReason, JSON.stringify(includedCourses), id)
    .run();
  return id;
}

/** What is kept of the mails about an episode. */
export async function listNotifications(episodeId: string) {
  const { results } = await env.DB.prepare(
    "select kind, state, error from notifications where episode_id = ? order by created_at, kind",
  )
    .bind(episodeId)
    .all<{ kind: string; state: string; error: string }>();
  return results;
}
