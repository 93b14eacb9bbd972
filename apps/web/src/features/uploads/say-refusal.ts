import type { AudioRefusal } from "../../data/uploads.ts";
import { type PlainKey, t } from "../../i18n/uploads.ts";

type Fault = Extract<AudioRefusal, { kind: "broken" }>["fault"];

/** Faults that have a remedy of their own. */
const FAULTS: { [TFault in Fault]?: PlainKey & `uploads.refusal.${string}` } = {
  truncated: "uploads.refusal.truncated",
  mixed_format: "uploads.refusal.mixed",
  no_audio: "uploads.refusal.no_sound",
  unsupported: "uploads.refusal.codec",
};

/** Why a recording was not taken, and what to do about it. */
export function sayRefusal(refusal: AudioRefusal): string {
  if (refusal.kind !== "broken") return t(`uploads.refusal.${refusal.kind}`);
  return t(FAULTS[refusal.fault] ?? "uploads.refusal.broken");
}
