import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

const robots = readFileSync(new URL("./public/robots.txt", import.meta.url), "utf8");

/** The longest rule that matches decides, and between equals the one that allows (RFC 9309, 2.2.2). */
function isAllowed(path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gm)].map(([, kind, rule = ""]) => ({
    isAllowing: kind === "Allow",
    rule,
  }));
  const matching = rules.filter(({ rule }) =>
    rule.endsWith("$") ? path === rule.slice(0, -1) : path.startsWith(rule),
  );
  const [first] = matching.toSorted(
    (a, b) => b.rule.length - a.rule.length || Number(b.isAllowing) - Number(a.isAllowing),
  );
  return first?.isAllowing ?? true;
}

test("crawlers find the way in, and no page, file or answer that is somebody's", () => {
  const source = ["routes", "staff-routes"]
    .map((name) => readFileSync(new URL(`./src/${name}.tsx`, import.meta.url), "utf8"))
    .join("\n");
  const paths = [...source.matchAll(/path="(\/[^"]*)"/g)].map(([, path = ""]) => path);
  // A page in sections begins again at "/".
  const pages = [...new Set(paths)];
  expect(pages.length).toBeGreaterThan(10);
  const answers = ["/api/podcasts", "/trpc/session.current", "/s3/learnlab-media/ep/en.mp3"];
  const links = ["/invitation/secret", "/reset?token=secret", "/sign-in?next=/episodes/1"];
  const found = [...pages, ...answers, ...links].filter(isAllowed);
  expect(found).toEqual(["/sign-in", "/"]);
});
