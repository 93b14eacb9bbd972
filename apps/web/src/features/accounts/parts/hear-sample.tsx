import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/accounts.ts";
import { loadPart } from "../../../load-part.ts";
import { Button, Spinner } from "../../../ui/index.ts";

// Loads with the player's code, which nobody needs to sign in.
const Sample = lazy(() =>
  loadPart(async () => ({ default: (await import("../sample/sample.tsx")).Sample })),
);

/** For visitors: what an episode sounds like. */
export function HearSample(): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <div class="mt-8 border-t border-line pt-6">
      <Show
        when={isOpen()}
        fallback={
          <Button icon="play" class="w-full" onClick={() => setOpen(true)}>
            {t("sample.hear")}
          </Button>
        }
      >
        <Suspense fallback={<Spinner size={20} />}>
          <Sample />
        </Suspense>
      </Show>
    </div>
  );
}
