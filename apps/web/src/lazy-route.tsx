import { useLocation } from "@solidjs/router";
import { type Component, lazy, untrack } from "solid-js";

import { connectionState } from "./connection.ts";
import { addPart } from "./i18n/language.ts";
import { loadPart } from "./load-part.ts";

/**
 * A page that loads when it is opened: the only export of its file, whose name the first script need not
 * have. Pointing at a link preloads it; a failed preload is retried on
 * opening. It names its texts so that they load at the same time.
 */
export function lazyPage<TProps extends object>(
  load: () => Promise<Readonly<Record<string, Component<TProps>>>>,
  ...texts: string[]
) {
  let goal = "";
  const read = async () => {
    texts.forEach(addPart);
    const [page] = Object.values(await load());
    if (page === undefined) throw new Error("The file of this page exports no page.");
    return { default: page };
  };
  const Page = lazy(() => loadPart(read, () => goal));
  const open: Component<TProps> = (props) => {
    // The address bar has the new address only once the page is shown.
    const location = useLocation();
    goal = untrack(() => location.pathname + location.search);
    return <Page {...props} />;
  };
  const preload = () => {
    // A retry would fail too.
    if (connectionState() === "fine") void read().catch(() => {});
  };
  return Object.assign(open, { preload });
}
