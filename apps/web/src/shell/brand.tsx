import type { JSX } from "solid-js";

import { t } from "../i18n/index.ts";

/** Four bars of sound. */
export function BrandMark(props: { size: number }): JSX.Element {
  return (
    <svg
      viewBox="0 0 64 64"
      width={props.size}
      height={props.size}
      aria-hidden="true"
      class="shrink-0 text-accent"
    >
      <rect width="64" height="64" rx="15" fill="currentColor" />
      <g class="fill-on-accent">
        <rect x="14" y="26" width="6" height="12" rx="3" />
        <rect x="24" y="15" width="6" height="34" rx="3" />
        <rect x="34" y="21" width="6" height="22" rx="3" />
        <rect x="44" y="28" width="6" height="8" rx="3" opacity="0.6" />
      </g>
    </svg>
  );
}

export function Brand(): JSX.Element {
  return (
    <span class="flex items-center gap-2.5 text-lg font-bold tracking-tight">
      <BrandMark size={28} />
      {t("app.name")}
    </span>
  );
}
