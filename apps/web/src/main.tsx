import "./ui/tokens.css";
import "./i18n/begin-texts.ts";

import { render } from "solid-js/web";

import { firstLanguage, setInterfaceLanguage } from "./i18n/language.ts";
import { AppRoutes } from "./routes.tsx";

const root = document.getElementById("app");
if (root !== null) {
  // Without another language's texts the interface is English.
  void setInterfaceLanguage(firstLanguage())
    .catch(reportError)
    .then(() => render(() => <AppRoutes />, root));
}

// Latin fonts load first; the large scripts follow once the page is shown. If the network fails meanwhile,
// the system's fonts are shown until the page is loaded again.
requestIdleCallback(() => void import("./ui/fonts-cjk.css").catch(() => {}));
