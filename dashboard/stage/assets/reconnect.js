// A server that was started anew knows a page only from its next run; without one it would take the
// reader's next pick for what stood there before.

const STATE = "data-test-connection-state";

// Calls `act` whenever the page has its server back; answers how to stop.
export function afterReconnect(act) {
  const app = document.querySelector("[data-testid=stApp]");
  if (!app) return () => {};
  let lost = false;
  const observer = new MutationObserver(() => {
    const connected = app.getAttribute(STATE) === "CONNECTED";
    if (connected && lost) act();
    lost = !connected;
  });
  observer.observe(app, { attributeFilter: [STATE] });
  return () => observer.disconnect();
}
