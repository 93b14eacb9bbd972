import { escapeXml } from "../../shared/index.ts";
import type { Language } from "../languages.ts";
import { MAIL_TEXTS } from "./texts/index.ts";

export interface MailFact {
  /** Ends as the language requires, for example with a colon and a space. */
  label: string;
  value: string;
  /** Where the value leads. */
  url?: string;
}

/** The parts of a mail in order, as plain text; the layout escapes them. */
export interface MailContent {
  language: Language;
  subject: string;
  hello: string;
  /** The main sentence. */
  opening: string;
  facts: MailFact[];
  paragraphs: string[];
  /** Null if there is nothing left to do. */
  button: { label: string; url: string } | null;
  /** In small print at the end, with the link that stops these mails, if there is one. */
  footer: { why: string; stop: { label: string; url: string } | null };
}

/**
 * The mail as plain text and as HTML: no images, no scripts, no tracking. The school is named at its top and at its
 * end; null where the product's own name stands.
 */
export function layOutMail(
  content: MailContent,
  school: string | null,
): { text: string; html: string } {
  return { text: writeText(content, school), html: writeHtml(content, school) };
}

function writeText(content: MailContent, school: string | null): string {
  const { hello, opening, facts, paragraphs, button } = content;
  const footer = signFooter(content, school);
  const blocks = [
    hello,
    opening,
    facts
      .map(({ label, value, url }) => [`${label}${value}`, url].filter(Boolean).join("\n"))
      .join("\n"),
    ...paragraphs,
    button === null ? "" : `${button.label}\n${button.url}`,
    `-- \n${footer.lines.join("\n")}`,
    footer.stop === null ? "" : `${footer.stop.label}\n${footer.stop.url}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

// The pages' colours; mail programs that support a dark theme use those of the style element.
const INK = "#1e1c19";
const SOFT = "#5d5850";
const STYLE = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.page{background:#141312!important}.ink{color:#eeebe6!important}.soft{color:#b0aaa0!important}
.button{background:#5cc5bb!important;color:#05211f!important}.line{border-color:#3a3733!important}}`;

/** Why they get it, and who sends it if that is not the product alone. */
function signFooter({ language, footer }: MailContent, school: string | null) {
  const sender = school === null ? [] : [MAIL_TEXTS[language].sentBy(school)];
  return { lines: [footer.why, ...sender], stop: footer.stop };
}

function writeHtml(content: MailContent, school: string | null): string {
  const { language, subject, hello, opening, facts, paragraphs, button } = content;
  const { lines, stop } = signFooter(content, school);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:24px;background:#faf9f6">
<div class="ink" style="max-width:34rem;margin:0 auto;font:16px/1.5 system-ui,sans-serif;color:${INK}">
<p class="soft" style="margin:0 0 24px;font-weight:600;color:${SOFT}">${escape(school ?? "LearnLab")}</p>
<p style="margin:0 0 8px">${escape(hello)}</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escape(opening)}</h1>
${facts.map(writeFact).join("\n")}
${paragraphs.map((paragraph) => `<p style="margin:12px 0">${escape(paragraph)}</p>`).join("\n")}
${button === null ? "" : writeButton(button)}
<div class="soft line" style="padding-top:16px;border-top:1px solid #dedad2;font-size:13px;color:${SOFT}">
${lines.map((line) => `<p style="margin:0 0 8px">${escape(line)}</p>`).join("\n")}
${stop === null ? "" : `<p style="margin:0"><a class="soft" href="${escape(stop.url)}" style="color:${SOFT}">${escape(stop.label)}</a></p>`}
</div>
</div>
</body>
</html>
`;
}

function writeButton(button: { label: string; url: string }): string {
  return `<p style="margin:24px 0"><a class="button" href="${escape(button.url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#0b6b67;color:#ffffff;font-weight:600;text-decoration:none">${escape(button.label)}</a></p>
<p class="soft" style="margin:0 0 24px;font-size:13px;overflow-wrap:anywhere;color:${SOFT}">${escape(button.url)}</p>`;
}

// Isolates names written in another direction.
function writeFact({ label, value, url }: MailFact): string {
  const shown = `<bdi>${escape(value)}</bdi>`;
  const linked =
    url === undefined
      ? shown
      : `<a class="ink" href="${escape(url)}" style="color:${INK}">${shown}</a>`;
  return `<p style="margin:0 0 4px"><span class="soft" style="color:${SOFT}">${escape(label)}</span>${linked}</p>`;
}

// Some mail programs only know &#39;.
function escape(text: string): string {
  return escapeXml(text).replaceAll("&apos;", "&#39;");
}
