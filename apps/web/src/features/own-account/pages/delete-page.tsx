import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { deleteAccount } from "../../../data/record.ts";
import { forgetPerson } from "../../../data/sign-out.ts";
import { useSignedIn } from "../../../session.tsx";
import { DeleteAccount } from "../parts/delete-account.tsx";

/** Says what is deleted and what stays before an account is deleted for good. */
export function DeletePage(): JSX.Element {
  const signedIn = useSignedIn();
  const navigate = useNavigate();
  const remove = async (password: string) => {
    await deleteAccount(password);
    // Leaves first: this page needs a session.
    navigate("/account-deleted", { replace: true });
    await forgetPerson();
  };
  return <DeleteAccount person={signedIn().person} remove={remove} />;
}
