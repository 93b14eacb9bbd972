import { type JSX, type ParentProps, Show } from "solid-js";

import { useSignedIn } from "../session.tsx";
import { MissingPage } from "./missing-page.tsx";

/** A page that exists for admins only. */
export function ForAdmins(props: ParentProps): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      {props.children}
    </Show>
  );
}
