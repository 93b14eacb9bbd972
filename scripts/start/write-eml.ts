import { randomUUID } from "node:crypto";

import type { KeptMail } from "./mail-folder.ts";

/**
 * A mail as a file that mail programs open and people can read in any editor, the plain text first. Texts
 * are not encoded (RFC 6532).
 */
export function writeEml(mail: KeptMail, at: Date): string {
  const boundary = `part-${randomUUID()}`;
  const lines = {
    Date: at.toUTCString().replace("GMT", "+0000"),
    From: mail.from,
    To: mail.to,
    Subject: mail.subject,
    ...mail.headers,
    "MIME-Version": "1.0",
    "Content-Type": `multipart/alternative; boundary="${boundary}"`,
  };
  return [
    ...Object.entries(lines).map(([name, value]) => `${name}: ${toOneLine(value)}`),
    "",
    ...writePart(boundary, { mediaType: "text/plain", content: mail.text }),
    ...writePart(boundary, { mediaType: "text/html", content: mail.html }),
    `--${boundary}--`,
    "",
  ].join("\n");
}

function writePart(boundary: string, part: { mediaType: string; content: string }): string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${part.mediaType}; charset=utf-8`,
    "Content-Transfer-Encoding: 8bit",
    "",
    part.content,
  ];
}

function toOneLine(value: string): string {
  return value.replaceAll(/\s+/g, " ");
}
