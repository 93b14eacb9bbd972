import { inspectPicture, type PictureType } from "@learnlab/audio";
import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { type Digest, DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { LONGEST_LOGO_SIDE, MOST_LOGO_BYTES } from "./logo-limits.ts";
import type { SettingName } from "./setting-names.ts";
import type { ReadSettings, SettingsStore } from "./settings-store.ts";

const ENDINGS = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
} satisfies Record<PictureType, string>;

/** Another picture has another name, so that browsers may keep it for ever. */
const LogoName = z.string().regex(/^logo-[0-9a-f]{16}\.(?:png|jpg|webp)$/);
const StoredLogo = z.strictObject({ name: LogoName });

export const LogoRef = z.strictObject({ name: LogoName });

const TOO_LARGE = `A logo has at most ${MOST_LOGO_BYTES / 1024} KiB.`;

/** A picture as base64. */
export const SendLogo = z.strictObject({
  picture: z
    .base64("The picture did not arrive whole. Choose it again.")
    .max(Math.ceil(MOST_LOGO_BYTES / 3) * 4, TOO_LARGE),
});

export const LOGO_NAME = "logo" satisfies SettingName;

interface LogoDeps extends AuditDeps {
  settings: SettingsStore;
  media: Pick<MediaStore, "put" | "delete">;
  digest: Digest;
}

/** The name of the school's logo; null for none. */
export async function readLogoName(deps: ReadSettings): Promise<string | null> {
  const stored = StoredLogo.safeParse(await deps.settings.find(LOGO_NAME));
  return stored.success ? stored.data.name : null;
}

/** The picture itself, for everybody, while it is the school's logo. */
export async function readLogo(
  deps: ReadSettings & { media: Pick<MediaStore, "getBytes"> },
  { name }: z.infer<typeof LogoRef>,
): Promise<{ bytes: Uint8Array; mediaType: PictureType }> {
  const isCurrent = (await readLogoName(deps)) === name;
  const bytes = isCurrent ? await deps.media.getBytes(keyOf(name)) : null;
  const picture = bytes === null ? null : inspectPicture(bytes);
  if (bytes === null || picture === null) {
    throw logoNotFound();
  }
  return { bytes, mediaType: picture.mediaType };
}

/** Shows the picture from the next page on, in place of the one before. */
export async function saveLogo(
  deps: LogoDeps,
  { actor, picture }: z.infer<typeof SendLogo> & { actor: Actor | null },
): Promise<{ name: string }> {
  requirePermission(actor, "installation.saveLogo");
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const mediaType = checkLogo(bytes);
  const before = await readLogoName(deps);
  const name = `logo-${(await deps.digest.sha256(bytes)).slice(0, 16)}.${ENDINGS[mediaType]}`;
  await deps.media.put(keyOf(name), bytes, { contentType: mediaType });
  await deps.settings.save({ name: LOGO_NAME, value: { name }, at: deps.clock.now() });
  if (before !== null && before !== name) await deps.media.delete([keyOf(before)]);
  await recordAction(deps, {
    actor,
    action: "installation.saveLogo",
    subjectId: LOGO_NAME,
    personId: null,
    details: compareValues({ logo: before }, { logo: name }),
  });
  return { name };
}

/** Deletes a logo that is no longer shown. */
export async function forgetLogo(
  { media }: { media: Pick<MediaStore, "delete"> },
  name: string | null,
): Promise<void> {
  if (name !== null) await media.delete([keyOf(name)]);
}

export function logoNotFound(): DomainError {
  return new DomainError("not_found", "There is no such logo.", { reason: "settings.no_logo" });
}

/** By what is in it, whatever its name says. */
function checkLogo(bytes: Uint8Array): PictureType {
  if (bytes.length > MOST_LOGO_BYTES) {
    throw new DomainError("too_large", TOO_LARGE, { reason: "settings.logo_too_large" });
  }
  const picture = inspectPicture(bytes);
  if (picture === null) {
    throw new DomainError("unsupported", "Choose a PNG, JPEG or WebP picture.", {
      reason: "settings.logo_no_picture",
    });
  }
  if (Math.max(picture.width, picture.height) > LONGEST_LOGO_SIDE) {
    throw new DomainError("too_large", `A logo has at most ${LONGEST_LOGO_SIDE} pixels a side.`, {
      reason: "settings.logo_too_many_pixels",
    });
  }
  return picture.mediaType;
}

function keyOf(name: string): string {
  return `school/${name}`;
}
