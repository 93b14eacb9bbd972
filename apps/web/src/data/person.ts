import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type CourseOfPerson = Outputs["people"]["courses"][number];
export type DeviceOfPerson = Outputs["people"]["devices"][number];
export type Holdings = Outputs["record"]["holdings"];

/** A person as admins see them. */
export const loadPerson = query((userId: string) => api.people.get.query({ userId }), "person");

export const loadCoursesOf = query(
  (userId: string) => api.people.courses.query({ userId }),
  "person-courses",
);

export const loadDevicesOf = query(
  (userId: string) => api.people.devices.query({ userId }),
  "person-devices",
);

/** What deleting the account would take away. */
export const loadHoldings = query(
  (userId: string) => api.record.holdings.query({ userId }),
  "person-holdings",
);

export async function signOutDeviceOf(userId: string, deviceId: string): Promise<void> {
  await api.people.signOutDevice.mutate({ userId, deviceId });
  await revalidate(loadDevicesOf.key);
}

export async function signOutPerson(userId: string): Promise<void> {
  await api.people.signOut.mutate({ userId });
  await revalidate(loadDevicesOf.key);
}
