import { useLocation } from "@solidjs/router";
import { type JSX, onMount } from "solid-js";

import { noteShown } from "../../../ui/index.ts";

/** The column of an episode's page. */
export function EpisodeFrame(props: { children: JSX.Element }): JSX.Element {
  const location = useLocation();
  onMount(() => noteShown(location.pathname));
  return (
    <div class="mx-auto w-full max-w-6xl px-5 pt-6 pb-16 sm:px-8 lg:ms-[max(0px,(100%-56rem)/2)] lg:me-0 lg:w-auto lg:pt-12">
      {props.children}
    </div>
  );
}
