import type { MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";
import { readDevice } from "./read-device.ts";
import { tooOften } from "./request-refusal.ts";

/** For routes used without a sign-in. */
export const limitAddress: MiddlewareHandler<{ Variables: HttpVariables }> = async (c, next) => {
  const { address } = readDevice(c.req.raw);
  if (!(await c.var.machine.addressLimit.allows(address ?? ""))) throw tooOften();
  await next();
};
