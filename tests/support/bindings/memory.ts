import { openMemoryDatabase } from "@learnlab/adapters/d1/testing";

import { createMemoryBucket } from "./memory-bucket.ts";
import { testSettings } from "./test-settings.ts";

/** What the worker is given, in this process: each file of tests begins with its stores empty. */
export const env: Env = standFor({
  ...testSettings,
  POLLY_REGION: "us-east-1",
  DB: openMemoryDatabase(),
  SEARCH: openMemoryDatabase("SEARCH"),
  MEDIA: createMemoryBucket(),
});

/** Gives the file that begins stores of its own. */
export function beginEmpty(): void {
  env.DB = openMemoryDatabase();
  env.SEARCH = openMemoryDatabase("SEARCH");
  env.MEDIA = createMemoryBucket();
}

/** Use cases are asked here, and HTTP in workerd. */
export function fetchWorker(request: Request): Promise<Response> {
  return Promise.reject(new Error(`Nobody answers ${request.url} outside of workerd.`));
}

// Bindings that no use case asks for are left out.
function standFor(bindings: Pick<Env, "DB" | "SEARCH" | "MEDIA"> & Record<string, unknown>): Env {
  return bindings as unknown as Env;
}
