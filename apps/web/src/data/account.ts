import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";
import { refreshSession } from "../session.tsx";

export type SignedInDevice = inferRouterOutputs<AppRouter>["account"]["devices"][number];

export const loadDevices = query(() => api.account.devices.query(), "devices");

/** When staff looked at this account. */
export const loadLooks = query(() => api.account.looks.query(), "looks");

export async function renameAccount(name: string): Promise<void> {
  await api.account.rename.mutate({ name });
  await refreshSession();
}

/** Also signs out every other device. */
export async function changePassword(change: {
  currentPassword: string;
  newPassword: string;
}): Promise<void> {
  await api.account.changePassword.mutate(change);
  await revalidate(loadDevices.key);
}

/** Mails a link to the new address; nothing changes until it is followed. */
export async function requestEmailChange(change: {
  email: string;
  password: string;
}): Promise<void> {
  await api.account.requestEmailChange.mutate(change);
}

export async function confirmEmailChange(token: string): Promise<void> {
  await api.account.confirmEmailChange.mutate({ token });
  await refreshSession();
}

export async function signOutDevice(deviceId: string): Promise<void> {
  await api.account.signOutDevice.mutate({ deviceId });
  await revalidate(loadDevices.key);
}

export async function signOutOthers(): Promise<void> {
  await api.account.signOutOthers.mutate();
  await revalidate(loadDevices.key);
}
