import { expect, test } from "vitest";

import { openPage } from "../../testing/open-page.tsx";
import { ProblemsPage } from "./pages/problems-page.tsx";

test("admins see what is reported, or that nothing is", async () => {
  const answers = {
    "problems.list": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
  };
  const { see, heading } = openPage({ page: ProblemsPage, role: "admin", answers });
  await see("No problems are reported.");
  expect(heading()).toBe("Reported problems");
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: ProblemsPage, role: "teacher" });
  await see("Page not found");
  expect(api.sent("problems.list")).toEqual([]);
});
