import { createForm, type FieldErrors } from "../../create-form.ts";
import { createToken, SCOPES, type Scope } from "../../data/tokens.ts";
import { t } from "../../i18n/tokens.ts";

/** How long a token is valid: in days, or until it is revoked. */
export const LIVES = ["30", "90", "365", "never"] as const;
export type Life = (typeof LIVES)[number];

interface NewToken {
  name: string;
  scopes: Scope[];
  life: Life;
}

/** The name under which the form of a new token is kept. */
export const TOKEN_FORM = "new-token";

const FIRST: NewToken = { name: "", scopes: ["podcasts:read"], life: "90" };

export function createTokenForm(onMade: (token: string) => void) {
  const form = createForm({
    initial: FIRST,
    check: checkToken,
    send: async ({ name, scopes, life }) => {
      const expiresInDays = life === "never" ? null : Number(life);
      onMade(await createToken({ name: name.trim(), scopes, expiresInDays }));
    },
    keepAs: TOKEN_FORM,
  });
  return {
    ...form,
    allows: (scope: Scope) => form.values().scopes.includes(scope),
    setAllowed(scope: Scope, isAllowed: boolean): void {
      const { scopes } = form.values();
      form.set({
        scopes: SCOPES.filter((one) => (one === scope ? isAllowed : scopes.includes(one))),
      });
    },
  };
}

function checkToken({ name, scopes }: NewToken): FieldErrors<NewToken> {
  return {
    name: name.trim() === "" ? t("tokens.nameMissing") : undefined,
    scopes: scopes.length === 0 ? t("tokens.allowMissing") : undefined,
  };
}
