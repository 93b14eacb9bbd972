import { Navigate, useLocation } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { MissingPage } from "./missing-page.tsx";

/** Former addresses of pages, which people may have kept. */
const MOVED = [
  [/^\/people$/, "/run/people"],
  [/^\/(?:speech|spend)$/, "/run/costs"],
  [/^\/operations$/, "/run/jobs"],
  [/^\/operations\/audit$/, "/run/audit"],
  [/^\/courses\/([^/]+\/lessons(?:\/[^/]+)?)$/, "/teach/$1"],
] as const;

/** For an address without a page: leads on to where the page is now, or says that there is none. */
export function MissingAddress(): JSX.Element {
  const location = useLocation();
  const found = () => {
    const path = location.pathname.replace(/\/$/, "");
    const moved = MOVED.find(([from]) => from.test(path));
    return moved === undefined ? null : path.replace(moved[0], moved[1]);
  };
  return (
    <Show
      when={found()}
      fallback={
        <main>
          <MissingPage />
        </main>
      }
    >
      {(href) => <Navigate href={href()} />}
    </Show>
  );
}
