import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { showNowPlaying } from "./shown.ts";

interface PageLinkProps {
  href: string;
  class?: string;
  children: JSX.Element;
}

/** A link to a page; it first closes the sheet over the current page, with its step in the history. */
export function PageLink(props: PageLinkProps): JSX.Element {
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    const isInSheet = event.target instanceof Element && event.target.closest("dialog") !== null;
    if (!isInSheet || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = props;
    window.addEventListener("popstate", () => navigate(href), { once: true });
    showNowPlaying(false);
  };
  return (
    <a href={props.href} class={props.class ?? "rounded-sm hover:underline"} onClick={follow}>
      {props.children}
    </a>
  );
}
