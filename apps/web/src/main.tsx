import "./ui/tokens.css";
import "./i18n/begin-texts.ts";

import { render } from "solid-js/web";

import { firstLanguage, setInterfaceLanguage } from "./i18n/language.ts";
import { AppRoutes } from "./routes.tsx";

const root = document.getElementById("app");
if (root !== null) {
  // Without the texts of another language everything is said in English.
  void setInterfaceLanguage(firstLanguage())
    .catch(reportError)
    .then(() => render(() => <AppRoutes />, root));
}

// Latin letters are there from the start; the wide scripts come once the page stands.
requestIdleCallback(() => void import("./ui/fonts-cjk.css"));
