import { LONGEST_LOGO_SIDE, MOST_LOGO_BYTES } from "@learnlab/domain/client";
import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { refreshSession } from "../session.tsx";
import { logoAddress } from "../logo-address.ts";

export type Installation = Awaited<ReturnType<typeof api.installation.settings.query>>;
export type AllSettings = Installation["current"];
export type SettingName = keyof AllSettings;

/** Every setting of the installation, for admins. */
export const loadInstallation = query(() => api.installation.settings.query(), "installation");

/** The name and the logo are on every page. */
async function showChange(): Promise<void> {
  await Promise.all([revalidate(loadInstallation.key), refreshSession()]);
}

/** Saves one setting as it is among these. */
const SAVE: { [TName in Exclude<SettingName, "logo">]: (all: AllSettings) => Promise<unknown> } = {
  school: ({ school }) => api.installation.saveSchool.mutate(school),
  "sign-up": ({ "sign-up": rule }) => api.installation.saveSignUp.mutate(rule),
  "new-people": ({ "new-people": chosen }) => api.installation.saveNewPeople.mutate(chosen),
  limits: ({ limits }) => api.installation.saveLimits.mutate(limits),
  speech: ({ speech }) => api.installation.saveSpeech.mutate(speech),
  writing: ({ writing }) => api.installation.saveWriting.mutate(writing),
  retention: ({ retention }) => api.installation.saveRetention.mutate(retention),
  listening: ({ listening }) => api.installation.saveListening.mutate(listening),
  "class-privacy": ({ "class-privacy": privacy }) =>
    api.installation.saveClassPrivacy.mutate(privacy),
};

export async function saveSetting<TName extends keyof typeof SAVE>(
  name: TName,
  all: AllSettings,
): Promise<void> {
  await SAVE[name](all);
  await showChange();
}

/** Resets a setting to its default; the answer puts back what was there. */
export async function resetSetting(
  name: SettingName,
  before: AllSettings,
): Promise<() => Promise<void>> {
  const logo = name === "logo" ? await readPicture(before.logo.name) : null;
  await api.installation.reset.mutate({ name });
  await showChange();
  if (name !== "logo") return () => saveSetting(name, before);
  return async () => {
    if (logo !== null) await sendLogo(logo);
  };
}

/** Shows a picture as the school's logo, made small enough where it is too large. */
export async function saveLogo(file: File): Promise<void> {
  await sendLogo(await shrink(file));
}

async function sendLogo(picture: Blob): Promise<void> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  await api.installation.saveLogo.mutate({ picture: btoa(text) });
  await showChange();
}

async function readPicture(name: string | null): Promise<Blob | null> {
  if (name === null) return null;
  const response = await fetch(logoAddress(name));
  return response.ok ? response.blob() : null;
}

/** In pixels; it is shown at most 40 high. */
const SIDES = [480, 320, 240, 160, 120];

async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => null);
  // What the browser cannot read is refused by the answer, with its reason.
  if (picture === null) return file.slice(0, MOST_LOGO_BYTES);
  const longest = Math.max(picture.width, picture.height);
  if (file.size <= MOST_LOGO_BYTES && longest <= LONGEST_LOGO_SIDE) return file;
  let smallest: Blob = file;
  for (const side of SIDES) {
    smallest = (await draw(picture, Math.min(1, side / longest))) ?? smallest;
    if (smallest.size <= MOST_LOGO_BYTES) break;
  }
  return smallest;
}

/** As WebP, or as PNG in browsers that write no WebP. */
function draw(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
}
