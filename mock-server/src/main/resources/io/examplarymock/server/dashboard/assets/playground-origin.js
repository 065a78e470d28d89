// Page and frame have different origins in real life. On one machine its two names make them differ.

const OTHER_NAME = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** The address to frame: under the other name of this machine if it would else share the page's origin. */
export function framed(embedUrl, page = location) {
  const url = new URL(embedUrl);
  if (url.origin === page.origin && OTHER_NAME[url.hostname]) {
    url.hostname = OTHER_NAME[url.hostname];
  }
  return url.href;
}

/** Says why a message is not to be believed, or nothing if it is. */
export function doubt(event, origin, windows) {
  if (event.source === null) {
    return 'its window moved on before it arrived, so nobody can tell where it came from';
  }
  if (!windows.includes(event.source)) {
    return 'it comes from another window';
  }
  if (event.origin !== origin) {
    return `its origin is not ${origin}`;
  }
  if (event.data?.type !== 'examplary:embed-status-update') {
    return 'it is of another type';
  }
  return null;
}
