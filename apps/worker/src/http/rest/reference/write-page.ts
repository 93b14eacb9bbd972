import { html } from "hono/html";

import { PROBLEM_KINDS } from "../problem.ts";
import { writeInline, writeProse } from "./prose.ts";
import type { Body, Row, ShownApi, ShownOperation } from "./read-document.ts";
import { writeExample } from "./write-example.ts";

type Html = ReturnType<typeof html>;

/** Renders the reference as one page that works without scripts. */
export function writePage(api: ShownApi): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${api.title} API</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/api/docs/style.css" />
        <script src="/theme.js"></script>
      </head>
      <body>
        <a class="skip" href="#top">Skip to the text</a>
        <div class="page">
          ${writeContents(api)}
          <main id="top">
            <header>
              <h1>${api.title} API</h1>
              <p class="meta">
                Version ${api.version} · <a href="/api/openapi.json">OpenAPI description</a> ·
                <a href="/settings/tokens">Your access tokens</a>
              </p>
              ${writeProse(api.text)}
            </header>
            ${api.groups.map((group) => writeGroup(group, api.origin))} ${writeProblems()}
          </main>
        </div>
      </body>
    </html>`;
}

function writeContents({ groups }: ShownApi): Html {
  const list = groups.map(
    ({ name, operations }) =>
      html`<li>
        <a href="#${slugOf(name)}">${name}</a>
        <ul>
          ${operations.map(
            ({ id, method, summary }) =>
              html`<li>
                <a href="#${id}">${writeMethod(method)}<span>${summary}</span></a>
              </li>`,
          )}
        </ul>
      </li>`,
  );
  const entries = html`<ul>
    ${list}
    <li><a href="#problems">Problems</a></li>
  </ul>`;
  return html`<nav aria-label="Contents">
    <a class="home" href="/">LearnLab</a>
    <details class="narrow">
      <summary>Contents</summary>
      ${entries}
    </details>
    <div class="wide">${entries}</div>
  </nav>`;
}

function writeGroup({ name, text, operations }: ShownApi["groups"][number], origin: string): Html {
  return html`<section aria-labelledby="${slugOf(name)}">
    <h2 id="${slugOf(name)}">${name}</h2>
    <p>${text}</p>
    ${operations.map((operation) => writeOperation(operation, origin))}
  </section>`;
}

function writeOperation(operation: ShownOperation, origin: string): Html {
  const { id, method, path, summary, scope, parameters, body, answers } = operation;
  return html`<article aria-labelledby="${id}">
    <h3 id="${id}"><a href="#${id}">${summary}</a></h3>
    <p class="address">${writeMethod(method)}<code>${path}</code></p>
    ${writeProse(operation.text)}
    <p class="meta">Access token with <code>${scope}</code>, or a session.</p>
    <pre><code>${writeExample(operation, origin)}</code></pre>
    ${writeRows("Parameters", parameters)} ${body === null ? "" : writeRequest(body)}
    <h4>Answers</h4>
    <ul class="answers">
      ${answers.map(writeAnswer)}
    </ul>
  </article>`;
}

function writeRequest({ contentType, rows }: Body): Html {
  return html`${writeRows(`Body (${contentType})`, rows)}`;
}

function writeAnswer({ status, text, headers, body }: ShownOperation["answers"][number]): Html {
  const mark = Number(status) < 400 ? "good" : "bad";
  const line = html`<span class="status ${mark}">${status}</span> <span>${text}</span>`;
  if (body === null && headers.length === 0) return html`<li><p>${line}</p></li>`;
  const example = body?.example === undefined ? "" : JSON.stringify(body.example, null, 2);
  const isProblem = body?.contentType === "application/problem+json";
  return html`<li>
    <details>
      <summary>${line}</summary>
      ${isProblem || body === null ? "" : writeRows("Fields", body.rows)}
      ${writeRows("Headers", headers)}
      ${example === "" ? "" : html`<pre><code>${example}</code></pre>`}
    </details>
  </li>`;
}

function writeRows(title: string, rows: Row[]): Html | string {
  if (rows.length === 0) return "";
  return html`<h4>${title}</h4>
    <dl>
      ${rows.map(
        ({ name, type, isRequired, text }) =>
          html`<div>
            <dt>
              <code>${name}</code> <span class="type">${type}</span>
              ${isRequired ? html`<span class="required">required</span>` : ""}
            </dt>
            ${text === "" ? "" : html`<dd>${writeInline(text)}</dd>`}
          </div>`,
      )}
    </dl>`;
}

function writeProblems(): Html {
  const kinds = Object.entries(PROBLEM_KINDS).map(
    ([status, { slug, title, text }]) =>
      html`<div>
        <dt id="${slug}"><span class="status bad">${status}</span> ${title}</dt>
        <dd>${text}</dd>
      </div>`,
  );
  return html`<section aria-labelledby="problems">
    <h2 id="problems">Problems</h2>
    <p>
      A refusal is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> leads
      here, its <code>detail</code> is a sentence for people, and its <code>code</code> names the
      very case for programs.
    </p>
    <dl>${kinds}</dl>
  </section>`;
}

function writeMethod(method: string): Html {
  return html`<span class="method ${method.toLowerCase()}">${method}</span>`;
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}
