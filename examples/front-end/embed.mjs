// What a front end does with an embedded page.

// Listens to the page at embedUrl: told(status, outputs) is called with what it posts, and with nothing else.
//   window.addEventListener("message", listener(session.embedUrl, (status, outputs) => { ... }));
export function listener(embedUrl, told) {
  const { origin } = new URL(embedUrl);
  return (event) => {
    if (event.origin === origin && event.data?.type === "examplary:embed-status-update") {
      told(event.data.status, event.data.outputs);
    }
  };
}

// Reads the address with which the browser comes back to the return URL.
//   const { status, examId } = returned(window.location.href);
export function returned(address) {
  return Object.fromEntries(new URL(address).searchParams);
}
