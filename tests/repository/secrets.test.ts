import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

/** Keys by the form that their suppliers give them. */
const forms: Record<string, RegExp> = {
  "key of OpenAI": /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,}/,
  "key of Google": /\bAIza[\w-]{35}\b/,
  "key of AWS": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  "secret of AWS":
    /(?:SECRET_ACCESS_KEY|secret_?[aA]ccess_?[kK]ey)["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}\b/,
  "private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  "access token": /\bll_[\w-]{32,}/,
  "token of GitHub": /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,})/,
  "token of Slack": /\bxox[abprs]-[\w-]{20,}/,
  "token of Cloudflare": /CLOUDFLARE_API_TOKEN["']?\s*[:=]\s*["']?[\w-]{40}\b/,
  "token of npm": /\bnpm_[A-Za-z0-9]{36}\b/,
};

function findSecrets(text: string): string[] {
  return Object.entries(forms).flatMap(([name, form]) => (form.test(text) ? [name] : []));
}

/** Examples are put together here, so that this file has none. */
const letters = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6kM9nP2rS5u";
const examples: [string, string][] = [
  ["key of OpenAI", `sk-${letters}`],
  ["key of OpenAI", `sk-proj-${letters}`],
  ["key of Google", `AIza${letters.slice(0, 35)}`],
  ["key of AWS", `AKIA${letters.slice(0, 16).toUpperCase()}`],
  ["secret of AWS", `MEDIA_SECRET_ACCESS_KEY=${letters.slice(0, 40)}`],
  ["private key", `-----BEGIN EC ${"PRIVATE"} KEY-----`],
  ["access token", `ll_${letters}`],
  ["token of GitHub", `ghp_${letters.slice(0, 36)}`],
  ["token of Slack", `xoxb-${letters}`],
  ["token of Cloudflare", `CLOUDFLARE_API_TOKEN=${letters.slice(0, 40)}`],
  ["token of npm", `npm_${letters.slice(0, 36)}`],
];

test.each(examples)("a %s is noticed", (name, secret) => {
  expect(findSecrets(`const key = "${secret}";`)).toContain(name);
});

test("every form has an example", () => {
  expect(new Set(examples.map(([name]) => name))).toEqual(new Set(Object.keys(forms)));
});

test("no file of the project has a secret in it", () => {
  const tracked = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  const files = tracked
    .split("\0")
    .filter(
      (path) =>
        path !== "" && (statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false),
    );
  expect(files.length).toBeGreaterThan(500);
  expect(files).toContain(".dev.vars.example");
  const found = files.flatMap((path) =>
    findSecrets(readFileSync(join(root, path), "latin1")).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});
