import { cleanText, DomainError, layOutMail, type Mail, type Mailer } from "@learnlab/domain";

/** The part of the `send_email` binding that we use. */
export interface MailBinding {
  send(message: EmailMessageBuilder): Promise<unknown>;
}

interface MailerParts {
  binding: MailBinding;
  /** "Name <address>" or a bare address. */
  from: string;
  /** The school, as the sender's name in place of the one in `from`, and in the mail; null to keep that. */
  findName: () => Promise<string | null>;
  /** The host of our addresses, which every List-Id ends with. */
  listHost: string;
  /** A mail that takes longer counts as not sent. */
  timeoutMs: number;
}

/** RFC 5322 allows 998 characters per line; nobody reads that many. */
const LONGEST_SUBJECT = 200;
/** One address without anything that could end it: no space, comma, angle bracket or quote. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;
const HEADER_NAME = /^[A-Za-z][A-Za-z-]{0,60}$/;
const HEADER_VALUE = /^[\x20-\x7e]{1,900}$/;

/** Sends mails with the binding's builder, which encodes header values. */
export function createMailer(parts: MailerParts): Mailer {
  const { binding, listHost, timeoutMs } = parts;
  const configured = readSender(parts.from);
  return {
    async send(mail) {
      const school = await parts.findName();
      const sender = nameSender(configured, school);
      const message = toMessage(sender, { mail: addListId(mail, listHost), school });
      try {
        await within(timeoutMs, binding.send(message));
      } catch (cause) {
        throw new DomainError("supplier_failed", describe(cause, mail), {
          reason: "mail.not_taken",
        });
      }
    },
  };
}

/** Names the kind of mail to mail programs (RFC 2919). */
function addListId(mail: Mail, host: string): Mail {
  return { ...mail, headers: { ...mail.headers, "List-Id": `LearnLab <${mail.list}.${host}>` } };
}

function toMessage(
  from: EmailAddress | string,
  { mail, school }: { mail: Mail; school: string | null },
): EmailMessageBuilder {
  const { to, subject, content, headers = {} } = mail;
  const lines = Object.entries(headers);
  const isSafe =
    ADDRESS.test(to) &&
    lines.every(([name, value]) => HEADER_NAME.test(name) && HEADER_VALUE.test(value));
  if (!isSafe) {
    throw new DomainError("invalid", "The address or a header of this mail is not allowed.", {
      reason: "mail.refused",
    });
  }
  return {
    from,
    to,
    subject: cleanText(subject, LONGEST_SUBJECT),
    ...layOutMail(content, school),
    headers,
  };
}

function readSender(from: string): EmailAddress | string {
  const [, name = "", email] = /^(.*?)\s*<([^<>]+)>$/.exec(from.trim()) ?? [];
  if (email === undefined) return from.trim();
  return name === "" ? email : { name: name.replaceAll('"', ""), email };
}

function nameSender(sender: EmailAddress | string, name: string | null): EmailAddress | string {
  if (name === null) return sender;
  const email = typeof sender === "string" ? sender : sender.email;
  return { name: name.replaceAll('"', ""), email };
}

async function within(ms: number, sending: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`Not taken within ${ms} ms.`)), ms);
  });
  try {
    await Promise.race([sending, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** The binding's error without the address, because it is logged. */
function describe(cause: unknown, { to }: Mail): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  return `The mail was not taken: ${cleanText(said.replaceAll(to, "…"), 200)}`;
}
