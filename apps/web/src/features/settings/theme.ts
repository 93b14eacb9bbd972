const STORED = "learnlab.theme";

export type Theme = "system" | "light" | "dark";

/** The theme chosen on this device; `public/theme.js` applies it before the first paint. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
    localStorage.removeItem(STORED);
    return;
  }
  document.documentElement.dataset["theme"] = theme;
  localStorage.setItem(STORED, theme);
}
