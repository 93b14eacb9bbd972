import { useSearchParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { confirmEmailChange } from "../../../data/account.ts";
import { ConfirmEmail } from "../parts/confirm-email.tsx";

/**
 * The page behind the link to a new address, with or without a sign-in. A press confirms the address,
 * because programs that scan mails follow links.
 */
export function ConfirmEmailPage(): JSX.Element {
  const [search] = useSearchParams();
  const token = () => (typeof search["token"] === "string" ? search["token"] : "");
  return <ConfirmEmail token={token()} confirm={confirmEmailChange} />;
}
