// The page's end of one session: does things at the server, follows what happens there, and tells the embedding page.

const POLL_MS = 1000;
const RETRY_MS = 1000;
const PATIENCE_MS = 15000;
const TOO_MANY_REQUESTS = 429;
/** A message whose window has gone to another site arrives without its source: the parent gets the time to read it. */
const FAREWELL_MS = 250;

/** What the server would not do, with its own sentence. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** How long a server that has too much to do wants to be left alone. */
function retryAfter(response) {
  const seconds = Number.parseInt(response.headers.get('Retry-After'), 10);
  return seconds > 0 ? seconds * 1000 : RETRY_MS;
}

export class Session {
  constructor(view) {
    this.view = view;
    this.base = location.pathname;
    /** The last event whose message was posted: what happened before the page was loaded is not told again. */
    this.told = view.lastEvent ?? 0;
    this.receivedAt = performance.now();
    this.connected = true;
    this.leaving = false;
    this.pending = 0;
    /** Counts what was sent and what came back of it, to know a view that is older. */
    this.deeds = 0;
    this.underWay = new Map();
    this.onChange = () => {};
    this.queue = Promise.resolve();
  }

  /** Whether something is on its way to the server. */
  get busy() {
    return this.pending > 0;
  }

  /** Milliseconds on the workspace's clock. */
  now() {
    const { now, mode } = this.view.clock;
    return Date.parse(now) + (mode === 'system' ? performance.now() - this.receivedAt : 0);
  }

  /**
   * Does an action of the session. Deeds reach the server one after the other, each once, however often they are sent or
   * a button is pressed; only answers may follow each other.
   */
  act(action, details = {}) {
    if (action !== 'answer' && this.underWay.has(action)) {
      return this.underWay.get(action);
    }
    const deed = this.post('actions', { action, ...details })
      .then((view) => this.receive(view))
      .finally(() => this.underWay.delete(action));
    this.underWay.set(action, deed);
    return deed;
  }

  /** Whether an action is on its way to the server. */
  isDoing(action) {
    return this.underWay.has(action);
  }

  /** Asks the flow's own part of the server. */
  call(name, body = {}) {
    return this.post(name, body);
  }

  /** Keeps the page up to date; a page that nobody sees asks less often. */
  follow() {
    const next = () => setTimeout(() => this.poll().finally(next), document.hidden ? 2 * POLL_MS : POLL_MS);
    next();
  }

  async poll() {
    if (['deleted', 'unknown'].includes(this.view.screen) || this.leaving) {
      return;
    }
    const { deeds } = this;
    try {
      const response = await this.send(`${this.base}/view?after=${this.told}`, {});
      this.isConnected(true);
      if (response.status === 404) {
        this.receive({ screen: 'unknown', detail: '', clock: this.view.clock });
        return;
      }
      const view = response.ok ? await response.json() : null;
      if (view && deeds === this.deeds) { // otherwise it may be from before a deed; the next one tells all the same
        this.receive(view);
      }
    } catch {
      this.isConnected(false);
    }
  }

  post(path, body) {
    this.count(1);
    const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const turn = this.queue.then(() => this.deliver(path, body, key));
    this.queue = turn.catch(() => {});
    return turn.finally(() => {
      this.count(-1);
      this.onChange(this.view, this.view);
    });
  }

  /** The document says how much is on its way, for whoever drives the page from outside. */
  count(change) {
    this.pending += change;
    this.deeds += 1;
    document.documentElement.dataset.pending = this.pending;
  }

  /** Sends until an answer comes: the key tells the server that it is the same deed. */
  async deliver(path, body, key) {
    for (;;) {
      let response;
      try {
        response = await this.send(`${this.base}/${path}?after=${this.told}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
          body: JSON.stringify(body),
        });
      } catch {
        this.isConnected(false);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        continue;
      }
      this.isConnected(true);
      if (response.status >= 500 || response.status === TOO_MANY_REQUESTS) {
        await response.text().catch(() => {}); // an answer that nobody reads keeps its connection
        const pause = response.status === TOO_MANY_REQUESTS ? retryAfter(response) : RETRY_MS;
        await new Promise((resolve) => setTimeout(resolve, pause));
        continue;
      }
      const answer = await response.json();
      if (!response.ok) {
        await this.poll();
        throw new Refused(response.status, answer.message);
      }
      return answer;
    }
  }

  send(url, options) {
    return fetch(url, { ...options, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  }

  /** Takes the server's newest view: posts its messages in order, then leaves if the session has come to its end. */
  receive(view) {
    if (view.lastEvent < this.view.lastEvent) {
      return this.view; // an older answer that came late; without the session there are no events to compare
    }
    const before = this.view;
    this.view = { ...view, theme: before.theme };
    this.receivedAt = performance.now();
    this.tell(view);
    const ended = before.screen === 'flow' && view.screen !== 'flow';
    if (ended && view.redirectUrl) {
      this.leaving = true;
      setTimeout(() => location.assign(view.redirectUrl), FAREWELL_MS);
    }
    this.onChange(this.view, before);
    return this.view;
  }

  tell(view) {
    const listener = window.parent !== window ? window.parent : window.opener;
    for (const message of view.messages ?? []) {
      if (message.sequence <= this.told) {
        continue;
      }
      this.told = message.sequence;
      if (listener && view.allowedOrigin) {
        const { status, outputs } = message;
        listener.postMessage({ type: 'examplary:embed-status-update', status, outputs }, view.allowedOrigin);
      }
    }
  }

  isConnected(connected) {
    if (this.connected !== connected) {
      this.connected = connected;
      this.onChange(this.view, this.view);
    }
  }
}
