import { escapeXml, type Language, MAIL_TEXTS, type StoppableList } from "@learnlab/domain";

interface UnsubscribePage {
  /** Whether to ask, to confirm, or to say that the link is invalid. */
  state: "question" | "done" | "unknown";
  language: Language;
  token: string;
  list: StoppableList;
}

const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:3rem 1.5rem;background:#faf9f6;color:#1e1c19;font:1rem/1.5 system-ui,sans-serif}
main{max-width:32rem;margin:0 auto}
h1{font-size:1.375rem;line-height:1.3}
a{color:#0a5f5b}
button{min-height:2.75rem;padding:0 1.5rem;border:0;border-radius:.5rem;background:#0b6b67;color:#fff;font:inherit;font-weight:600;cursor:pointer}
@media (prefers-color-scheme:dark){
body{background:#141312;color:#eeebe6}
a{color:#7dd5cc}
button{background:#5cc5bb;color:#05211f}}`;

/** A page without scripts that is never cached. */
export function showUnsubscribePage(page: UnsubscribePage): Response {
  const nonce = crypto.randomUUID();
  return new Response(writePage(page, nonce), {
    status: page.state === "unknown" ? 404 : 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": page.language,
      "cache-control": "no-store",
      "content-security-policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      "x-robots-tag": "noindex",
    },
  });
}

function writePage({ state, language, token, list }: UnsubscribePage, nonce: string): string {
  const all = MAIL_TEXTS[language];
  const texts = list === "episodes" ? all.unsubscribe : { ...all.unsubscribe, ...all[list] };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(texts.title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeXml(texts.title)}</h1>
<p>${escapeXml(texts[state])}</p>
${state === "question" ? writeForm(texts.stop, { token, list }) : ""}
<p><a href="/settings">${escapeXml(texts.settings)}</a></p>
</main>
</body>
</html>
`;
}

function writeForm(label: string, { token, list }: { token: string; list: StoppableList }): string {
  const about = list === "episodes" ? "" : `&amp;about=${list}`;
  return `<form method="post" action="/api/mail/unsubscribe?token=${encodeURIComponent(token)}${about}">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>${escapeXml(label)}</button>
</form>`;
}
