import { type JSX, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { logoAddress } from "../logo-address.ts";
import { useSession } from "../session.tsx";

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

/** The school's logo and name, or the product's. */
export function Brand(): JSX.Element {
  const session = useSession();
  return (
    <span class="flex min-w-0 items-center gap-2.5 text-lg leading-6 font-bold tracking-tight">
      <Show when={session()?.logo} fallback={<BrandMark size={28} />}>
        {(logo) => (
          <img
            src={logoAddress(logo())}
            alt=""
            class="h-8 max-w-24 shrink-0 rounded-sm bg-[#ffffff] object-contain p-0.5"
          />
        )}
      </Show>
      <span class="line-clamp-2 min-w-0">{session()?.school ?? t("app.name")}</span>
    </span>
  );
}
