import { z } from "zod";

/** The settings that admins change, as they are named in the store and in the audit log. */
export const SettingName = z.enum([
  "school",
  "logo",
  "sign-up",
  "new-people",
  "limits",
  "speech",
  "writing",
  "retention",
  "listening",
  "class-privacy",
]);
export type SettingName = z.infer<typeof SettingName>;
