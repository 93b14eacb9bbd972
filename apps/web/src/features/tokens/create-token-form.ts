import { createSignal } from "solid-js";

import { createTask } from "../../create-task.ts";
import { createToken, SCOPES, type Scope } from "../../data/tokens.ts";

/** How long a token holds: in days, or until it is revoked. */
export const LIVES = ["30", "90", "365", "never"] as const;
export type Life = (typeof LIVES)[number];

/** The form of a new token: what is wrong is said once it was sent, and goes when it is right. */
export function createTokenForm(onMade: (token: string) => void) {
  const [name, setName] = createSignal("");
  const [scopes, setScopes] = createSignal<readonly Scope[]>(["podcasts:read"]);
  const [life, setLife] = createSignal<Life>("90");
  const [wasSent, setSent] = createSignal(false);
  const isNameMissing = () => wasSent() && name().trim() === "";
  const isScopeMissing = () => wasSent() && scopes().length === 0;
  const task = createTask(async () => {
    const expiresInDays = life() === "never" ? null : Number(life());
    onMade(await createToken({ name: name().trim(), scopes: [...scopes()], expiresInDays }));
  });

  return {
    name,
    setName,
    life,
    setLife,
    isNameMissing,
    isScopeMissing,
    isBusy: task.isBusy,
    failure: task.failure,
    allows: (scope: Scope) => scopes().includes(scope),
    setAllowed(scope: Scope, isAllowed: boolean): void {
      setScopes(SCOPES.filter((one) => (one === scope ? isAllowed : scopes().includes(one))));
    },
    async submit(): Promise<void> {
      setSent(true);
      if (!isNameMissing() && !isScopeMissing()) await task.start();
    },
  };
}
