import "./ui/tokens.css";
import "./i18n/begin-texts.ts";

import { render } from "solid-js/web";

import { firstLanguage, setInterfaceLanguage } from "./i18n/language.ts";
import { loadPart } from "./load-part.ts";
import { AppRoutes } from "./routes.tsx";

const root = document.getElementById("app");
if (root !== null) {
  // Without another language's texts the interface is English.
  void setInterfaceLanguage(firstLanguage())
    .catch(reportError)
    .then(() => render(() => <AppRoutes />, root));
}

// Latin fonts load first; the large scripts follow once the page is shown, as does what works offline. If
// the network fails meanwhile, the next page tries again.
requestIdleCallback(() => {
  void import("./ui/fonts-cjk.css").catch(() => {});
  void loadPart(() => import("./begin-offline.ts")).then(
    ({ beginOffline }) => beginOffline(),
    () => {},
  );
});
