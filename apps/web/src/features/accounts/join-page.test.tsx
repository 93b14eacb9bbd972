import { expect, test } from "vitest";

import { refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened, sessionOf } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { JoinPage } from "./pages/join-page.tsx";

const { title, description, level, language, teacherName, conceptCount } = course;
const invited = { title, description, level, language, teacherName, conceptCount };

const openJoin = (answers: Opened["answers"], role: Opened["role"] = null) =>
  openPage({
    page: JoinPage,
    route: "/join/:code",
    path: "/join/BCDF23GHJK",
    role,
    answers: { "courses.invited": invited, "courses.list": [], ...answers },
  });

test("who is not signed in sees the course, and both doors lead back to it", async () => {
  const { see, hrefs, api } = openJoin({});
  await see("Join Cryptography", "Taught by Omar.", "How secrets are kept.", "2 concepts");
  const next = "?next=%2Fjoin%2FBCDF23GHJK";
  expect(hrefs()).toEqual(["/", `/sign-up${next}`, `/sign-in${next}`]);
  expect(api.sent("courses.join")).toEqual([]);
});

test("where accounts are by invitation it says what to do", async () => {
  const { see, hrefs } = openJoin({ "session.current": sessionOf(null, { signUp: "invite" }) });
  await see("New accounts need an invitation here. Ask Omar");
  expect(hrefs()).toEqual(["/", "/sign-in?next=%2Fjoin%2FBCDF23GHJK"]);
});

test("who is signed in is asked before they are in", async () => {
  const { see, api, place, path } = openJoin(
    { "courses.join": { id: "keys", title: "Cryptography" } },
    "learner",
  );
  await see("You are signed in as Mia.");
  expect(api.sent("courses.join")).toEqual([]);
  press(place, "Join this course");
  await expect.poll(() => path()).toBe("/courses/keys");
  expect(api.sent("courses.join")).toEqual([{ code: "BCDF23GHJK" }]);
});

test("who pressed to join and then signed up is in, and answers the first questions", async () => {
  sessionStorage.setItem("learnlab.joining", "BCDF23GHJK");
  const fresh = sessionOf("learner");
  const settings = fresh.settings === null ? null : { ...fresh.settings, onboarded: false };
  const { path } = openJoin(
    {
      "session.current": { ...fresh, settings },
      "courses.join": { id: "keys", title: "Cryptography" },
    },
    "learner",
  );
  await expect.poll(() => path()).toBe("/welcome?course=keys");
  expect(sessionStorage.getItem("learnlab.joining")).toBeNull();
});

test("a link that stopped working says why", async () => {
  const { see } = openJoin({
    "courses.invited": refuse({ reason: "course.join_closed", details: {} }),
  });
  await see("This link no longer works", "Nobody can join this course at the moment.");
});
