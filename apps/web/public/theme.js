// Runs before the first paint, so that a chosen theme never flashes the other one.
try {
  const theme = localStorage.getItem("learnlab.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme is used then.
}

// The app's own scripts may be gone, or the network: then the page says so instead of staying blank.
addEventListener(
  "error",
  ({ target }) => {
    if (target?.type === "module") document.getElementById("not-started").hidden = false;
  },
  true,
);

// Its link loads the page anew once there is something to load; the browser's own page would say less.
addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.target.closest("#not-started a") === null) return;
  event.preventDefault();
  fetch("/healthz", { cache: "no-store" }).then(
    () => location.reload(),
    () => {},
  );
});
