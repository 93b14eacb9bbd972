import { createMemo, type JSX } from "solid-js";
import { encode } from "uqr";

import { t } from "../../../i18n/teach.ts";
import { ButtonLink } from "../../../ui/index.ts";

/** The quiet zone in modules, which scanners need. */
const QUIET = 4;

/** A link as a QR code: dark on white in every theme. */
export function QrCode(props: { link: string; title: string }): JSX.Element {
  const code = createMemo(() => draw(props.link));
  const file = () => `data:image/svg+xml,${encodeURIComponent(code().file)}`;
  return (
    <div class="flex flex-col items-start gap-3">
      <svg
        role="img"
        aria-label={t("sharing.qrLabel", { title: props.title })}
        viewBox={`0 0 ${code().size} ${code().size}`}
        shape-rendering="crispEdges"
        class="w-full max-w-60 rounded-md border border-line [forced-color-adjust:none]"
      >
        <rect width={code().size} height={code().size} fill="#fff" />
        <path d={code().path} fill="#000" />
      </svg>
      <ButtonLink
        look="quiet"
        class="-ml-5"
        href={file()}
        download="learnlab-qr.svg"
        rel="external"
      >
        {t("sharing.qrSave")}
      </ButtonLink>
    </div>
  );
}

function draw(link: string): { size: number; path: string; file: string } {
  const { data, size: modules } = encode(link, { ecc: "M", border: 0 });
  const path = data
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
    )
    .join("");
  const size = modules + 2 * QUIET;
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  return { size, path, file };
}
