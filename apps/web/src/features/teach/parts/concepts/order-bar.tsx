import type { JSX } from "solid-js";

import { t } from "../../../../i18n/concepts.ts";
import { Button, standAtBottom } from "../../../../ui/index.ts";

/** While the order on the page is another one than that which is kept. */
export function OrderBar(props: {
  isBusy: boolean;
  onSave: () => void;
  onDrop: () => void;
}): JSX.Element {
  let bar: HTMLElement | undefined;
  standAtBottom(() => bar);
  return (
    <div
      ref={(element) => (bar = element)}
      class="sticky bottom-[calc(var(--shell-bottom)+var(--player-height))] z-10 -mx-3 flex flex-wrap gap-2 border-t border-line bg-ground px-3 py-3"
    >
      <Button look="primary" isBusy={props.isBusy} onClick={() => props.onSave()}>
        {t("concepts.saveOrder")}
      </Button>
      <Button look="quiet" onClick={() => props.onDrop()}>
        {t("concepts.dropOrder")}
      </Button>
    </div>
  );
}
