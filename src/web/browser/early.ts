// Runs before the page is painted: a reader who chose a language gets it, and room is held for the thread that this device
// keeps, so that nothing jumps when it is put in. A classic script on purpose: a module would come too late.
{
  const root = document.documentElement;
  try {
    const chosen = localStorage.getItem("youju.language");
    const asked = new URLSearchParams(location.search);
    if (
      chosen !== null &&
      !asked.has("lang") &&
      chosen !== root.dataset.tongue &&
      /^(en|zh-Han[ts])$/.test(chosen)
    ) {
      asked.set("lang", chosen);
      location.replace(`${location.pathname}?${asked}${location.hash}`);
    }
    if ((localStorage.getItem("youju.thread") ?? "[]") !== "[]") root.classList.add("has-thread");
  } catch {
    // A browser that keeps nothing has nothing to prepare for.
  }
  root.classList.add("scripted");
}
