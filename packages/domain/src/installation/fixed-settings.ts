/** Why a setting is changed by a deploy alone. */
type FixedGroup = "door" | "suppliers" | "media" | "work";

/** A setting of the environment, as admins see it. */
export interface FixedSetting {
  /** The name of the environment variable. */
  name: string;
  group: FixedGroup;
  /** Of a secret only whether it is set; null for what is empty. */
  value: string | number | boolean | null;
}
