import { expect, test } from "vitest";

import { fakeApi } from "../testing/fake-api.ts";
import { approveEpisodes } from "./approvals.ts";

test("more than the server takes at once are approved in parts", async () => {
  const api = fakeApi({
    "approvals.approve": ({ episodeIds }) => ({ approved: episodeIds.length, released: 1 }),
  });
  const many = Array.from({ length: 51 }, (_, at) => `episode ${at}`);
  expect(await approveEpisodes("optics", many)).toEqual({ approved: 51, released: 2 });
  expect(api.sent("approvals.approve")).toEqual([
    { courseId: "optics", episodeIds: many.slice(0, 50) },
    { courseId: "optics", episodeIds: many.slice(50) },
  ]);
});
